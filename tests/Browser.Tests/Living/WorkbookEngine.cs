using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Documents;
using Microsoft.Playwright;
using Session.Errors;
using Workbook.Editions;
using Workbook.Runs;

namespace Browser.Tests.Living;

/// <summary>The living workbook opened from its file with the network off, and what its worker tells while notebooks run in it.</summary>
public sealed class WorkbookEngine : IAsyncDisposable
{
    // Keeps what page and worker say to each other. The page's own rule on scripts does not hold for a test's.
    private const string Listener =
        """
        {
          const told = (window.told = []);
          const BrowsersWorker = Worker;
          window.Worker = class extends BrowsersWorker {
            constructor(...all) {
              super(...all);
              window.worker = this;
              this.addEventListener("message", ({ data }) => told.push(data));
            }
            postMessage(message, ...more) {
              if (message.type === "run") told.push(message);
              super.postMessage(message, ...more);
            }
          };
        }
        """;

    private const float Patience = 300_000;

    private readonly IBrowserContext _context;
    private readonly IPage _page;

    private WorkbookEngine(IBrowserContext context, IPage page) => (_context, _page) = (context, page);

    /// <summary>The seconds from the start to the first result.</summary>
    public double Start { get; private set; }

    /// <summary>The memory of the runtime after the last cell, in bytes.</summary>
    public long Memory { get; private set; }

    /// <summary>Opens the workbook and starts its engine.</summary>
    public static async Task<WorkbookEngine> StartAsync(IBrowser browser, string path)
    {
        var context = await browser.NewContextAsync(new() { Offline = true, ViewportSize = new() { Width = 1300, Height = 900 } });
        context.SetDefaultTimeout(Patience);
        var engine = new WorkbookEngine(context, await context.NewPageAsync());
        await engine._page.AddInitScriptAsync(Listener);
        await engine._page.GotoAsync(new Uri(path).AbsoluteUri);
        var clock = Stopwatch.StartNew();
        await engine.PressAsync("start");
        await engine._page.WaitForFunctionAsync("() => told.some(({ type }) => type === 'ready' || type === 'dead')");
        await engine.RunAsync("first", [new CellToRun(1, "1 + 1")]);
        engine.Start = clock.Elapsed.TotalSeconds;
        return engine;
    }

    /// <summary>Runs all cells of a notebook as a reader does, by its button.</summary>
    public async Task<NotebookRun> RunAllAsync(string name, Notebook notebook, string file)
    {
        await _page.EvaluateAsync("name => { location.hash = name; }", name);
        await _page.Locator($"article[id='{name}'] h1").WaitForAsync();
        await PressAsync("run-all");
        await _page.WaitForFunctionAsync(
            "name => !document.documentElement.classList.contains('working') && told.some(one => one.type === 'run' && one.notebook === name)", name);
        return Record(notebook, file, await ToldAsync());
    }

    /// <summary>Runs texts in the worker, as cells of a notebook of that name.</summary>
    internal async Task<NotebookRun> RunAsync(string name, ImmutableArray<CellToRun> cells, Notebook? notebook = null)
    {
        foreach (var cell in cells)
        {
            // A number that no cell of the page has.
            var id = -cell.Number;
            await _page.EvaluateAsync(
                "job => worker.postMessage({ type: 'run', answers: [], ...job })", new { id, notebook = name, cell = cell.Number, text = cell.Text });
            await _page.WaitForFunctionAsync("id => told.some(one => one.type === 'dead' || one.type === 'ran' && one.id === id)", id);
        }

        var told = await ToldAsync();
        return Record(notebook ?? new Notebook([.. cells.Select(cell => new Cell(CellKind.Code, Cell.CSharp, cell.Text))]), name + ".dib", told);
    }

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private async Task PressAsync(string button) => await _page.EvaluateAsync("name => document.querySelector(`button.${name}`).click()", button);

    private async Task<ImmutableArray<JsonElement>> ToldAsync()
    {
        var told = JsonElement.Parse(await _page.EvaluateAsync<string>("() => JSON.stringify(told.splice(0))"));
        return [.. told.EnumerateArray()];
    }

    private NotebookRun Record(Notebook notebook, string file, ImmutableArray<JsonElement> told)
    {
        var cells = told.Where(message => Type(message) == "run")
            .ToDictionary(message => message.GetProperty("id").GetInt32(), message => new CellToRun(
                message.GetProperty("cell").GetInt32(), message.GetProperty("text").GetString()!));
        var recorder = new RunRecorder(file, notebook, [.. cells.Values], _ => { }, _ => { });
        var seconds = 0.0;
        foreach (var message in told)
        {
            switch (Type(message))
            {
                case "run":
                    recorder.Add(new CellStarted(message.GetProperty("cell").GetInt32()));
                    break;
                case "output":
                    recorder.Add(new CellShowed(CellOf(message), OutputOf(message.GetProperty("output"), CellOf(message))));
                    break;
                case "ran":
                    recorder.Add(new CellEnded(CellOf(message), FailureOf(message.GetProperty("failure"), CellOf(message))));
                    seconds += message.GetProperty("seconds").GetDouble();
                    Memory = message.GetProperty("bytes").GetInt64();
                    break;
                case "dead":
                    throw new InvalidOperationException($"The worker died: {message.GetProperty("message").GetString()}");
            }
        }

        return recorder.End(TimeSpan.FromSeconds(seconds));

        int CellOf(JsonElement message) => cells[message.GetProperty("id").GetInt32()].Number;
    }

    private static string Type(JsonElement message) => message.GetProperty("type").GetString()!;

    private static CellFailure? FailureOf(JsonElement failure, int cell) => failure.ValueKind == JsonValueKind.Null
        ? null
        : new CellFailure(
            cell,
            failure.GetProperty("line") is { ValueKind: JsonValueKind.Number } line ? line.GetInt32() : null,
            failure.GetProperty("message").GetString()!);

    private static Output OutputOf(JsonElement output, int cell)
    {
        return output.GetProperty("kind").GetString() switch
        {
            "stream" => new StreamOutput(TextOf("name"), TextOf("text")),
            "display" => new DisplayOutput(DataOf(output)) { Id = output.GetProperty("display").GetString() },
            "update" => new DisplayUpdate(TextOf("display"), DataOf(output)),
            "result" => new ResultOutput(DataOf(output), cell),
            "error" => new ErrorOutput(
                TextOf("name"), TextOf("message"), [.. output.GetProperty("traceback").EnumerateArray().Select(line => line.GetString()!)]),
            "clear" => new ClearOutput(output.GetProperty("wait").GetBoolean()),
            var other => throw new ArgumentException($"A worker tells of no {other}.", nameof(output)),
        };

        string TextOf(string name) => output.GetProperty(name).GetString()!;
    }

    private static MimeBundle DataOf(JsonElement output) => MimeBundle.Of(
        [.. output.GetProperty("data").EnumerateObject().Select(one => (one.Name, one.Value.GetString()!))]);
}
