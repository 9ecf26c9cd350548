using Microsoft.Playwright;

namespace Browser.Tests.Living.Sites;

/// <summary>A reader's browser at a site, and what the reader does there.</summary>
internal sealed class SitePage : IScriptedPage
{
    // Somebody else may need the machine.
    private const float Patience = 60_000;

    private readonly IBrowserContext _context;
    private readonly List<string> _complaints = [];

    private SitePage(IBrowserContext context, IPage page)
    {
        (_context, Page) = (context, page);
        page.SetDefaultTimeout(Patience);
    }

    /// <summary>The page, for what only one test asks.</summary>
    public IPage Page { get; }

    /// <summary>Opens a page of a site in a browser that was never there.</summary>
    public static async Task<SitePage> OpenAsync(IBrowser browser, Uri address, int width = 1300)
    {
        var context = await browser.NewContextAsync(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var opened = new SitePage(context, await context.NewPageAsync());
        opened.Page.PageError += (_, error) => opened._complaints.Add(error);
        opened.Page.Console += (_, message) =>
        {
            if (message.Type == "error") opened._complaints.Add(message.Text);
        };
        opened.Page.Request += (_, request) =>
        {
            if (request.Url.StartsWith("http", StringComparison.Ordinal) && !request.Url.StartsWith(address.GetLeftPart(UriPartial.Authority), StringComparison.Ordinal))
            {
                opened._complaints.Add($"{request.Url} was asked for");
            }
        };
        await opened.GoAsync(address);
        return opened;
    }

    /// <summary>Another tab of the same browser.</summary>
    public async Task<SitePage> OpenTabAsync(Uri address)
    {
        var tab = new SitePage(_context, await _context.NewPageAsync());
        await tab.GoAsync(address);
        return tab;
    }

    /// <summary>Goes to an address as by the address bar.</summary>
    public async Task GoAsync(Uri address)
    {
        await Page.GotoAsync(address.AbsoluteUri, new() { Timeout = Patience });
        await WakesAsync();
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await WakesAsync();
    }

    public Task WakesAsync() => WaitAsync("document.documentElement.classList.contains('awake')");

    /// <summary>Waits until something is so.</summary>
    public Task WaitAsync(string condition) => Page.WaitForFunctionAsync($"() => {condition}", null, new() { Timeout = Patience });

    /// <summary>Waits until a service worker has this page in its care.</summary>
    public Task IsInCareAsync() => WaitAsync("navigator.serviceWorker.controller !== null");

    /// <summary>Waits until the browser keeps the edition whole.</summary>
    public Task IsKeptAsync() => WaitAsync("document.querySelector('.offline')?.textContent.startsWith('All of this')");

    /// <summary>The editions of which the browser keeps files.</summary>
    public Task<string[]> KeptEditionsAsync() =>
        Page.EvaluateAsync<string[]>("async () => (await caches.keys()).map((name) => name.split(' ').at(-1))");

    public ILocator Cell(string notebook, int number) => Page.Locator($"[id='{notebook}/cell-{number}']");

    /// <summary>Writes a cell's text, and runs it where that is asked for.</summary>
    public async Task WriteAsync(string notebook, int number, string text, bool runs = true)
    {
        await Cell(notebook, number).ScrollIntoViewIfNeededAsync();
        await Cell(notebook, number).Locator(".cm-content").ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        await Page.Keyboard.InsertTextAsync(text);
        if (runs) await Page.Keyboard.PressAsync("Control+Enter");
    }

    /// <summary>Runs a text in a cell, and waits for the state that it ends in.</summary>
    public async Task RunAsync(string notebook, int number, string text, string state = "ran")
    {
        await WriteAsync(notebook, number, text);
        await IsAsync(notebook, number, state);
    }

    public Task IsAsync(string notebook, int number, string state) =>
        Assertions.Expect(Cell(notebook, number)).ToHaveAttributeAsync("data-state", state, new() { Timeout = Patience });

    public Task ShowsAsync(string notebook, int number, string text) =>
        Assertions.Expect(Cell(notebook, number).Locator(".live")).ToContainTextAsync(text, new() { Timeout = Patience });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Chooses an act of the menu that has what is seldom done.</summary>
    public async Task ChooseAsync(string act)
    {
        await Page.GetByLabel("More", new() { Exact = true }).ClickAsync();
        await Page.Locator(".more").GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
    }

    /// <summary>No error, nothing from elsewhere, and nothing that the page's rules refused.</summary>
    public void IsQuiet() => Assert.Empty(_complaints);

    public Task<string> EvaluateAsync(string expression) => Page.EvaluateAsync<string>(expression);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();
}
