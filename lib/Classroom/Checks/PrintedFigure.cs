using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace Classroom.Checks;

/// <summary>
/// A figure as a slide prints it: <c>1.17</c>, <c>-1.17</c>, <c>1.00</c>, <c>3072</c>, <c>3,072</c>, <c>1e-3</c>.
/// It stands for every number that is printed so when rounded to its last digit, a half going away from zero on both
/// sides: 1.17 is 1.165 ≤ x &lt; 1.175 and -1.17 is -1.175 &lt; x ≤ -1.165. A zero has no sign.
/// A computed number is taken as it is written in its shortest form, so 1.005 rounds to 1.01 although the double that
/// stands for it lies a little below.
/// </summary>
internal sealed partial class PrintedFigure
{
    private readonly string printed;
    private readonly DecimalNumber value;
    private readonly int decimals;
    private readonly string exponent;

    private PrintedFigure(string printed, string mantissa, string exponent)
    {
        this.printed = printed;
        this.exponent = exponent;
        value = DecimalNumber.Parse(mantissa + exponent);
        decimals = -DecimalNumber.Parse(mantissa).Exponent;
    }

    /// <summary>Reads a figure: a sign, digits with or without commas between the thousands, a point and decimals, an exponent.</summary>
    /// <exception cref="FormatException">The text is no such figure.</exception>
    internal static PrintedFigure Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        if (Grammar().Match(printed) is not { Success: true } match)
        {
            throw new FormatException(
                $"A slide's figure is a number such as 1.17, -0.3, 3,072 or 1e-3; \"{printed}\" is not. Give it as the slide prints it, with a point before the decimals and without a unit.");
        }

        var sign = match.Groups["sign"].Length > 0 ? "-" : "";
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        return new PrintedFigure(printed, sign + digits, match.Groups["exponent"].Value);
    }

    /// <summary>Whether a computed number is printed so; NaN and the infinities never are.</summary>
    internal bool Shows(double x) =>
        double.IsFinite(x) && DecimalNumber.Shortest(x).RoundedTo(value.Exponent) == value.Digits;

    /// <summary>The figure and the interval it stands for: <c>1.17 (1.165 ≤ x &lt; 1.175)</c>.</summary>
    public override string ToString()
    {
        var low = HalfUnitFrom(-5);
        var high = HalfUnitFrom(+5);
        return value.Digits.Sign switch
        {
            > 0 => $"{printed} ({low} ≤ x < {high})",
            < 0 => $"{printed} ({low} < x ≤ {high})",
            _ => $"{printed} ({low} < x < {high})",
        };
    }

    private string HalfUnitFrom(int tenths)
    {
        var bound = value.Digits * 10 + tenths;
        var digits = BigInteger.Abs(bound).ToString(CultureInfo.InvariantCulture).PadLeft(decimals + 2, '0');
        return $"{(bound.Sign < 0 ? "-" : "")}{digits[..^(decimals + 1)]}.{digits[^(decimals + 1)..]}{exponent}";
    }

    [GeneratedRegex(
        @"\A(?<sign>[-−])?(?<digits>([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?)(?<exponent>[eE][-+]?[0-9]{1,3})?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
