namespace Classroom;

/// <summary>The forms in which this library shows values.</summary>
internal static class MimeTypes
{
    /// <summary>A fragment of a page.</summary>
    internal const string Html = "text/html";

    /// <summary>Words.</summary>
    internal const string PlainText = "text/plain";

    /// <summary>A chart: a JSON object with <c>data</c> and <c>layout</c>.</summary>
    internal const string Plotly = "application/vnd.plotly.v1+json";

    /// <summary>A cell's checks: a JSON array, one object a check.</summary>
    internal const string Checks = "application/vnd.workbook.check+json";

    /// <summary>All of them.</summary>
    internal static readonly string[] All = [Html, PlainText, Plotly, Checks];
}
