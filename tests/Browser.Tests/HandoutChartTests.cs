using System.Globalization;
using Browser.Tests.Living;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The charts of a handout: drawn when they come near, whole whatever is done to the page, moved by keys, scrolled by fingers.</summary>
public sealed class HandoutChartTests(InstalledBrowser installed, SampleHandouts handouts)
{
    private const string Name = "01-whole.html";
    private const string Drawn = "() => document.querySelectorAll('figure.chart .js-plotly-plot').length";
    private const string Curve = "figure.chart .scatterlayer .trace path.js-line";

    // After two frames a page has seen its new window, and what it draws then is drawn at once.
    private const string Settle =
        "new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(() => seen('settled'), 100))))";

    [Fact]
    public async Task A_chart_is_drawn_when_it_comes_near_and_the_library_sleeps_until_then()
    {
        await using var page = await OpenAsync(new View(Through: false));
        await page.Page.SetViewportSizeAsync(800, 200);
        await page.Page.ReloadAsync();
        await page.Page.EvaluateAsync("() => window.pageReady");
        Assert.Equal(0, await page.Page.EvaluateAsync<int>(Drawn));
        Assert.Equal("undefined", await page.Page.EvaluateAsync<string>("() => typeof Plotly"));

        await page.Page.Locator("figure.chart").Last.ScrollIntoViewIfNeededAsync();

        await page.Page.WaitForFunctionAsync("() => [...document.querySelectorAll('figure.chart')].at(-1).querySelector('.js-plotly-plot')");
        Assert.InRange(await page.Page.EvaluateAsync<int>(Drawn), 1, 2);
        page.IsQuietAndAlone();
    }

    [Fact]
    public async Task Paper_has_all_charts_also_those_that_nobody_came_near()
    {
        await using var page = await OpenAsync(new View(Through: false));
        await page.Page.PdfAsync();
        Assert.Equal(3, await page.Page.EvaluateAsync<int>(Drawn));
        Assert.Equal(3, await page.ShowsItsChartsAsync());
    }

    [Fact]
    public async Task On_paper_a_chart_has_the_papers_width_and_its_light_colours()
    {
        await using var page = await OpenAsync(new View(390, ColorScheme.Dark));
        await page.Page.EvaluateAsync("() => dispatchEvent(new Event('beforeprint'))");
        Assert.Equal("640, 640, 640", await page.Page.Locator("figure.chart .plot").EvaluateAllAsync<string>(
            "all => all.map(one => one.querySelector('.main-svg').getBoundingClientRect().width).join(', ')"));
        Assert.Equal("rgb(35, 33, 29)", await page.Page.Locator("figure.chart .xtick text").First.EvaluateAsync<string>("one => getComputedStyle(one).fill"));
    }

    [Theory]
    [InlineData(360)]
    [InlineData(800)]
    [InlineData(1440)]
    public async Task Nothing_moves_while_a_page_is_opened_and_read(int width)
    {
        await using var page = await OpenAsync(new View(width, Through: false));
        await page.Page.EvaluateAsync(
            """
            () => {
              window.shift = 0;
              window.shifted = [];
              new PerformanceObserver((list) => {
                for (const entry of list.getEntries()) {
                  window.shift += entry.value;
                  for (const { node, previousRect, currentRect } of entry.sources) {
                    window.shifted.push(`${node?.nodeName} ${node?.id ?? ""} from ${previousRect.y} to ${currentRect.y}`);
                  }
                }
              }).observe({ type: "layout-shift", buffered: true });
            }
            """);
        // By the wheel, as one reads: a jump moves what sticks to the window.
        while (await page.Page.EvaluateAsync<bool>("() => scrollY + innerHeight < document.documentElement.scrollHeight - 1"))
        {
            await page.Page.Mouse.WheelAsync(0, 500);
            await page.Page.EvaluateAsync(Settle);
        }

        Assert.Equal(3, await page.Page.EvaluateAsync<int>(Drawn));
        Assert.Equal("", await page.Page.EvaluateAsync<string>("() => window.shift > 0.01 ? window.shift + ': ' + window.shifted.join('; ') : ''"));
    }

    [Fact]
    public async Task A_slider_is_moved_by_keys_and_says_where_it_stands()
    {
        await using var page = await OpenAsync(new View());
        var slider = page.Page.GetByRole(AriaRole.Slider, new() { Name = "rate" });
        Assert.Equal("rate 0.1", await slider.GetAttributeAsync("aria-valuetext"));
        var before = await page.Page.Locator(Curve).First.GetAttributeAsync("d");

        await slider.FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");

        Assert.Equal("rate 0.01", await slider.GetAttributeAsync("aria-valuetext"));
        Assert.NotEqual(before, await page.Page.Locator(Curve).First.GetAttributeAsync("d"));
    }

    [Fact]
    public async Task What_a_slider_shows_stays_when_the_window_and_the_theme_change()
    {
        await using var page = await OpenAsync(new View());
        await page.Page.GetByRole(AriaRole.Slider, new() { Name = "rate" }).FocusAsync();
        await page.Page.Keyboard.PressAsync("ArrowRight");

        await page.Page.SetViewportSizeAsync(390, 800);
        await page.TurnAsync(ColorScheme.Dark);
        await page.Page.EvaluateAsync(Settle);

        Assert.Equal("false,true", await page.Page.Locator("figure.chart .plot").Nth(1).EvaluateAsync<string>("plot => plot.data.map((one) => one.visible).join()"));
    }

    [Fact]
    public async Task A_finger_on_a_chart_scrolls_the_page_and_leaves_the_chart_as_it_is()
    {
        await using var page = await OpenAsync(new View(390));
        var plot = page.Page.Locator("figure.chart .plot").Nth(1);
        await plot.EvaluateAsync("plot => plot.scrollIntoView({ block: 'center' })");
        var (before, range) = (await page.Page.EvaluateAsync<double>("() => scrollY"), await RangeAsync(plot));
        var box = (await plot.BoundingBoxAsync())!;
        var devtools = await page.Page.Context.NewCDPSessionAsync(page.Page);

        for (var moved = 0; moved <= 150; moved += 10)
        {
            await TouchAsync(moved == 0 ? "touchStart" : "touchMove", new { x = box.X + (box.Width / 2), y = box.Y + (box.Height / 2) - moved });
            await page.Page.WaitForTimeoutAsync(16);
        }

        await TouchAsync("touchEnd");
        await page.Page.EvaluateAsync(Settle);

        Assert.InRange(await page.Page.EvaluateAsync<double>("() => scrollY") - before, 50, 200);
        Assert.Equal(range, await RangeAsync(plot));

        Task TouchAsync(string type, params object[] fingers) => devtools.SendAsync(
            "Input.dispatchTouchEvent", new Dictionary<string, object> { ["type"] = type, ["touchPoints"] = fingers });
    }

    [Fact]
    public async Task Charts_stay_whole_however_often_a_page_is_printed_turned_and_zoomed_in_Chromium()
    {
        await using var page = await ChromiumPage.OpenAsync(installed.Require(), handouts[Name]);
        await StayWholeAsync(page);
    }

    [Fact]
    public async Task Charts_stay_whole_however_often_a_page_is_printed_turned_and_zoomed_in_Firefox()
    {
        await using var page = await FirefoxPage.OpenAsync(handouts[Name]);
        await StayWholeAsync(page);
    }

    private static async Task StayWholeAsync(IOpenedPage page)
    {
        await page.ResizeAsync(800, 700, 1);
        await page.EvaluateAsync(HandoutPage.LookThrough);
        Assert.Equal("3", await page.EvaluateAsync("String(document.querySelectorAll('figure.chart:has(.main-svg)').length)"));
        var before = await PicturesAsync(page);

        await page.PrintAsync();
        await page.PrintAsync();
        await page.ResizeAsync(390, 780, 1);
        await page.EvaluateAsync(Settle);
        await page.PrintAsync();
        await page.ResizeAsync(780, 390, 1);
        await page.EvaluateAsync(Settle);
        await page.ResizeAsync(400, 350, 2);
        await page.EvaluateAsync(Settle);
        await page.EvaluateAsync("(document.querySelector('button.theme').click(), document.querySelector('button.theme').click(), 'dark')");
        await page.PrintAsync();
        await page.EvaluateAsync("(document.querySelector('button.theme').click(), 'auto')");
        await page.EvaluateAsync("(document.querySelectorAll('details').forEach((fold) => { fold.open = !fold.open; }), 'folded')");
        await page.EvaluateAsync(Settle);
        await page.EvaluateAsync("(document.querySelectorAll('details').forEach((fold) => { fold.open = !fold.open; }), 'unfolded')");
        await page.ResizeAsync(800, 700, 1);
        await page.PrintAsync();

        var after = await PicturesAsync(page);
        foreach (var (i, (then, now)) in before.Zip(after).Index())
        {
            var differing = double.Parse(
                await page.EvaluateAsync(Screenshot.DifferingPart(then, now)), CultureInfo.InvariantCulture);
            if (differing >= 0.001)
            {
                await File.WriteAllBytesAsync(RepositoryRoot.Report($"chart-{i + 1}-before.png"), Convert.FromBase64String(then));
                await File.WriteAllBytesAsync(RepositoryRoot.Report($"chart-{i + 1}-after.png"), Convert.FromBase64String(now));
            }

            Assert.True(differing < 0.001, $"Chart {i + 1} is another: {differing:P2} of its pixels; both stand in artifacts/report.");
        }
    }

    // The page with each chart at the top of the window.
    private static async Task<List<string>> PicturesAsync(IOpenedPage page)
    {
        var pictures = new List<string>();
        for (var i = 0; i < 3; i++)
        {
            await page.EvaluateAsync(string.Create(
                CultureInfo.InvariantCulture, $"(document.querySelectorAll('figure.chart')[{i}].scrollIntoView(), document.activeElement.blur(), 'there')"));
            await page.EvaluateAsync(Settle);
            pictures.Add(await page.ScreenshotAsync());
        }

        return pictures;
    }

    private static Task<string> RangeAsync(ILocator plot) =>
        plot.EvaluateAsync<string>("plot => [plot._fullLayout.xaxis.range, plot._fullLayout.yaxis.range].join()");

    private Task<HandoutPage> OpenAsync(View view) => HandoutPage.OpenAsync(installed.Require(), handouts[Name], view);
}
