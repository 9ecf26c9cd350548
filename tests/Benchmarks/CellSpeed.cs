using System.Globalization;
using Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Session;
using Session.Libraries;
using Session.Running;

namespace Benchmarks;

/// <summary>
/// The speed of a cell's code with the looks that the session writes into it, against the same code as the compiler leaves it. The two
/// take turns, and of each the best time counts: the machine's other work only adds.
/// </summary>
internal static class CellSpeed
{
    private const int Turns = 3;

    private static readonly ScriptOptions Plain = ScriptOptions.Default
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithReferences(new FileLibraries().Always)
        .WithImports("System", "System.Linq");

    /// <summary>Measures all workloads, a line each.</summary>
    public static async Task<string> MeasureAsync()
    {
        var lines = new List<string> { $"{"",-40}{"plain",10}{"with looks",12}{"ratio",8}" };
        foreach (var workload in Workload.All)
        {
            var (plain, looking) = (double.MaxValue, double.MaxValue);
            for (var turn = 0; turn < Turns; turn++)
            {
                plain = Math.Min(plain, await CSharpScript.EvaluateAsync<double>(workload.Code, Plain));
                looking = Math.Min(looking, await InSessionAsync(workload.Code));
            }

            lines.Add(string.Create(
                CultureInfo.InvariantCulture, $"{workload.Name,-40}{plain * 1000,7:0.0} ms{looking * 1000,9:0.0} ms{looking / plain,8:0.00}"));
        }

        return string.Join('\n', lines);
    }

    private static async Task<double> InSessionAsync(string code)
    {
        var session = new CSharpSession(Directory.GetCurrentDirectory(), new FileLibraries(), new ThreadRunner());
        var value = "";
        await session.RunAsync(1, code, output => value = (output as ResultOutput)?.Data["text/plain"] ?? $"{output}");
        return double.Parse(value, CultureInfo.InvariantCulture);
    }
}
