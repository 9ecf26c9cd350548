using Microsoft.Playwright;

namespace Browser.Tests;

public sealed class HandoutTests(InstalledBrowser installed, SampleHandouts handouts)
{
    public static readonly TheoryData<string> Pages = [.. SampleHandouts.Names];

    public static readonly MatrixTheoryData<string, int> PagesAndWidths = new(SampleHandouts.Names, [360, 800, 1400]);

    public static readonly MatrixTheoryData<string, ColorScheme> PagesAndSchemes =
        new(SampleHandouts.Names, [ColorScheme.Light, ColorScheme.Dark]);

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_complains_of_nothing_and_asks_for_nothing(string name)
    {
        await using var page = await OpenAsync(name);
        page.IsQuietAndAlone();
    }

    [Theory]
    [MemberData(nameof(PagesAndWidths))]
    public async Task A_page_fits_any_window(string name, int width)
    {
        await using var page = await OpenAsync(name, new View(width));
        await page.FitsItsWidthAsync();
    }

    [Theory]
    [MemberData(nameof(PagesAndSchemes))]
    public async Task A_page_is_accessible_in_both_themes(string name, ColorScheme scheme)
    {
        await using var page = await OpenAsync(name, new View(Scheme: scheme));
        await page.IsAccessibleAsync();
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_is_accessible_on_a_telephone(string name)
    {
        await using var page = await OpenAsync(name, new View(360));
        await page.IsAccessibleAsync();
    }

    [Theory]
    [InlineData("index.html")]
    [InlineData("01-whole.html")]
    [InlineData("02-failed.html")]
    public async Task Formulas_are_drawn_in_their_own_fonts(string name)
    {
        await using var page = await OpenAsync(name);
        await page.ShowsItsFormulasAsync();
    }

    [Theory]
    [InlineData(360)]
    [InlineData(1400)]
    public async Task Charts_are_drawn(int width)
    {
        await using var page = await OpenAsync("01-whole.html", new View(width));
        Assert.Equal(3, await page.ShowsItsChartsAsync());
    }

    [Fact]
    public async Task A_chart_takes_the_width_it_is_given()
    {
        await using var page = await OpenAsync("01-whole.html", new View(360));
        var widest = await page.Page.Locator(".main-svg").EvaluateAllAsync<double>("all => Math.max(...all.map(one => one.getBoundingClientRect().right))");
        Assert.InRange(widest, 200, 360);
    }

    [Theory]
    [InlineData(360, true)]
    [InlineData(1400, false)]
    public async Task Panels_stand_as_they_ask_where_there_is_no_room(int width, bool stacked)
    {
        await using var page = await OpenAsync("01-whole.html", new View(width));
        var tops = await page.Page.Locator("figure.chart").Nth(2).Locator(".cartesianlayer .subplot .scatterlayer")
            .EvaluateAllAsync<double[]>("all => all.map(one => one.getBoundingClientRect().top)");
        Assert.Equal(2, tops.Length);
        Assert.Equal(stacked, tops[1] - tops[0] > 100);
    }

    [Fact]
    public async Task Without_scripts_a_chart_is_told_in_words()
    {
        await using var page = await OpenAsync("01-whole.html", new View(Scripts: false));
        Assert.True(await page.Page.GetByText("Bars: plane 0.31, car 0.68, bird 0.01.").First.IsVisibleAsync());
        await page.FitsItsWidthAsync();
    }

    [Fact]
    public async Task A_value_is_a_tree_that_opens_at_a_click()
    {
        await using var page = await OpenAsync("01-whole.html");
        var inner = page.Page.Locator(".workbook-value details").Filter(new() { HasText = "Label" }).Last;
        Assert.False(await inner.GetByText("car", new() { Exact = true }).IsVisibleAsync());

        // The way leads through the object that it is a part of.
        foreach (var details in await page.Page.Locator(".workbook-value details").Filter(new() { HasText = "Label" }).AllAsync())
        {
            await details.Locator("summary").First.ClickAsync();
        }

        Assert.True(await inner.GetByText("car", new() { Exact = true }).IsVisibleAsync());
        await page.FitsItsWidthAsync();
    }

    [Fact]
    public async Task Code_is_hidden_at_a_click_and_stays_so()
    {
        await using var page = await OpenAsync("01-whole.html");
        await page.Page.GetByRole(AriaRole.Button, new() { Name = "Hide code" }).ClickAsync();
        Assert.False(await page.Page.Locator("#cell-5 .source").IsVisibleAsync());
        Assert.True(await page.Page.Locator("#cell-5 .output").IsVisibleAsync());

        await page.Page.ReloadAsync();

        Assert.False(await page.Page.Locator("#cell-5 .source").IsVisibleAsync());
        Assert.True(await page.Page.GetByRole(AriaRole.Button, new() { Name = "Show code" }).IsVisibleAsync());
    }

    [Fact]
    public async Task The_list_of_all_notebooks_opens_and_leads_on()
    {
        await using var page = await OpenAsync("01-whole.html");
        await page.Page.GetByText("Notebooks", new() { Exact = true }).ClickAsync();
        await page.Page.GetByRole(AriaRole.Navigation, new() { Name = "All notebooks" }).GetByRole(AriaRole.Link, new() { Name = "What fails" }).ClickAsync();
        Assert.EndsWith("02-failed.html", page.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Code_is_coloured()
    {
        await using var page = await OpenAsync("01-whole.html");
        var colours = await page.Page.EvaluateAsync<string[]>(
            "() => ['keyword', 'string', 'comment', 'type'].map(kind => getComputedStyle(document.querySelector(`code .${kind}`)).color)");
        Assert.Equal(4, colours.Distinct().Count());
    }

    [Theory]
    [InlineData(ColorScheme.Light, true)]
    [InlineData(ColorScheme.Dark, false)]
    public async Task Without_a_choice_the_theme_is_the_systems(ColorScheme scheme, bool light)
    {
        await using var page = await OpenAsync("01-whole.html", new View(Scheme: scheme));
        Assert.Equal(light, await page.PaperAsync() > 128);
    }

    [Fact]
    public async Task The_systems_theme_needs_no_script()
    {
        await using var page = await OpenAsync("01-whole.html", new View(Scheme: ColorScheme.Dark, Scripts: false));
        Assert.InRange(await page.PaperAsync(), 0, 64);
    }

    [Fact]
    public async Task The_button_changes_the_theme_and_the_charts_with_it()
    {
        await using var page = await OpenAsync("01-whole.html");
        var button = page.Page.Locator("button.theme");
        var title = page.Page.Locator("figure.chart .xtick text").First;
        var before = await title.EvaluateAsync<string>("one => getComputedStyle(one).fill");
        while (!(await button.TextContentAsync())!.Contains("dark", StringComparison.OrdinalIgnoreCase))
        {
            await button.ClickAsync();
        }

        Assert.InRange(await page.PaperAsync(), 0, 64);
        await page.Page.WaitForFunctionAsync("before => getComputedStyle(document.querySelector('figure.chart .xtick text')).fill !== before", before);
        page.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_chosen_theme_is_still_there_when_the_page_is_opened_again()
    {
        await using var page = await OpenAsync("01-whole.html");
        await page.Page.EvaluateAsync("() => localStorage.setItem('theme', 'dark')");
        await page.Page.ReloadAsync();
        Assert.InRange(await page.PaperAsync(), 0, 64);
    }

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task Paper_is_white_whatever_the_screen_is(string name)
    {
        await using var page = await OpenAsync(name, new View(Scheme: ColorScheme.Dark));
        await page.Page.EvaluateAsync("() => { document.querySelector('button.theme').click(); document.querySelector('button.theme').click(); }");
        await page.Page.EmulateMediaAsync(new() { Media = Media.Print });
        Assert.Equal(255, await page.PaperAsync());
        Assert.False(await page.Page.Locator("button.theme").IsVisibleAsync());
    }

    [Fact]
    public async Task A_report_of_a_cell_leads_to_it()
    {
        await using var page = await OpenAsync("index.html");
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "cell 2 failed" }).ClickAsync();
        Assert.EndsWith("02-failed.html#cell-2", page.Page.Url, StringComparison.Ordinal);
        Assert.True(await page.Page.Locator("#cell-2").IsVisibleAsync());
    }

    private Task<HandoutPage> OpenAsync(string name, View? view = null) =>
        HandoutPage.OpenAsync(installed.Require(), handouts[name], view);
}
