using System.Collections.Immutable;
using Contract;
using Workbook.Runs;

namespace Workbook.Handouts;

/// <summary>Writes notebooks that ran as pages: each one file, that works without a network.</summary>
internal static class HandoutWriter
{
    /// <summary>Writes a page for each notebook and for each Markdown file beside one that it links to, and the index.</summary>
    /// <param name="runs">The notebooks, in their order.</param>
    /// <param name="collection">The folder of notebooks that they belong to.</param>
    /// <param name="folder">The folder that the pages go into. Pages of notebooks that are no more are removed; files of others stay.</param>
    /// <param name="living">The page of all notebooks in which they can be run, as its file's name and HTML; null where there is none.</param>
    /// <returns>The runs, with the failures that came while their pages were set, as of a formula that cannot be.</returns>
    public static ImmutableArray<NotebookRun> Write(
        ImmutableArray<NotebookRun> runs, CollectionInfo collection, string folder, (string File, string Html)? living = null)
    {
        Directory.CreateDirectory(folder);
        ImmutableArray<NotebookPage> pages = [.. runs.Select(run => new NotebookPage(run))];
        var site = new Site(collection, pages, living?.File);
        var files = new Dictionary<string, string>
        {
            [IndexPage.FileName] = IndexPage.ToHtml(site),
            [ProofPage.FileName] = ProofPage.ToHtml(site),
        };
        foreach (var page in pages)
        {
            files[page.FileName] = page.ToHtml(site);
        }

        foreach (var text in runs.SelectMany(TextPage.LinkedFrom).Distinct(StringComparer.Ordinal))
        {
            // Where a notebook has the same name, its page has it too.
            files.TryAdd(TextPage.FileName(text), TextPage.ToHtml(site, text));
        }

        if (living is { } one)
        {
            files[one.File] = one.Html;
        }

        foreach (var (name, html) in files)
        {
            AtomicFile.Write(Path.Combine(folder, name), html);
        }

        foreach (var stale in Directory.GetFiles(folder, "*.html").Where(file => !files.ContainsKey(Path.GetFileName(file)) && PageMark.IsOn(file)))
        {
            File.Delete(stale);
        }

        return [.. pages.Select(page => page.Run)];
    }
}
