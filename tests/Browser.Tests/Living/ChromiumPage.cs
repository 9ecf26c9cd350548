using Microsoft.Playwright;

namespace Browser.Tests.Living;

/// <summary>A page in Chromium, with the network off.</summary>
internal sealed class ChromiumPage : IOpenedPage
{
    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private ChromiumPage(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    /// <summary>Opens a file.</summary>
    public static async Task<ChromiumPage> OpenAsync(IBrowser browser, string path)
    {
        var context = await browser.NewContextAsync(new() { Offline = true, ViewportSize = new() { Width = 1300, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri, new() { Timeout = 120_000 });
        return new ChromiumPage(context, page);
    }

    public Task<string> EvaluateAsync(string expression) => _page.EvaluateAsync<string>(expression);

    public async Task ResizeAsync(int width, int height, int ratio)
    {
        var devtools = await _context.NewCDPSessionAsync(_page);
        await devtools.SendAsync("Emulation.setDeviceMetricsOverride", new Dictionary<string, object>
        {
            ["width"] = width,
            ["height"] = height,
            ["deviceScaleFactor"] = ratio,
            ["mobile"] = false,
        });
    }

    public Task PrintAsync() => _page.PdfAsync();

    public async Task<string> ScreenshotAsync() => Convert.ToBase64String(await _page.ScreenshotAsync());

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
