using System.Runtime.InteropServices.JavaScript;
using System.Text.Json;
using System.Text.Json.Nodes;
using Session.Outputs;

namespace Browser;

/// <summary>The functions that the worker's script calls, and those of the script that are called from here.</summary>
internal static partial class WorkerApi
{
    private static NotebookSessions? _sessions;
    private static bool _isReached;
    private static (int Id, TypedInput Input)? _running;

    /// <summary>Writes a file into the worker's own file system, which lives as long as the worker.</summary>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="content">Its content.</param>
    [JSExport]
    internal static void AddFile(string path, byte[] content)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, content);
    }

    /// <summary>Reads a text file of the worker's file system; empty where there is none.</summary>
    [JSExport]
    internal static string ReadFile(string path) => File.Exists(path) ? File.ReadAllText(path) : "";

    /// <summary>Makes the sessions ready to begin.</summary>
    /// <param name="folder">The folder of the notebooks, where their relative paths start.</param>
    /// <param name="libraries">The names of the libraries that cells can name, one a line.</param>
    /// <param name="isReached">True where a cell that computes can ask what the page has to say to it.</param>
    [JSExport]
    internal static async Task StartAsync(string folder, string libraries, bool isReached)
    {
        _isReached = isReached;
        Directory.CreateDirectory(folder);
        Directory.SetCurrentDirectory(folder);
        // Until the pool has run once, the compiler's wait for its tasks never ends here.
        await Task.Run(() => { });
        _sessions = new NotebookSessions(folder, [.. libraries.Split('\n')]);
    }

    /// <summary>Runs a cell, and tells its outputs while it runs.</summary>
    /// <param name="id">The number under which they are told.</param>
    /// <param name="notebook">The notebook's name: cells of one share their variables.</param>
    /// <param name="cell">The cell's number, as errors name it.</param>
    /// <param name="text">The cell's text.</param>
    /// <param name="answers">What was typed so far for the cell's questions, a JSON array of texts.</param>
    /// <returns>A JSON object: how the cell failed, whether it was stopped, and what it asks.</returns>
    [JSExport]
    internal static async Task<string> RunAsync(int id, string notebook, int cell, string text, string answers)
    {
        // Text goes at once: while a cell computes no timer fires here, and what a stop ends could send nothing any more.
        var throttle = new OutputThrottle(output => Show(id, OutputJson.Of(output).ToJsonString())) { HoldsText = false };
        var input = new TypedInput(JsonSerializer.Deserialize<string[]>(answers)!)
        {
            AskLine = _isReached ? AskAfterAllIsShown : null,
            IsToStop = _isReached ? IsToStop : null,
        };
        _running = (id, input);
        var failure = await _sessions!.RunAsync(notebook, cell, text, throttle.Show, input);
        _running = null;
        throttle.Flush();
        return new JsonObject
        {
            ["failure"] = failure is null || input.Question is not null
                ? null
                : new JsonObject { ["line"] = failure.Line, ["message"] = failure.Message, ["isEnd"] = failure.IsEnd },
            ["stopped"] = failure is not null && input.IsStopped,
            ["asks"] = input.Question is { } question
                ? new JsonObject { ["prompt"] = question.Prompt, ["secret"] = question.IsSecret }
                : null,
        }.ToJsonString();

        string? AskAfterAllIsShown(CellQuestion question)
        {
            throttle.Flush();
            return AskLine(question.Prompt, question.IsSecret);
        }
    }

    /// <summary>Stops a cell that waits; while one computes, this is not called.</summary>
    /// <param name="id">The number under which its outputs are told.</param>
    [JSExport]
    internal static void Stop(int id)
    {
        if (_running is { } running && running.Id == id)
        {
            running.Input.Stop();
        }
    }

    [JSImport("show", "worker")]
    private static partial void Show(int id, string output);

    [JSImport("isToStop", "worker")]
    private static partial bool IsToStop();

    [JSImport("askLine", "worker")]
    private static partial string? AskLine(string prompt, bool isSecret);
}
