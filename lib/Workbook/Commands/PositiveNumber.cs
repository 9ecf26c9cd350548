using System.CommandLine.Parsing;
using System.Globalization;
using System.Numerics;

namespace Workbook.Commands;

/// <summary>Reads what an option is given where that is a number above zero.</summary>
internal static class PositiveNumber
{
    /// <summary>Reads the number; what is none is an error of the option.</summary>
    /// <param name="result">What was given.</param>
    /// <param name="wanted">The option and the kind of number that it takes, in words.</param>
    /// <param name="style">How it may be written.</param>
    public static T Read<T>(ArgumentResult result, string wanted, NumberStyles style)
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
