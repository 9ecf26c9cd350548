[assembly: AssemblyFixture(typeof(Turn))]

namespace Tests;

/// <summary>
/// The turn of a test project: <c>dotnet test</c> starts several at once, and each would take all processors for itself, so that
/// together they took longer than one after another and those that watch the clock would fail. Every test project compiles this
/// file and has its turn from its first test to its last.
/// </summary>
public sealed class Turn : IAsyncLifetime
{
    /// <summary>The variable that a test sets for a test program which it starts itself: that one runs in the turn of the first.</summary>
    public const string Held = "WORKBOOK_TURN_HELD";

    private FileLock? _turn;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => _turn = Environment.GetEnvironmentVariable(Held) is not null
        ? null
        : await FileLock.TakeAsync(RepositoryRoot.Combine("artifacts", "turn"), () =>
            Console.WriteLine($"{typeof(Turn).Assembly.GetName().Name} waits for the test project that runs."));

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _turn?.Dispose();
        return ValueTask.CompletedTask;
    }
}
