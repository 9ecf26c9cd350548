using System.Collections.Immutable;
using System.Text.Json;

namespace Workbook.Runs;

/// <summary>
/// The order of the runner to a worker process, one line of JSON. It carries the cells as the runner read them, so that both speak of
/// the same.
/// </summary>
/// <param name="Folder">The notebook's folder.</param>
/// <param name="Limit">The time that a cell may take.</param>
/// <param name="Cells">The C# cells, by their numbers.</param>
internal sealed record WorkerOrder(string Folder, TimeSpan Limit, ImmutableArray<CellToRun> Cells)
{
    /// <summary>Writes the order as a line.</summary>
    public string ToLine() => JsonSerializer.Serialize(this);

    /// <summary>Reads an order from its line.</summary>
    public static WorkerOrder FromLine(string line) =>
        JsonSerializer.Deserialize<WorkerOrder>(line) ?? throw new JsonException("null is no order");
}

/// <summary>A cell to run.</summary>
/// <param name="Number">Its number in the notebook, from 1, prose included.</param>
/// <param name="Text">Its code.</param>
internal sealed record CellToRun(int Number, string Text);
