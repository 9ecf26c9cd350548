using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Documents;
using Workbook.Handouts;
using Workbook.Runs;

namespace Workbook.Tests.Handouts;

/// <summary>Notebooks made in a test, and the pages that come of them.</summary>
internal static partial class WrittenPage
{
    internal static readonly CollectionInfo Collection = new("A course", "its subtitle", "What is in it.", "By its author.");

    internal static Cell Prose(string text) => new(CellKind.Markdown, "markdown", text);

    internal static Cell Code(string text, params ReadOnlySpan<Output> outputs) =>
        new(CellKind.Code, Cell.CSharp, text) { Outputs = [.. outputs], ExecutionCount = 1 };

    internal static DisplayOutput Shows(params ReadOnlySpan<(string MimeType, string Content)> representations) =>
        new(MimeBundle.Of(representations));

    internal static NotebookRun Run(string name, params ImmutableArray<Cell> cells) =>
        new(name + ".dib", new Notebook(cells), [], TimeSpan.Zero);

    /// <summary>The page of a notebook with these cells.</summary>
    internal static string Of(params ImmutableArray<Cell> cells) => Of(Run("a", cells)).Page;

    /// <summary>The page of a run, and the run as the writer gave it back.</summary>
    internal static (string Page, NotebookRun Run) Of(NotebookRun run)
    {
        using var folder = new TemporaryFolder();
        var written = HandoutWriter.Write([run], Collection, folder.Path);
        return (File.ReadAllText(Path.Combine(folder.Path, run.Name + ".html")), written[0]);
    }

    /// <summary>One cell of a page, from its opening tag to its end.</summary>
    internal static string CellOf(string page, int number)
    {
        var begin = page.IndexOf($"id=\"cell-{number}\"", StringComparison.Ordinal);
        Assert.True(begin >= 0, $"The page has no cell {number}.");
        return page[page.LastIndexOf('<', begin)..page.IndexOf("</section>", begin, StringComparison.Ordinal)];
    }

    /// <summary>What a reader sees of markup.</summary>
    internal static string Text(string html) => System.Net.WebUtility.HtmlDecode(Tag().Replace(html, ""));

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
