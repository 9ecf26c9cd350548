using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>A learner's copy open in the classic Notebook, in a browser that reaches this machine alone.</summary>
internal sealed class ClassicNotebookPage : IAsyncDisposable
{
    private const int Width = 1100;
    private const float Patience = 240_000;
    private const string IsOpen = "() => window.Jupyter?.notebook?.kernel?.is_connected() === true && Jupyter.notebook._fully_loaded";
    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _blocked = new();

    private ClassicNotebookPage(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    /// <summary>The page, for what only one test asks.</summary>
    internal IPage Page { get; }

    /// <summary>What the page asked for on other machines, and did not get.</summary>
    internal IEnumerable<string> Blocked => _blocked;

    /// <summary>Opens a notebook and waits for its kernel.</summary>
    internal static async Task<ClassicNotebookPage> OpenAsync(IBrowser browser, Uri address)
    {
        var context = await browser.NewContextAsync(new() { ColorScheme = ColorScheme.Light, ViewportSize = new() { Width = Width, Height = 1000 } });
        var notebook = new ClassicNotebookPage(context, await context.NewPageAsync());
        await context.RouteAsync("**/*", notebook.PassAsync);
        await notebook.Page.GotoAsync(address.AbsoluteUri);
        await notebook.UntilAsync(IsOpen);
        return notebook;
    }

    /// <summary>Runs all cells and waits until the last has ended.</summary>
    internal async Task RunAllAsync()
    {
        await Page.EvaluateAsync("() => Jupyter.notebook.execute_all_cells()");
        await UntilAsync("() => Jupyter.notebook.get_cells().every(cell => cell.input_prompt_number !== '*')");
        await DrawnAsync();
    }

    /// <summary>Saves the notebook and opens it again, without running anything.</summary>
    internal async Task SaveAndReloadAsync()
    {
        await Page.EvaluateAsync("() => Jupyter.notebook.save_notebook()");
        await Page.ReloadAsync();
        await UntilAsync(IsOpen);
        await DrawnAsync();
    }

    /// <summary>The errors that cells ended with.</summary>
    internal Task<string[]> ErrorsAsync() => Page.EvaluateAsync<string[]>(
        """
        () => Jupyter.notebook.get_cells()
          .flatMap(cell => cell.output_area?.outputs ?? [])
          .filter(output => output.output_type === "error" || output.name === "stderr")
          .map(output => output.evalue ?? output.text)
        """);

    /// <summary>The number of colours of every chart.</summary>
    internal async Task<List<int>> ChartsAsync()
    {
        List<int> colours = [];
        foreach (var chart in await Page.Locator("[data-figure]").AllAsync())
        {
            await chart.ScrollIntoViewIfNeededAsync();
            colours.Add(await Screenshot.ColoursAsync(Page, await chart.ScreenshotAsync()));
        }

        return colours;
    }

    /// <summary>How full each progress bar is: 1 for full.</summary>
    internal Task<double[]> BarsAsync() => Page.Locator("[role=progressbar]").EvaluateAllAsync<double[]>(
        "all => all.map(bar => Math.round(100 * bar.firstElementChild.getBoundingClientRect().width / bar.clientWidth) / 100)");

    /// <summary>Takes a picture of the whole notebook.</summary>
    internal async Task PictureAsync(string name)
    {
        var height = await Page.EvaluateAsync<int>("() => document.querySelector('#notebook-container').scrollHeight");
        await Page.SetViewportSizeAsync(Width, height + 250);
        var path = RepositoryRoot.Combine("artifacts", "classic-notebook", $"{name}.png");
        await Page.ScreenshotAsync(new() { Path = path });
        await Page.SetViewportSizeAsync(Width, 1000);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    // A chart takes a moment after its cell.
    private Task DrawnAsync() => UntilAsync("() => [...document.querySelectorAll('[data-figure]')].every(one => one.querySelector('.main-svg'))");

    private async Task UntilAsync(string condition) => await Page.WaitForFunctionAsync(condition, null, new() { Timeout = Patience });

    private Task PassAsync(IRoute route)
    {
        var address = new Uri(route.Request.Url);
        if (address.Scheme is "data" or "blob" || address.Host == "127.0.0.1")
        {
            return route.ContinueAsync();
        }

        _blocked.Enqueue(address.AbsoluteUri);
        return route.AbortAsync();
    }
}
