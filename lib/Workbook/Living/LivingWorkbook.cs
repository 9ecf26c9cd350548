using System.Collections.Immutable;
using Documents;
using Workbook.Assets;
using Workbook.Handouts;
using Workbook.Runs;

namespace Workbook.Living;

/// <summary>The living workbook: all notebooks of the learner's edition in one file, to be read, changed and run in a browser.</summary>
internal static class LivingWorkbook
{
    /// <summary>The file's name.</summary>
    public const string FileName = "workbook.html";

    /// <summary>Writes the whole file. What a reader sees stands first, the engine last.</summary>
    /// <param name="solved">The notebooks with their solutions, after they ran, in their order.</param>
    /// <param name="collection">The folder of notebooks that they belong to.</param>
    /// <param name="engine">The files of the engine and of the course; without them the page is only read.</param>
    /// <exception cref="NotebookFormatException">An exercise is not as it should be, or has another one's name.</exception>
    public static string ToHtml(
        ImmutableArray<NotebookRun> solved, CollectionInfo collection, ImmutableArray<EngineFile> engine)
    {
        var licences = LicencesArticle.Of(engine, LivingScripts.Modules, "file");
        var course = new LivingCourse(solved, collection, licences, name => new ArticleAddresses(name));
        var (first, last) = (LivingScripts.First, LivingScripts.Last);
        return new LivingPage
        {
            Policy = PolicyOf([first, .. last]),
            Head = $"""
                <style>{VendoredFiles.KatexStyle}</style>
                <style>{LivingPage.Style}</style>
                <script>{first}</script>
                """,
            Articles = LivingFront.ToHtml(course, "alive in this one file") + string.Concat(course.Articles.Select(article => article.Html)),
            Data = course.Data,
            End = LivingScripts.Elements()
                + string.Concat(last.Select(script => $"<script>{script}</script>\n"))
                + PackedFile.LibraryToHtml(PackedEditions.FileName, course.Editions)
                + string.Concat(engine.AsParallel().AsOrdered().Select(file => PackedFile.ToHtml(file))),
        }.ToHtml(course);
    }

    // Scripts are those of this file, by their content, and those that they make themselves (blob:): nothing that a cell shows runs.
    // No address may be asked for, and nothing is sent anywhere.
    private static string PolicyOf(ImmutableArray<string> scripts) =>
        $"default-src 'none'; script-src {string.Join(' ', scripts.Select(LivingScripts.Source))} blob: 'wasm-unsafe-eval'; worker-src blob:; "
        + "connect-src 'none'; form-action 'none'; base-uri 'none'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:";
}
