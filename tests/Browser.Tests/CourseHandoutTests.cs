using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class CourseHandoutTests(InstalledBrowser installed, CourseHandouts handouts)
{
    public static readonly TheoryData<string> Pages = [.. CourseHandouts.Names];

    public static readonly TheoryData<string> Notebooks = [.. CourseHandouts.Names.Skip(1)];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_page_shows_its_formulas_its_code_and_its_charts_without_a_network(string name)
    {
        await using var page = await OpenAsync(name, new View());
        await page.ShowsItsFormulasAsync();
        Assert.True(await page.ShowsItsChartsAsync() > 0, "The page has no chart.");
        Assert.True(await page.Page.Locator("code .keyword").CountAsync() > 0, "No code is coloured.");
        page.IsQuietAndAlone();
    }

    // Opening a page draws all of its charts, which is most of the time here: whatever is asked of one view is asked at once.
    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_telephone_a_tablet_and_a_desk_and_is_accessible_in_both_themes(string name)
    {
        foreach (var width in (int[])[360, 1400])
        {
            await using var page = await OpenAsync(name, new View(width));
            await page.FitsItsWidthAsync();
        }

        await using var tablet = await OpenAsync(name, new View(800, ColorScheme.Light));
        await tablet.FitsItsWidthAsync();
        await tablet.IsAccessibleAsync();

        await tablet.TurnAsync(ColorScheme.Dark);
        await tablet.HasReadableColoursAsync();
    }

    private Task<HandoutPage> OpenAsync(string name, View view)
    {
        // The browser first: without one the test is skipped, and nothing is built.
        var browser = installed.Require();
        return HandoutPage.OpenAsync(browser, handouts[name], view);
    }
}
