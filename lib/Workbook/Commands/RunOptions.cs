using System.CommandLine;
using Workbook.Execution;

namespace Workbook.Commands;

/// <summary>The options that all commands share that run notebooks.</summary>
internal static class RunOptions
{
    public static Option<int> Jobs() => new("--jobs", "-j")
    {
        Description = "How many notebooks run at a time.",
        DefaultValueFactory = _ => 2,
        Validators = { result => Positive(result.GetValueOrDefault<int>(), result.AddError, "--jobs") },
    };

    public static Option<double> Timeout() => new("--timeout")
    {
        Description = "How many seconds one cell may take.",
        HelpName = "seconds",
        DefaultValueFactory = _ => 120,
        Validators = { result => Positive(result.GetValueOrDefault<double>(), result.AddError, "--timeout") },
    };

    public static NotebookRunner Runner(double seconds) => new(TimeSpan.FromSeconds(seconds));

    private static void Positive(double value, Action<string> addError, string option)
    {
        // More than a day is a slip of the pen, and more than the timers count in.
        if (!(value > 0 && value <= 86_400))
        {
            addError($"{option} takes a number above 0 and at most 86400.");
        }
    }
}
