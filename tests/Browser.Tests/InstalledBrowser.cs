using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(Browser.Tests.InstalledBrowser))]

namespace Browser.Tests;

/// <summary>
/// The Chromium of this machine, started once for all tests. Where there is none the tests are skipped, or fail if
/// <c>WORKBOOK_REQUIRE_BROWSER</c> is 1; <c>WORKBOOK_CHROMIUM</c> names one that is not on the path.
/// </summary>
public sealed class InstalledBrowser : IAsyncLifetime
{
    private const string Missing =
        "No Chromium was found: put chromium-headless-shell, chromium, chromium-browser or google-chrome on the PATH, or name one in WORKBOOK_CHROMIUM.";

    // No sandbox: containers have none, and only our own pages are opened. The rest keeps the browser off the network.
    private static readonly string[] Arguments =
    [
        "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
        "--disable-component-update", "--disable-sync",
    ];

    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        if (Find() is not { } path) return;
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = path, Args = Arguments });
    }

    /// <summary>The browser; skips the calling test where none is installed.</summary>
    public IBrowser Require()
    {
        if (_browser is not null) return _browser;
        Assert.SkipUnless(Environment.GetEnvironmentVariable("WORKBOOK_REQUIRE_BROWSER") == "1", Missing);
        throw new InvalidOperationException(Missing);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
    }

    private static string? Find()
    {
        if (Environment.GetEnvironmentVariable("WORKBOOK_CHROMIUM") is { Length: > 0 } named) return named;
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        // The shell has no window to draw and is the fastest.
        string[] names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome", "chrome.exe"];
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
