using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class CourseHandoutTests(InstalledBrowser installed, CourseHandouts handouts)
{
    public static readonly TheoryData<string> Pages = [.. CourseHandouts.Names];

    public static readonly TheoryData<string> Notebooks = [.. CourseHandouts.Names.Skip(2)];

    // To open a page takes longer than to look at it: each is opened twice, on a telephone and at a desk.
    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_page_shows_its_formulas_its_code_and_its_charts_on_a_telephone_without_a_network(string name)
    {
        await using var page = await OpenAsync(name, new View(360));
        await page.ShowsItsFormulasAsync();
        await page.CarriesTheFontsThatItUsesAsync();
        Assert.True(await page.ShowsItsChartsAsync() > 0, "The page has no chart.");
        Assert.True(await page.Page.Locator("code .keyword").CountAsync() > 0, "No code is coloured.");
        await page.FitsItsWidthAsync();
        page.IsQuietAndAlone();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_its_window_when_it_narrows_and_is_accessible_in_both_themes(string name)
    {
        await using var page = await OpenAsync(name, new View(1400, ColorScheme.Light));
        await page.FitsItsWidthAsync();

        await page.Page.SetViewportSizeAsync(800, 900);
        await page.FitsItsWidthAsync();
        await page.KeepsItsChartsHeightsAsync();
        await page.IsAccessibleAtLengthAsync();

        await page.TurnAsync(ColorScheme.Dark);
        await page.HasReadableColoursAsync();

        await page.Page.SetViewportSizeAsync(360, 900);
        await page.FitsItsWidthAsync();
        page.IsQuietAndAlone();
    }

    private Task<HandoutPage> OpenAsync(string name, View view)
    {
        // The browser first: without one the test is skipped, and nothing is built.
        var browser = installed.Require();
        return HandoutPage.OpenAsync(browser, handouts[name], view);
    }
}
