using System.CommandLine;
using System.Globalization;

namespace Workbook.Commands;

/// <summary>The option <c>--timeout</c>, the time that a cell has.</summary>
internal static class TimeoutOption
{
    /// <summary>Makes the option of a command.</summary>
    public static Option<double> Create() => new("--timeout")
    {
        Description = "How many seconds one cell may take.",
        HelpName = "seconds",
        DefaultValueFactory = _ => 120,
        CustomParser = result => PositiveNumber.Read<double>(result, "--timeout takes a number", NumberStyles.AllowDecimalPoint),
    };
}
