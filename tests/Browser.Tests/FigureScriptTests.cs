using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The course's script that puts a chart in the place of its words, with a library that comes early, late or never.</summary>
public sealed class FigureScriptTests(InstalledBrowser installed) : IAsyncDisposable
{
    private const string Library =
        """
        window.Plotly ||= { newPlot: (place, data) => place.append(`drawn: ${data[0].name}`) };
        window.dispatchEvent(new Event("plotly"));
        """;

    private static readonly string Script = File.ReadAllText(RepositoryRoot.Combine("lib", "Classroom", "Figures", "Figure.js")).TrimEnd();

    private static readonly string Figure =
        $$$"""
        <div data-figure="k"><p>words</p></div>
        <script>
        ({{{Script}}})("k", { "data": [{ "name": "bars" }], "layout": {} });
        </script>
        """;

    private readonly List<string> _asked = [];
    private IBrowserContext? _context;

    [Fact]
    public async Task A_chart_is_drawn_at_once_where_the_library_is()
    {
        var page = await ShowAsync($"<script>{Library}</script>{Figure}");

        await ShowsAsync(page, "drawn: bars");
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task A_page_may_have_the_library_after_the_chart()
    {
        var page = await ShowAsync($"{Figure}<script data-brings=\"plotly\">{Library}</script>");

        await ShowsAsync(page, "drawn: bars");
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task A_library_in_the_page_that_did_not_run_is_run()
    {
        var page = await ShowAsync("<div></div>");
        await page.EvaluateAsync("html => { document.querySelector('div').innerHTML = html; }", $"<script data-brings=\"plotly\">{Library}</script>");

        await AppendAsync(page, Figure);

        await ShowsAsync(page, "drawn: bars");
        Assert.Empty(_asked);
    }

    [Fact]
    public async Task The_words_stay_until_the_library_comes_however_late()
    {
        var page = await ShowAsync(Figure);
        await page.WaitForFunctionAsync("() => document.readyState === 'complete' && !window.workbookPlotly");
        await ShowsAsync(page, "words");
        Assert.All(_asked, address => Assert.StartsWith("https://cdn.jsdelivr.net/npm/plotly.js-cartesian-dist-min@", address, StringComparison.Ordinal));

        await AppendAsync(page, $"<script>{Library}</script>");

        await ShowsAsync(page, "drawn: bars");
    }

    public async ValueTask DisposeAsync()
    {
        if (_context is not null) await _context.DisposeAsync();
    }

    private static async Task ShowsAsync(IPage page, string text) =>
        await page.WaitForFunctionAsync("text => document.querySelector('[data-figure]').textContent.trim() === text", text);

    // As front ends put an output into a page that is there already.
    private static async Task AppendAsync(IPage page, string html) =>
        await page.EvaluateAsync("html => document.body.append(document.createRange().createContextualFragment(html))", html);

    private async Task<IPage> ShowAsync(string html)
    {
        _context = await installed.Require().NewContextAsync(new() { Offline = true });
        var page = await _context.NewPageAsync();
        page.Request += (_, request) => _asked.Add(request.Url);
        await page.SetContentAsync(html);
        return page;
    }
}
