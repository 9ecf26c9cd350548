namespace Browser.Tests;

public sealed class ClassicNotebookTests(InstalledBrowser installed, ClassicNotebookServer jupyter)
{
    [Theory]
    [InlineData("00-start", 1, 1)]
    [InlineData("06-toy-2d", 3, 0)]
    public async Task A_learners_copy_shows_its_charts_and_bars_without_a_network_and_again_when_it_was_saved(string notebook, int charts, int bars)
    {
        await using var page = await OpenAsync(notebook);

        await page.RunAllAsync();

        Assert.Empty(await page.ErrorsAsync());
        var colours = await page.ChartsAsync();
        Assert.True(colours.Count >= charts, $"{colours.Count} charts");
        Assert.All(colours, count => Assert.True(count > 20, "A chart is blank."));
        Assert.Equal(Enumerable.Repeat(1.0, bars), await page.BarsAsync());
        await page.PictureAsync(notebook);

        await page.SaveAndReloadAsync();
        Assert.Equal(colours.Count, (await page.ChartsAsync()).Count(count => count > 20));
        Assert.Empty(page.Blocked);
    }

    private async Task<ClassicNotebookPage> OpenAsync(string notebook)
    {
        // The browser first: without one the test is skipped, and no server is started.
        var browser = installed.Require();
        return await ClassicNotebookPage.OpenAsync(browser, await jupyter.OpenAsync(notebook));
    }
}
