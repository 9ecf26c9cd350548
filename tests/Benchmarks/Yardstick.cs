using System.Diagnostics;

namespace Benchmarks;

/// <summary>What a .NET program takes that does nothing: the part of a start that is nobody's fault, on this machine and now.</summary>
internal static class Yardstick
{
    /// <summary>The median of several starts, each to its end.</summary>
    public static TimeSpan Measure() => Enumerable.Range(0, 5).Select(_ => Start()).Order().ElementAt(2);

    private static TimeSpan Start()
    {
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(KernelCommand.Dotnet, ["exec", typeof(Yardstick).Assembly.Location, "nothing"]);
        process.WaitForExit();
        return watch.Elapsed;
    }
}
