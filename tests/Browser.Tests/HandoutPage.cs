using System.Collections.Concurrent;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>How a page is looked at.</summary>
/// <param name="Width">The window's width in CSS pixels.</param>
/// <param name="Scheme">What the reader's system prefers.</param>
/// <param name="Scripts">Whether the page's scripts run.</param>
/// <param name="Through">Whether a handout is looked through, so that all of its charts are drawn.</param>
public sealed record View(int Width = 800, ColorScheme Scheme = ColorScheme.Light, bool Scripts = true, bool Through = true);

/// <summary>A handout opened from its file with the network off, and what is asked of every handout.</summary>
public sealed class HandoutPage : IAsyncDisposable
{
    // A page has thousands of these, and axe looks at what lies behind each. They are of few kinds, all of which the sample pages have.
    private static readonly AxeRunContext? NotInsideOf = FullMatrix.IsAskedFor
        ? null
        : new() { Exclude = [new(".plot .svg-container"), new(".katex-html"), new("pre code span")] };

    /// <summary>Brings a handout's charts into view one after another, as a reader does, until each is drawn.</summary>
    internal const string LookThrough =
        """
        (async () => {
          for (const figure of document.querySelectorAll("body:not(.living) figure.chart")) {
            const isWaiting = () => !figure.querySelector(".js-plotly-plot") && figure.querySelector(".plot").style.height !== "auto";
            if (isWaiting()) figure.scrollIntoView();
            while (isWaiting()) await new Promise((resolve) => setTimeout(resolve, 5));
          }
          scrollTo(0, 0);
          return "seen";
        })()
        """;

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _complaints = new();

    private HandoutPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The page, for what only one test asks.</summary>
    public IPage Page { get; }

    /// <summary>Opens a page and waits until its charts are drawn.</summary>
    public static async Task<HandoutPage> OpenAsync(IBrowser browser, string path, View? view = null, string? place = null)
    {
        view ??= new View();
        var context = await browser.NewContextAsync(new()
        {
            Offline = true,
            ColorScheme = view.Scheme,
            JavaScriptEnabled = view.Scripts,
            ViewportSize = new() { Width = view.Width, Height = 900 },
        });
        var handout = new HandoutPage(context, await context.NewPageAsync());
        handout.Listen();
        await handout.Page.GotoAsync(new Uri(path).AbsoluteUri + (place is null ? "" : "#" + place));
        if (view.Scripts)
        {
            // A page whose scripts are modules sets it a moment after it was read.
            await handout.Page.WaitForFunctionAsync("() => window.pageReady !== undefined");
            await handout.Page.EvaluateAsync("() => window.pageReady");
            if (view.Through) await handout.Page.EvaluateAsync(LookThrough);
            await handout.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        }

        return handout;
    }

    /// <summary>Nothing on the console, no error, no request that fails or goes anywhere.</summary>
    public void IsQuietAndAlone() => Assert.Empty(_complaints);

    /// <summary>The same, but for what is expected.</summary>
    public void IsQuietButFor(string expected) =>
        Assert.DoesNotContain(_complaints, complaint => !complaint.StartsWith($"console: {expected}", StringComparison.Ordinal));

    /// <summary>The page itself never scrolls sideways; what is wide scrolls in its own box. Charts follow a window a moment later.</summary>
    public async Task FitsItsWidthAsync()
    {
        const string excess = "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";
        try
        {
            await Page.WaitForFunctionAsync($"() => ({excess})() <= 0", null, new() { Timeout = 5_000 });
        }
        catch (TimeoutException)
        {
            Assert.Fail($"The page is {await Page.EvaluateAsync<int>(excess)} px wider than its window.");
        }
    }

    /// <summary>A chart's place on the page is as high as the chart, also after the window has changed.</summary>
    public async Task KeepsItsChartsHeightsAsync() => Assert.Empty(await Page.EvaluateAsync<string[]>(
        """
        () => [...document.querySelectorAll(".plot")].filter((plot) => plot.clientHeight !== plot._fullLayout.height)
          .map((plot) => `${plot._fullLayout.title.text}: ${plot.clientHeight} px for ${plot._fullLayout.height}`)
        """));

    /// <summary>Every formula has a size, and KaTeX's own fonts draw them.</summary>
    public async Task ShowsItsFormulasAsync()
    {
        var formulas = Page.Locator(".katex-html:visible");
        Assert.True(await formulas.CountAsync() > 0, "The page shows no formula.");
        Assert.True(await formulas.EvaluateAllAsync<bool>("all => all.every(one => one.getBoundingClientRect().width > 0)"), "A formula has no width.");
        Assert.Contains("KaTeX_Main", await Page.EvaluateAsync<string[]>(
            "() => [...document.fonts].filter(font => font.status === 'loaded').map(font => font.family.replaceAll('\"', ''))"));
    }

    /// <summary>
    /// Each letter of a formula is drawn in a face that the page carries, none thickened or slanted by the browser, and the page carries no
    /// family that it does not use.
    /// </summary>
    public async Task CarriesTheFontsThatItUsesAsync() => Assert.Empty(await Page.EvaluateAsync<string[]>(
        """
        () => {
          const faces = new Set([...document.fonts].map((one) => [one.family.replaceAll('"', ""), one.style, one.weight].join(" ")));
          const used = new Set();
          for (const part of document.querySelectorAll(".katex-html *")) {
            if (![...part.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && /[^\s\u200b]/.test(node.data))) continue;
            const style = getComputedStyle(part);
            const family = style.fontFamily.split(",")[0].replaceAll('"', "");
            if (family.startsWith("KaTeX")) used.add([family, style.fontStyle, style.fontWeight].join(" "));
          }
          const families = new Set([...used].map((face) => face.split(" ")[0]));
          return [...[...used].filter((face) => !faces.has(face)).map((face) => `not carried: ${face}`),
            ...[...faces].filter((face) => !families.has(face.split(" ")[0]) && !face.startsWith("KaTeX_Main")).map((face) => `not used: ${face}`)];
        }
        """));

    /// <summary>Every chart is drawn: it has marks, and its picture is not of one colour.</summary>
    /// <returns>How many there are.</returns>
    public Task<int> ShowsItsChartsAsync() => ShowsItsChartsOfAsync("body");

    /// <summary>The same of a part of the page.</summary>
    public async Task<int> ShowsItsChartsOfAsync(string part)
    {
        var charts = await Page.Locator(part).Locator("figure.chart .plot").AllAsync();
        foreach (var chart in charts)
        {
            Assert.True(await chart.Locator(".main-svg").CountAsync() > 0, "A chart is not drawn.");
            Assert.False(string.IsNullOrWhiteSpace(await chart.GetAttributeAsync("aria-label")), "A chart has no words.");
            await chart.ScrollIntoViewIfNeededAsync();
            Assert.True(await Screenshot.ColoursAsync(Page, await chart.ScreenshotAsync()) > 20, "A chart is blank.");
        }

        return charts.Count;
    }

    /// <summary>The reader's system changes its theme, and the page's charts have changed with it.</summary>
    public async Task TurnAsync(ColorScheme scheme)
    {
        await Page.EmulateMediaAsync(new() { ColorScheme = scheme });
        await Page.EvaluateAsync("() => window.pageReady");
    }

    /// <summary>axe finds nothing that it calls serious or critical.</summary>
    public Task IsAccessibleAsync() => IsAccessibleAsync(null, null);

    /// <summary>The same of a long page, without the innards of its charts, formulas and code.</summary>
    public Task IsAccessibleAtLengthAsync() => IsAccessibleAsync(NotInsideOf, null);

    /// <summary>The same of its colours alone, which are all that another theme changes.</summary>
    public Task HasReadableColoursAsync() => IsAccessibleAsync(NotInsideOf, RunOnlyOptions.Rules("color-contrast"));

    private async Task IsAccessibleAsync(AxeRunContext? parts, RunOnlyOptions? only)
    {
        // Only what is wrong: the thousands of nodes that are right would have to be written down and read again.
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = only };
        var result = parts is null ? await Page.RunAxe(options) : await Page.RunAxe(parts, options);
        var found = result.Violations.Where(violation => violation.Impact is "serious" or "critical");
        Assert.Empty(found.Select(violation => $"{violation.Id}: {string.Join("; ", violation.Nodes.Take(3).Select(node => node.Html + " " + Why(node)))}"));
    }

    /// <summary>How light the paper is: 0 for black, 255 for white.</summary>
    public async Task<int> PaperAsync() => await Page.EvaluateAsync<int>(
        "() => Math.round(getComputedStyle(document.body).backgroundColor.match(/\\d+/g).slice(0, 3).reduce((sum, part) => sum + Number(part), 0) / 3)");

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static string Why(AxeResultNode node) => string.Join(", ", node.Any.Select(check => check.Message));

    private void Listen()
    {
        Page.Console += (_, message) =>
        {
            if (message.Type is "error" or "warning") _complaints.Enqueue($"console: {message.Text}");
        };
        Page.PageError += (_, error) => _complaints.Enqueue($"error: {error}");
        Page.RequestFailed += (_, request) => _complaints.Enqueue($"failed: {request.Url}");
        Page.Request += (_, request) =>
        {
            if (new Uri(request.Url).Scheme is not ("file" or "data" or "blob")) _complaints.Enqueue($"asked for: {request.Url}");
        };
    }
}
