using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using Documents;
using Session.Errors;
using Workbook.Runs;

namespace Browser.Tests.Living;

/// <summary>The living workbook, opened from its file with the network off or from a site, and what its worker tells while notebooks run in it.</summary>
internal sealed class WorkbookEngine : IAsyncDisposable
{
    // Keeps what page and worker say to each other. The page's own rule on scripts does not hold for a test's.
    private const string Listener =
        """
        {
          const told = (window.told = []);
          const BrowsersWorker = Worker;
          window.Worker = class extends BrowsersWorker {
            postMessage(message, ...more) {
              // The page has other workers too, which unpack.
              if (message.type === "start") {
                window.worker = this;
                this.addEventListener("message", ({ data }) => told.push(data));
              }
              if (message.type === "run") told.push(message);
              super.postMessage(message, ...more);
            }
          };
        }
        """;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromMilliseconds(100);

    private readonly IScriptedPage _page;

    private WorkbookEngine(IScriptedPage page) => _page = page;

    /// <summary>The seconds from the start to the first result.</summary>
    public double Start { get; private set; }

    /// <summary>The memory of the runtime after the last cell, in bytes.</summary>
    public long Memory { get; private set; }

    /// <summary>Starts the engine of an opened workbook.</summary>
    public static async Task<WorkbookEngine> StartAsync(IScriptedPage page)
    {
        var engine = new WorkbookEngine(page);
        await page.EvaluateAsync($"(() => {{ {Listener} return ''; }})()");
        var clock = Stopwatch.StartNew();
        await engine.PressAsync("start");
        await engine.WaitAsync("told.some(({ type }) => type === 'ready' || type === 'dead')");
        await engine.RunAsync("first", [new CellToRun(1, "1 + 1")]);
        engine.Start = clock.Elapsed.TotalSeconds;
        return engine;
    }

    /// <summary>Runs all cells of a notebook as a reader does, by its button.</summary>
    public async Task<NotebookRun> RunAllAsync(string name, Notebook notebook, string file)
    {
        await _page.EvaluateAsync($"document.querySelector(`.menu a[data-article={Text(name)}]`).click() ?? ''");
        await WaitAsync($"document.getElementById({Text(name)})?.offsetParent instanceof Element && !document.querySelector('.run-all').hidden");
        await PressAsync("run-all");
        await WaitAsync(
            $"!document.documentElement.classList.contains('working') && told.some(one => one.type === 'run' && one.notebook === {Text(name)})");
        return Record(notebook, file, await ToldAsync());
    }

    /// <summary>Runs texts in the worker, as cells of a notebook of that name.</summary>
    public async Task<NotebookRun> RunAsync(string name, ImmutableArray<CellToRun> cells, Notebook? notebook = null)
    {
        foreach (var cell in cells)
        {
            // A number that no cell of the page has.
            var id = -cell.Number;
            await _page.EvaluateAsync(
                $"(() => {{ worker.postMessage({{ type: 'run', id: {id}, notebook: {Text(name)}, cell: {cell.Number}, text: {Text(cell.Text)}, answers: [] }}); return ''; }})()");
            await WaitAsync($"told.some(one => one.type === 'dead' || one.type === 'ran' && one.id === {id})");
        }

        var told = await ToldAsync();
        return Record(notebook ?? new Notebook([.. cells.Select(cell => new Cell(CellKind.Code, Cell.CSharp, cell.Text))]), name + ".dib", told);
    }

    public ValueTask DisposeAsync() => _page.DisposeAsync();

    private Task<string> PressAsync(string button) => _page.EvaluateAsync($"document.querySelector('button.{button}').click() ?? ''");

    private async Task WaitAsync(string condition)
    {
        var since = Stopwatch.StartNew();
        while (await _page.EvaluateAsync($"String({condition})") != "true")
        {
            Assert.True(since.Elapsed < Patience, $"For {Patience.TotalMinutes} minutes it was not so that {condition}.");
            await Task.Delay(BetweenLooks);
        }
    }

    private async Task<ImmutableArray<JsonElement>> ToldAsync() =>
        [.. JsonElement.Parse(await _page.EvaluateAsync("JSON.stringify(told.splice(0))")).EnumerateArray()];

    private static string Text(string text) => JsonSerializer.Serialize(text);

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
