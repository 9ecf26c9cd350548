using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>The page of the 2D toy, read with the keyboard alone.</summary>
public sealed class KeyboardWalkTests(InstalledBrowser installed, CourseHandouts handouts)
{
    private const string Name = "06-toy-2d.html";
    private const int MostStops = 400;

    // What has the focus: its place in the text, how it is called, and whether one sees that it has it.
    private const string Stop =
        """
        () => {
          const one = document.activeElement;
          if (one === document.body) return null;
          const box = one.getBoundingClientRect();
          const style = getComputedStyle(one);
          const name = one.getAttribute("aria-label") ?? one.labels?.[0]?.textContent ?? one.textContent;
          return {
            kind: one.tagName.toLowerCase(),
            name: name.trim(),
            isSeen: box.width > 0 && box.bottom > 0 && box.top < innerHeight && style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0,
          };
        }
        """;

    private sealed class Stopped
    {
        public string Kind { get; set; } = "";

        public string Name { get; set; } = "";

        public bool IsSeen { get; set; }
    }

    [Fact]
    public async Task Every_stop_on_the_way_through_the_page_has_a_name_and_is_seen()
    {
        await using var page = await HandoutPage.OpenAsync(installed.Require(), handouts[Name]);

        var stops = await WalkAsync(page.Page);

        Assert.InRange(stops.Count, 20, MostStops - 1);
        Assert.Equal("", string.Join('\n', stops.Where(stop => stop.Name.Length == 0 || !stop.IsSeen).Select(stop => $"{stop.Kind} '{stop.Name}'")));
        // The first stop leads past the header; the last is behind the text.
        Assert.Equal("Skip to the text", stops[0].Name);
        Assert.Contains(stops, stop => stop is { Kind: "input" });
        Assert.Contains(stops, stop => stop is { Kind: "summary", Name: "Solution" });
        page.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_fold_a_slider_and_the_theme_are_worked_by_keys()
    {
        await using var page = await HandoutPage.OpenAsync(installed.Require(), handouts[Name]);
        await StepToAsync(page.Page, "button.theme");
        await page.Page.Keyboard.PressAsync("Enter");
        Assert.NotEqual("auto", await page.Page.EvaluateAsync<string>("() => document.documentElement.dataset.theme"));

        await StepToAsync(page.Page, ".solution summary");
        await page.Page.Keyboard.PressAsync("Space");
        Assert.True(await page.Page.EvaluateAsync<bool>("() => document.activeElement.parentElement.open"));

        await StepToAsync(page.Page, "input[type=range]");
        var before = await page.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-valuetext')");
        await page.Page.Keyboard.PressAsync("End");
        Assert.NotEqual(before, await page.Page.EvaluateAsync<string>("() => document.activeElement.getAttribute('aria-valuetext')"));
    }

    private static async Task<List<Stopped>> WalkAsync(IPage page)
    {
        var stops = new List<Stopped>();
        while (stops.Count < MostStops)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<Stopped?>(Stop) is not { } stop) break;
            stops.Add(stop);
        }

        return stops;
    }

    private static async Task StepToAsync(IPage page, string place)
    {
        for (var steps = 0; steps < MostStops; steps++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<bool>("place => document.activeElement.matches(place)", place)) return;
        }

        Assert.Fail($"No way of {MostStops} steps leads to {place}.");
    }
}
