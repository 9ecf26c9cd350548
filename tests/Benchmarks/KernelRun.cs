using System.Diagnostics;

namespace Benchmarks;

/// <summary>What one kernel took, from its start to its 400th cell.</summary>
/// <param name="FirstResult">From the start of the process to the first result.</param>
/// <param name="FirstCompletion">The first question what could follow <c>Console.</c>.</param>
/// <param name="Cell">A trivial cell: the median of 200.</param>
/// <param name="SlowCell">The slowest but ten of them.</param>
/// <param name="Memory">The working set after all cells, in bytes.</param>
internal sealed record KernelRun(TimeSpan FirstResult, TimeSpan FirstCompletion, TimeSpan Cell, TimeSpan SlowCell, long Memory)
{
    /// <summary>How many kernels are measured.</summary>
    public const int Count = 3;

    private const int TimedCells = 200;
    private const int AllCells = 400;

    /// <summary>Starts a kernel and measures it.</summary>
    public static KernelRun Measure(KernelCommand command)
    {
        var sinceStart = Stopwatch.StartNew();
        using var kernel = new KernelClient(command);
        kernel.Run("1 + 1");
        var firstResult = sinceStart.Elapsed;
        var firstCompletion = Timed(() => kernel.Complete("Console."));
        var cells = Enumerable.Range(2, TimedCells).Select(number => Timed(() => kernel.Run($"1 + {number}"))).Order().ToArray();
        foreach (var number in Enumerable.Range(TimedCells + 2, AllCells - TimedCells - 1))
        {
            kernel.Run($"1 + {number}");
        }

        return new(firstResult, firstCompletion, cells[TimedCells / 2], cells[^11], kernel.WorkingSet);
    }

    private static TimeSpan Timed(Action action)
    {
        var watch = Stopwatch.StartNew();
        action();
        return watch.Elapsed;
    }
}
