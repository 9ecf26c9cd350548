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
        var context = await browser.NewContextAsync(new() { Offline = true, HasTouch = true, ViewportSize = new() { Width = 1300, Height = 900 } });
        var page = await context.NewPageAsync();
        await page.GotoAsync(new Uri(path).AbsoluteUri, new() { Timeout = 120_000 });
        return new ChromiumPage(context, page);
    }

    public Task<string> EvaluateAsync(string expression) => _page.EvaluateAsync<string>(expression);

    public async Task PressAsync(params IReadOnlyList<string> keys)
    {
        foreach (var key in keys)
        {
            await _page.Keyboard.PressAsync(key);
        }
    }

    public Task DragAsync((int X, int Y) from, (int X, int Y) to, bool byTouch) => byTouch ? DragByTouchAsync(from, to) : DragByMouseAsync(from, to);

    private async Task DragByMouseAsync((int X, int Y) from, (int X, int Y) to)
    {
        await _page.Mouse.MoveAsync(from.X, from.Y);
        await _page.Mouse.DownAsync();
        await _page.Mouse.MoveAsync(to.X, to.Y, new() { Steps = 5 });
        await _page.Mouse.UpAsync();
    }

    private async Task DragByTouchAsync((int X, int Y) from, (int X, int Y) to)
    {
        const int steps = 8;
        var tools = await _context.NewCDPSessionAsync(_page);
        await TouchAsync("touchStart", from);
        for (var i = 1; i <= steps; i++)
        {
            await TouchAsync("touchMove", (from.X + (i * (to.X - from.X) / steps), from.Y + (i * (to.Y - from.Y) / steps)));
        }

        await TouchAsync("touchEnd");

        Task TouchAsync(string type, params (int X, int Y)[] points) => tools.SendAsync("Input.dispatchTouchEvent", new Dictionary<string, object>
        {
            ["type"] = type,
            ["touchPoints"] = points.Select(point => new Dictionary<string, object> { ["x"] = point.X, ["y"] = point.Y }).ToArray(),
        });
    }

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
