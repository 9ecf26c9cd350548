using System.Globalization;
using Browser.Tests.Living;

namespace Browser.Tests.Explorables;

/// <summary>An explorable is moved by mouse, finger and keys, and shows what the library computes of where it is then.</summary>
public sealed class ExplorableMoveTests(InstalledBrowser installed, ExplorableSample sample)
{
    private const string Root = "document.querySelector('.explorable').shadowRoot";

    public static readonly MatrixTheoryData<string, string> BrowsersAndWays = new(["Chromium", "Firefox"], ["mouse", "touch", "keyboard"]);

    [Theory, MemberData(nameof(BrowsersAndWays))]
    public async Task A_score_is_moved_and_every_reading_is_the_librarys(string browser, string way)
    {
        await using var page = await OpenAsync(browser);

        await MoveAsync(page, way, "score of plane");
        await MoveAsync(page, way, "temperature");

        var line = await LineAsync(page);
        Assert.NotEqual("0", line.Split(',')[0]);
        Assert.NotEqual("1", line.Split(';')[1]);
        Assert.Equal(await sample.ReadingsOfAsync(line), await ReadingsAsync(page));
    }

    [Theory, MemberData(nameof(BrowsersAndWays))]
    public async Task All_three_are_moved_and_no_reading_moves(string browser, string way)
    {
        await using var page = await OpenAsync(browser);
        var before = await ReadingsAsync(page);

        await MoveAsync(page, way, "all three scores together, their mean");

        Assert.NotEqual("0,0,0", (await LineAsync(page)).Split(';')[0]);
        Assert.Equal(before, await ReadingsAsync(page));
    }

    [Theory, MemberData(nameof(BrowsersAndWays))]
    public async Task The_wrong_mass_is_moved_and_the_loss_does_not_care(string browser, string way)
    {
        await using var page = await OpenAsync(browser);
        var before = (await ReadingsAsync(page)).Split(' ');

        await MoveAsync(page, way, "share of the wrong mass");

        var after = (await ReadingsAsync(page)).Split(' ');
        Assert.NotEqual(before[1], after[1]);
        Assert.Equal(before[3], after[3]);
        Assert.Equal(await sample.ReadingsOfAsync(await LineAsync(page)), string.Join(' ', after));
    }

    private static async Task MoveAsync(IOpenedPage page, string way, string slider)
    {
        var handle = $"{Root}.querySelector('[aria-label=\"{slider}\"]')";
        if (way == "keyboard")
        {
            await page.EvaluateAsync($"({handle}.focus(), '')");
            await page.PressAsync("ArrowRight", "ArrowRight", "PageUp", "ArrowLeft");
            return;
        }

        var place = await page.EvaluateAsync($$"""
            (() => {
              const handle = {{handle}};
              handle.scrollIntoView({ block: "center" });
              const { left, top, width, height } = handle.getBoundingClientRect();
              return `${Math.round(left + width / 2)} ${Math.round(top + height / 2)}`;
            })()
            """);
        int[] at = [.. place.Split(' ').Select(part => int.Parse(part, CultureInfo.InvariantCulture))];
        await page.DragAsync((at[0], at[1]), (at[0] + 40, at[1]), byTouch: way == "touch");
    }

    // The address says where the instrument is, a moment after it has come to rest.
    private static Task<string> LineAsync(IOpenedPage page) => page.EvaluateAsync(
        "new Promise(done => setTimeout(() => done(location.hash.split('?loss=')[1] ?? ''), 600))");

    private static Task<string> ReadingsAsync(IOpenedPage page) => page.EvaluateAsync(
        $"[...{Root}.querySelectorAll('.panel:not(.scores) .number')].map(one => one.textContent.replace('−', '-')).join(' ')");

    // The browser first: without one the test is skipped, and no cell runs.
    private async Task<IOpenedPage> OpenAsync(string browser)
    {
        if (browser == "Chromium")
        {
            var chromium = installed.Require();
            return await ChromiumPage.OpenAsync(chromium, sample.Handout);
        }

        return await FirefoxPage.OpenAsync(sample.Handout);
    }
}
