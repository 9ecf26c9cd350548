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

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
