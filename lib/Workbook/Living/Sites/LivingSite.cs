using System.Collections.Immutable;
using System.Text;
using Documents;
using Workbook.Handouts;
using Workbook.Runs;

namespace Workbook.Living.Sites;

/// <summary>The living workbook as a site for any web server: a page a notebook, and what they share once.</summary>
internal sealed class LivingSite
{
    /// <summary>The file of the service worker, which lies beside the pages and answers for all below.</summary>
    public const string ServiceWorker = "sw.js";

    private readonly LivingCourse _course;
    private readonly SiteAssets _assets;

    private readonly ImmutableArray<LivingArticle> _articles;

    private LivingSite(LivingCourse course, SiteAssets assets)
    {
        (_course, _assets) = (course, assets);
        var front = new LivingArticle(ArticleAddresses.Front, "", LivingFront.ToHtml(course, "alive in your browser"));
        _articles = [front, .. course.Articles.Select(assets.TakeOut)];
    }

    /// <summary>Makes all files of the site.</summary>
    /// <param name="solved">The notebooks with their solutions, after they ran, in their order.</param>
    /// <param name="collection">The folder of notebooks that they belong to.</param>
    /// <param name="engine">The files of the engine and of the course; without them the site is only read.</param>
    /// <exception cref="NotebookFormatException">An exercise is not as it should be, or has another one's name.</exception>
    public static ImmutableArray<SiteFile> Files(
        ImmutableArray<NotebookRun> solved, CollectionInfo collection, ImmutableArray<EngineFile> engine)
    {
        var licences = LicencesArticle.Of(engine, SiteScripts.Modules, "site");
        var course = new LivingCourse(solved, collection, licences, name => new SiteAddresses(name));
        var site = new LivingSite(course, new SiteAssets(course, engine));
        // An edition is named by all that it says: by its pages as they are before they have its name.
        var content = site.Pages("").Concat(site._assets.Files).Select(file => $"{file.Path} {SiteAssets.HashOf(file.Content)}");
        var edition = SiteAssets.HashOf(Encoding.UTF8.GetBytes(string.Join('\n', content)));
        ImmutableArray<SiteFile> pages = [.. site.Pages(edition)];
        var packed = SiteAssets.PackPages(pages);
        var worker = SiteScripts.ServiceWorker(edition, packed.Path, pages.Select(page => page.Path), site._assets.Files.Select(file => file.Path));
        return [.. pages, .. site._assets.Files, packed, new SiteFile(ServiceWorker, Encoding.UTF8.GetBytes(worker))];
    }

    private IEnumerable<SiteFile> Pages(string edition) => _articles.Select(article =>
        new SiteFile(SiteAddresses.FileOf(article.Name), Encoding.UTF8.GetBytes(PageOf(article, edition))));

    private string PageOf(LivingArticle article, string edition) => new LivingPage
    {
        Title = article.Title.Length == 0 ? null : article.Title,
        // As that of the one file, but for this site's own files; whatever a cell shows adds none.
        Policy = $"default-src 'none'; script-src 'self' {LivingScripts.Source(SiteScripts.First)} blob: 'wasm-unsafe-eval'; "
            + "worker-src 'self' blob:; connect-src 'self'; form-action 'none'; base-uri 'none'; style-src 'self' 'unsafe-inline'; "
            + "img-src 'self' data: blob:; font-src 'self'",
        Head = $"""
            <link rel="stylesheet" href="{_assets.Style}">
            <script>{SiteScripts.First}</script>
            """,
        Articles = article.Html,
        Data = _course.Data with
        {
            Notebooks = [.. _course.Data.Notebooks.Select(notebook => notebook.Name == article.Name ? notebook : ExercisesOf(notebook))],
            Site = new SiteData(edition, _assets.Scripts, _assets.Libraries, _assets.Engine, _assets.Files.Sum(file => (long)file.Content.Length)),
        },
        End = $"<script src=\"{_assets.Script}\"></script>\n",
    }.ToHtml(_course);

    // What a page knows of the other notebooks: enough to say how far their exercises are.
    private static LivingNotebookData ExercisesOf(LivingNotebookData notebook) =>
        notebook with { Cells = [.. notebook.Cells.Where(cell => cell.Exercise is not null).Select(cell => cell with { Text = "" })] };
}
