namespace Browser.Tests;

public sealed class ClassicNotebookTests(InstalledBrowser installed, ClassicNotebookServer jupyter)
{
    [Theory]
    [InlineData("00-start", 1, 1)]
    [InlineData("06-toy-2d", 3, 0)]
    public async Task A_learners_copy_runs_and_shows_its_charts_and_bars_without_a_network(string notebook, int charts, int bars)
    {
        await using var page = await OpenAsync(notebook);

        await page.RunAllAsync();

        Assert.Empty(await page.ErrorsAsync());
        var colours = await page.ChartsAsync();
        Assert.True(colours.Count >= charts, $"{colours.Count} charts");
        Assert.All(colours, count => Assert.True(count > 20, "A chart is blank."));
        Assert.Equal(Enumerable.Repeat(1.0, bars), await page.BarsAsync());
        Assert.Empty(page.Blocked);
        await page.PictureAsync(notebook);
    }

    [Fact]
    public async Task A_saved_notebook_has_its_charts_with_it()
    {
        await using var page = await OpenAsync("00-start");
        await page.RunAllAsync();

        await page.SaveAndReloadAsync();

        Assert.True(Assert.Single(await page.ChartsAsync()) > 20, "The chart is blank.");
        Assert.Empty(page.Blocked);
    }

    private async Task<ClassicNotebookPage> OpenAsync(string notebook)
    {
        // The browser first: without one the test is skipped, and no server is started.
        var browser = installed.Require();
        return await ClassicNotebookPage.OpenAsync(browser, await jupyter.OpenAsync(notebook));
    }
}
