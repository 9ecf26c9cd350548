using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests.Living;

/// <summary>A living workbook opened from its file, and what a reader does there.</summary>
public sealed class LivingPage : IAsyncDisposable
{
    // Ten million lines take a moment, and the machine may be busy.
    private const float Patience = 60_000;

    private readonly HandoutPage _handout;

    private LivingPage(HandoutPage handout) => _handout = handout;

    /// <summary>The page, for what only one test asks.</summary>
    public IPage Page => _handout.Page;

    /// <summary>What is asked of every page.</summary>
    public HandoutPage AsHandout => _handout;

    public static async Task<LivingPage> OpenAsync(InstalledBrowser installed, string path, View? view = null, string place = "01-first") =>
        new(await HandoutPage.OpenAsync(installed.Require(), path, view, place));

    /// <summary>A cell of the first notebook, or of the one that is named.</summary>
    public ILocator Cell(int number, string notebook = "01-first") => Page.Locator($"[id='{notebook}/cell-{number}']");

    /// <summary>Writes a cell's text by the keyboard.</summary>
    public async Task WriteAsync(int number, string text, string notebook = "01-first")
    {
        await Cell(number, notebook).ScrollIntoViewIfNeededAsync();
        await Cell(number, notebook).Locator(".cm-content").ClickAsync();
        await Page.Keyboard.PressAsync("Control+A");
        // As it is pasted: an editor closes brackets that are typed.
        await Page.Keyboard.InsertTextAsync(text);
    }

    /// <summary>Writes a cell's text, runs it and waits for the state that it ends in.</summary>
    public async Task RunAsync(int number, string text, string state = "ran", string notebook = "01-first")
    {
        await WriteAsync(number, text, notebook);
        await Page.Keyboard.PressAsync("Control+Enter");
        await IsAsync(number, state, notebook);
    }

    /// <summary>Waits until a cell is in a state.</summary>
    public Task IsAsync(int number, string state, string notebook = "01-first") =>
        Assertions.Expect(Cell(number, notebook)).ToHaveAttributeAsync("data-state", state, new() { Timeout = Patience });

    /// <summary>Waits until a cell runs no longer, however that ended.</summary>
    public Task EndsAsync(int number, string notebook = "01-first") =>
        Assertions.Expect(Cell(number, notebook)).ToHaveAttributeAsync("data-state", new Regex("^(ran|failed|stopped)$"), new() { Timeout = Patience });

    /// <summary>Waits until a cell shows a text.</summary>
    public Task ShowsAsync(int number, string text, string notebook = "01-first") =>
        Assertions.Expect(Cell(number, notebook).Locator(".live")).ToContainTextAsync(text, new() { Timeout = Patience });

    /// <summary>The number of an exercise's cell.</summary>
    public Task<int> NumberOfAsync(string notebook, string exercise) => Page.EvaluateAsync<int>(
        """
        ([notebook, exercise]) => JSON.parse(document.getElementById("workbook").textContent)
          .notebooks.find(({ name }) => name === notebook).cells.find((cell) => cell.exercise === exercise).number
        """,
        new[] { notebook, exercise });

    public ILocator Button(string name) => Page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });

    /// <summary>Chooses an act of the menu that has what is seldom done.</summary>
    public async Task ChooseAsync(string act)
    {
        await Page.GetByLabel("More", new() { Exact = true }).ClickAsync();
        await Page.Locator(".more").GetByRole(AriaRole.Button, new() { Name = act }).ClickAsync();
    }

    /// <summary>The name and content of the file that an act saves.</summary>
    public async Task<(string Name, byte[] Content)> SavedAsync(Func<Task> act)
    {
        var download = await Page.RunAndWaitForDownloadAsync(act);
        await using var stream = await download.CreateReadStreamAsync();
        using var content = new MemoryStream();
        await stream.CopyToAsync(content);
        return (download.SuggestedFilename, content.ToArray());
    }

    /// <summary>Opens files that a reader has.</summary>
    /// <returns>The dialog that comes of it.</returns>
    public async Task<ILocator> OpenFilesAsync(params (string Name, byte[] Content)[] files)
    {
        var chooser = await Page.RunAndWaitForFileChooserAsync(() => ChooseAsync("Open …"));
        await chooser.SetFilesAsync(
            files.Select(file => new FilePayload { Name = file.Name, MimeType = "application/octet-stream", Buffer = file.Content }));
        await Assertions.Expect(Page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
        return Page.GetByRole(AriaRole.Dialog);
    }

    public async Task ReloadAsync()
    {
        await Page.ReloadAsync();
        await Page.WaitForFunctionAsync("() => document.documentElement.classList.contains('awake')");
    }

    public ValueTask DisposeAsync() => _handout.DisposeAsync();
}
