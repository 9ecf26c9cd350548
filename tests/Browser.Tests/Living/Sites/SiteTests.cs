using System.IO.Compression;
using Documents;
using Documents.Ipynb;
using Microsoft.Playwright;

namespace Browser.Tests.Living.Sites;

/// <summary>A site at a plain server: its pages, what the browser keeps of it, and what becomes of a later edition.</summary>
public sealed class SiteTests(InstalledBrowser installed) : IDisposable
{
    private const string Notebook = "01-first";
    private const string Other = "02-second";
    private const int Cell = 5;

    private readonly SiteSample _sample = new();

    public void Dispose() => _sample.Dispose();

    [Fact]
    public async Task A_cell_runs_and_nothing_is_missing()
    {
        await using var page = await OpenAsync("01-first.html");

        await page.RunAsync(Notebook, Cell, "words of mine");

        await page.ShowsAsync(Notebook, Cell, "ran: words of mine");
        Assert.Empty(_sample.Server.Missing);
        page.IsQuiet();
    }

    [Fact]
    public async Task Links_between_notebooks_are_followed_in_place_and_the_engine_lives_on()
    {
        await using var page = await OpenAsync("01-first.html");
        await page.RunAsync(Notebook, Cell, "words");

        await page.Page.Locator($"article[id='{Notebook}'] .pager a[rel=next]").ClickAsync();
        await Assertions.Expect(page.Page).ToHaveURLAsync(new Uri(_sample.Server.Address, "02-second.html").AbsoluteUri);
        await page.RunAsync(Other, 2, "more words");
        await page.Page.GoBackAsync();

        await Assertions.Expect(page.Page).ToHaveTitleAsync("The first · A course");
        await page.IsAsync(Notebook, Cell, "ran");
        page.IsQuiet();
    }

    [Fact]
    public async Task A_place_in_another_notebook_is_gone_to()
    {
        await using var page = await OpenAsync("01-first.html");

        await page.Page.GetByRole(AriaRole.Link, new() { Name = "the second", Exact = true }).ClickAsync();

        await Assertions.Expect(page.Cell(Other, 2)).ToBeInViewportAsync();
        await Assertions.Expect(page.Page).ToHaveURLAsync(new Uri(_sample.Server.Address, "02-second.html#02-second/cell-2").AbsoluteUri);
    }

    [Fact]
    public async Task After_a_visit_with_C_sharp_all_of_it_is_there_without_a_server()
    {
        await using var page = await OpenAsync("index.html");
        await page.Button("Start C#").ClickAsync();
        await page.IsKeptAsync();
        _sample.Server.Dispose();

        await page.GoAsync(new Uri(_sample.Server.Address, "02-second.html"));
        await page.RunAsync(Other, 2, "words without a server");

        await page.ShowsAsync(Other, 2, "ran: words without a server");
    }

    [Fact]
    public async Task Who_only_reads_brings_neither_the_engine_nor_the_charts()
    {
        await using var page = await OpenAsync("index.html");
        await page.IsInCareAsync();

        var sent = _sample.Server.TakeSent().Select(file => file.Path).ToArray();

        Assert.DoesNotContain(sent, path => path.StartsWith("engine/", StringComparison.Ordinal) || path.Contains("plotly", StringComparison.Ordinal));
        Assert.True(await page.Page.EvaluateAsync<bool>("async () => await caches.match(new URL('whole', location.href)) === undefined"));
    }

    [Fact]
    public async Task A_later_edition_is_told_of_replaces_the_earlier_as_a_whole_and_loses_nothing_that_was_written()
    {
        await using var page = await OpenAsync("01-first.html");
        await page.RunAsync(Notebook, Cell, "written in the first edition");
        await page.IsKeptAsync();
        _sample.Server.Folder = _sample.Second;

        // The page that is there is that of the first edition, from the browser; the next is fetched meanwhile.
        await page.ReloadAsync();
        await Assertions.Expect(page.Page.Locator(".strip.next")).ToContainTextAsync("A new edition of this workbook is here.", new() { Timeout = 30_000 });
        Assert.Equal(SiteSample.EditionOf(_sample.First), await EditionAsync(page));
        await page.Button("Reload").ClickAsync();
        await page.WaitAsync($"document.getElementById('workbook')?.textContent.includes('{SiteSample.EditionOf(_sample.Second)}')");
        await page.WakesAsync();

        await page.Cell(Notebook, Cell).ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Cell(Notebook, Cell)).ToContainTextAsync("written in the first edition");
        await page.WaitAsync("caches.keys().then((names) => names.length === 1)");
        Assert.Equal([SiteSample.EditionOf(_sample.Second)], await page.KeptEditionsAsync());
        _sample.Server.Dispose();
        await page.GoAsync(_sample.Server.Address);
        await Assertions.Expect(page.Page.Locator(".subtitle")).ToHaveTextAsync("the second edition");
    }

    [Fact]
    public async Task A_page_that_is_open_keeps_the_edition_that_it_began_with()
    {
        await using var page = await OpenAsync("01-first.html");
        await page.RunAsync(Notebook, Cell, "words");
        await page.IsKeptAsync();
        _sample.Server.Folder = _sample.Second;
        var tab = await page.OpenTabAsync(_sample.Server.Address);
        await tab.Button("Reload").ClickAsync();
        await Assertions.Expect(tab.Page.Locator(".subtitle")).ToHaveTextAsync("the second edition");

        await page.Page.Locator($"article[id='{Notebook}'] .pager a[rel=next]").ClickAsync();
        await page.RunAsync(Other, 2, "more words");

        Assert.Equal(SiteSample.EditionOf(_sample.First), await EditionAsync(page));
        await page.IsAsync(Notebook, Cell, "ran");
    }

    [Fact]
    public async Task An_edition_that_cannot_be_brought_whole_takes_over_nothing()
    {
        await using var page = await OpenAsync("01-first.html");
        await page.RunAsync(Notebook, Cell, "words");
        await page.IsKeptAsync();
        File.Delete(Directory.GetFiles(Path.Combine(_sample.Second, "assets"), "pages-*").Single());
        _sample.Server.Folder = _sample.Second;

        await page.ReloadAsync();
        await page.Page.EvaluateAsync("async () => { try { await (await navigator.serviceWorker.ready).update(); } catch { } }");
        await page.WaitAsync("navigator.serviceWorker.ready.then(({ installing }) => installing === null)");
        await page.GoAsync(new Uri(_sample.Server.Address, "02-second.html"));

        Assert.Equal(SiteSample.EditionOf(_sample.First), await EditionAsync(page));
        await page.RunAsync(Other, 2, "words");
    }

    [Fact]
    public async Task What_is_written_is_kept_under_the_sites_own_address()
    {
        await using var page = await OpenAsync("01-first.html");

        await page.WriteAsync(Notebook, Cell, "mine", runs: false);

        var names = await page.Page.EvaluateAsync<string[]>("() => Object.keys(localStorage).filter((name) => name.startsWith('workbook'))");
        Assert.All(names, name => Assert.StartsWith($"workbook@{_sample.Server.Address.AbsolutePath} ", name, StringComparison.Ordinal));
        Assert.NotEmpty(names);
    }

    [Fact]
    public async Task All_work_is_saved_from_any_page_and_opened_on_any_other()
    {
        await using var page = await OpenAsync("01-first.html");
        await page.WriteAsync(Notebook, Cell, "mine", runs: false);
        await page.GoAsync(_sample.Server.Address);

        var download = await page.Page.RunAndWaitForDownloadAsync(() => page.ChooseAsync("Save all my work"));
        var saved = Path.Combine(_sample.Second, download.SuggestedFilename);
        await download.SaveAsAsync(saved);
        using (var zip = ZipFile.OpenRead(saved))
        {
            Assert.Equal("mine", (await ReadAsync(zip, Notebook)).Cells[Cell - 1].Text);
            Assert.Equal(IpynbFormat.Write(LivingSample.Edition(Other)), IpynbFormat.Write(await ReadAsync(zip, Other)));
        }

        await using var another = await OpenAsync("02-second.html");
        var chosen = await another.Page.RunAndWaitForFileChooserAsync(() => another.ChooseAsync("Open …"));
        await chosen.SetFilesAsync(saved);
        await Assertions.Expect(another.Page.Locator("dialog")).ToContainTextAsync("Taken: cell 5 of 01-first. Nothing was run.");
        await another.Button("Close").ClickAsync();
        await another.GoAsync(new Uri(_sample.Server.Address, "01-first.html"));
        await Assertions.Expect(another.Cell(Notebook, Cell).Locator(".source")).ToContainTextAsync("mine");
        another.IsQuiet();

        static async Task<Notebook> ReadAsync(ZipArchive zip, string name)
        {
            using var text = new StreamReader(zip.GetEntry(name + ".ipynb")!.Open());
            return IpynbFormat.Read(await text.ReadToEndAsync(), name);
        }
    }

    private Task<SitePage> OpenAsync(string page) => SitePage.OpenAsync(installed.Require(), new Uri(_sample.Server.Address, page));

    private static Task<string> EditionAsync(SitePage page) => page.EvaluateAsync("JSON.parse(document.getElementById('workbook').textContent).site.edition");
}
