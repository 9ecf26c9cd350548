using System.Diagnostics;
using WebDriverBiDi;
using WebDriverBiDi.BrowsingContext;
using WebDriverBiDi.Input;
using WebDriverBiDi.Script;
using WebDriverBiDi.Session;

namespace Browser.Tests.Living;

/// <summary>
/// A page in the Firefox of this machine, which is spoken to by WebDriver BiDi. Where there is none the tests are skipped, or fail if
/// <c>WORKBOOK_REQUIRE_BROWSER</c> is 1.
/// </summary>
internal sealed class FirefoxPage : IOpenedPage
{
    private const string Missing = "No Firefox was found: put firefox-esr or firefox on the PATH.";
    private const string Address = "ws://";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    // Firefox would ask its makers what is new.
    private static readonly string[] Preferences =
    [
        "user_pref(\"app.normandy.enabled\", false);",
        "user_pref(\"app.update.disabledForTesting\", true);",
        "user_pref(\"network.proxy.type\", 1);",
        "user_pref(\"network.proxy.http\", \"127.0.0.1\");",
        "user_pref(\"network.proxy.http_port\", 9);",
        "user_pref(\"network.proxy.ssl\", \"127.0.0.1\");",
        "user_pref(\"network.proxy.ssl_port\", 9);",
    ];

    // How WebDriver spells them.
    private static readonly Dictionary<string, string> Keys = new()
    {
        ["Tab"] = "\uE004",
        ["PageUp"] = "\uE00E",
        ["PageDown"] = "\uE00F",
        ["ArrowLeft"] = "\uE012",
        ["ArrowRight"] = "\uE014",
    };

    private readonly Process _process;
    private readonly string _profile;
    private readonly BiDiDriver _driver = new(Patience);
    private string _context = "";

    private FirefoxPage(Process process, string profile) => (_process, _profile) = (process, profile);

    /// <summary>Opens a file; skips the calling test where no Firefox is installed.</summary>
    public static async Task<FirefoxPage> OpenAsync(string path)
    {
        if (Find() is not { } program)
        {
            Assert.SkipUnless(Environment.GetEnvironmentVariable("WORKBOOK_REQUIRE_BROWSER") == "1", Missing);
            throw new InvalidOperationException(Missing);
        }

        var profile = Directory.CreateTempSubdirectory("firefox-").FullName;
        await File.WriteAllLinesAsync(Path.Combine(profile, "user.js"), Preferences);
        string[] arguments = ["--headless", "--no-remote", "--profile", profile, "--remote-debugging-port", "0"];
        var page = new FirefoxPage(Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardError = true })!, profile);
        await page.BeginAsync(path);
        return page;
    }

    public async Task<string> EvaluateAsync(string expression)
    {
        var result = await _driver.Script.EvaluateAsync(new EvaluateCommandParameters(expression, new ContextTarget(_context), awaitPromise: true));
        return result is EvaluateResultSuccess { Result: var value }
            ? ((StringRemoteValue)value).Value
            : throw new InvalidOperationException($"{expression}: {(result as EvaluateResultException)?.ExceptionDetails.Text}");
    }

    public async Task PressAsync(params IReadOnlyList<string> keys)
    {
        var source = new KeySourceActions();
        foreach (var key in keys)
        {
            source.Actions.Add(new KeyDownAction(Keys[key]));
            source.Actions.Add(new KeyUpAction(Keys[key]));
        }

        await PerformAsync(source);
    }

    public async Task DragAsync((int X, int Y) from, (int X, int Y) to, bool byTouch)
    {
        var source = new PointerSourceActions
        {
            Parameters = new PointerParameters { PointerType = byTouch ? PointerType.Touch : PointerType.Mouse },
        };
        source.Actions.Add(new PointerMoveAction { X = from.X, Y = from.Y });
        source.Actions.Add(new PointerDownAction(0));
        source.Actions.Add(new PointerMoveAction { X = (from.X + to.X) / 2, Y = (from.Y + to.Y) / 2, Duration = TimeSpan.FromMilliseconds(60) });
        source.Actions.Add(new PointerMoveAction { X = to.X, Y = to.Y, Duration = TimeSpan.FromMilliseconds(60) });
        source.Actions.Add(new PointerUpAction(0));
        await PerformAsync(source);
    }

    public async Task ResizeAsync(int width, int height, int ratio) =>
        await _driver.BrowsingContext.SetViewportAsync(new SetViewportCommandParameters
        {
            BrowsingContextId = _context,
            Viewport = new Viewport { Width = (uint)width, Height = (uint)height },
            DevicePixelRatio = ratio,
        });

    public async Task PrintAsync() => await _driver.BrowsingContext.PrintAsync(new PrintCommandParameters(_context));

    public async Task<string> ScreenshotAsync() =>
        (await _driver.BrowsingContext.CaptureScreenshotAsync(new CaptureScreenshotCommandParameters(_context))).Data;

    public async ValueTask DisposeAsync()
    {
        await _driver.DisposeAsync();
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Directory.Delete(_profile, recursive: true);
    }

    private async Task PerformAsync(SourceActions source)
    {
        var actions = new PerformActionsCommandParameters(_context);
        actions.Actions.Add(source);
        await _driver.Input.PerformActionsAsync(actions);
    }

    private async Task BeginAsync(string path)
    {
        await _driver.StartAsync(await FindAddressAsync() + "/session");
        // What it says from here on is for nobody, and must not fill the pipe.
        _ = _process.StandardError.ReadToEndAsync();
        await _driver.Session.NewSessionAsync(new NewCommandParameters());
        var contexts = await _driver.BrowsingContext.GetTreeAsync(new GetTreeCommandParameters());
        _context = contexts.ContextTree[0].BrowsingContextId;
        await _driver.BrowsingContext.NavigateAsync(
            new NavigateCommandParameters(_context, new Uri(path).AbsoluteUri) { Wait = ReadinessState.Complete });
    }

    private async Task<string> FindAddressAsync()
    {
        while (await _process.StandardError.ReadLineAsync() is { } line)
        {
            if (line.IndexOf(Address, StringComparison.Ordinal) is var begin and >= 0)
            {
                return line[begin..].Trim();
            }
        }

        throw new InvalidOperationException("Firefox ended before it told where it listens.");
    }

    private static string? Find()
    {
        var folders = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
        string[] names = ["firefox-esr", "firefox", "firefox.exe"];
        return names.SelectMany(name => folders.Select(folder => Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
