using Contract;
using Documents;

namespace Session.Tests.Outputs;

/// <summary>What cells show, in short.</summary>
internal static class Shown
{
    /// <summary>Runs a cell that goes well and gives its value.</summary>
    public static MimeBundle BundleOf(this RecordedSession session, string text)
    {
        Assert.Null(session.Run(text));
        return Assert.IsType<ResultOutput>(session.Outputs[^1]).Data;
    }

    /// <summary>Runs a cell that goes well and gives its value as a fragment of a page; null where it has none.</summary>
    public static string? HtmlOf(this RecordedSession session, string text) => session.BundleOf(text)[MimeTypes.Html];

    /// <summary>The rows of a table, each cell's text set apart by a bar.</summary>
    public static IEnumerable<string> RowsOf(string html) =>
        from row in html.Split("<tr>").Skip(1)
        let cells = row.Split(["<td>", "<th>"], StringSplitOptions.None).Skip(1)
        select string.Join('|', cells.Select(cell => System.Net.WebUtility.HtmlDecode(TagsGone(cell)).Trim()));

    private static string TagsGone(string html) => string.Concat(html.Split('<').Select((part, i) => i == 0 ? part : part[(part.IndexOf('>', StringComparison.Ordinal) + 1)..]));
}
