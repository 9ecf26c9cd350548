using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;
using Workbook.Editions;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary>The options that all commands share that run notebooks.</summary>
internal static class RunOptions
{
    public static Option<int> Jobs() => new("--jobs", "-j")
    {
        Description = "How many notebooks run at a time.",
        DefaultValueFactory = _ => 2,
        CustomParser = result => Positive<int>(result, "--jobs takes a whole number", NumberStyles.None),
    };

    public static Option<double> Timeout() => new("--timeout")
    {
        Description = "How many seconds one cell may take.",
        HelpName = "seconds",
        DefaultValueFactory = _ => 120,
        CustomParser = result => Positive<double>(result, "--timeout takes a number", NumberStyles.AllowDecimalPoint),
    };

    public static Option<Edition> Edition() => new("--edition")
    {
        Description = "teacher: with the solutions; learner: without them, and with room to write on paper. [default: teacher]",
        HelpName = "teacher|learner",
        CustomParser = result =>
        {
            var given = result.Tokens[0].Value;
            switch (given)
            {
                case "teacher":
                    return Editions.Edition.Teacher;
                case "learner":
                    return Editions.Edition.Learner;
                default:
                    result.AddError($"--edition takes teacher or learner, and got '{given}'.");
                    return default;
            }
        },
    };

    public static NotebookRunner Runner(double seconds, Edition edition = Editions.Edition.Teacher, IRunListener? listener = null) =>
        new(TimeSpan.FromSeconds(seconds)) { Edition = edition, Listener = listener };

    private static T Positive<T>(ArgumentResult result, string wanted, NumberStyles style)
        where T : INumber<T>
    {
        // More than a day is a slip of the pen, and more than the timers count in.
        var most = T.CreateChecked(86_400);
        var given = result.Tokens[0].Value;
        if (!T.TryParse(given, style, CultureInfo.InvariantCulture, out var value) || !(value > T.Zero && value <= most))
        {
            result.AddError($"{wanted} above 0 and at most 86400, and got '{given}'.");
        }

        return value!;
    }
}
