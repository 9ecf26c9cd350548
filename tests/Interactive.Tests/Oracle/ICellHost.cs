using Documents;

namespace Interactive.Tests.Oracle;

/// <summary>Something that runs one cell after another.</summary>
internal interface ICellHost : IDisposable
{
    Task<CellAnswer> RunAsync(string code);
}

/// <summary>What a cell gave.</summary>
/// <param name="Outputs">What it showed.</param>
/// <param name="Error">The compiler's code, or the exception's type; null where all went well.</param>
/// <param name="Line">The line that the compiler names, from 1.</param>
internal sealed record CellAnswer(IReadOnlyList<Output> Outputs, string? Error, int? Line)
{
    /// <summary>The cell's outcome, as facts.</summary>
    public Outcome[] Facts => [new(1, "status", Error ?? "ran"), .. Outcome.Of(1, Outputs)];
}
