using System.CommandLine;
using System.Globalization;

namespace Workbook.Commands;

/// <summary>The option <c>--jobs</c>, the number of notebooks that run at a time.</summary>
internal static class JobsOption
{
    /// <summary>Makes the option of a command.</summary>
    public static Option<int> Create() => new("--jobs", "-j")
    {
        Description = "How many notebooks run at a time.",
        DefaultValueFactory = _ => 2,
        CustomParser = result => PositiveNumber.Read<int>(result, "--jobs takes a whole number", NumberStyles.None),
    };
}
