namespace Contract;

/// <summary>The MIME types under which the course shows values and the host reads them.</summary>
internal static class MimeTypes
{
    /// <summary>A fragment of a page.</summary>
    internal const string Html = "text/html";

    /// <summary>Words: of a figure, its alternative text.</summary>
    internal const string PlainText = "text/plain";

    /// <summary>A chart: a JSON object with <c>data</c> and <c>layout</c>.</summary>
    internal const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>A cell's checks: a JSON array, one object a check.</summary>
    internal const string Checks = "application/vnd.workbook.check+json";

    /// <summary>An explorable: a JSON object with <c>name</c>, <c>state</c> and <c>tasks</c>, read by the script of that name.</summary>
    internal const string Explorable = "application/vnd.workbook.explorable+json";

    /// <summary>All of them, the richest form of a value last.</summary>
    internal static readonly string[] All = [Html, PlainText, Plotly, Checks, Explorable];
}
