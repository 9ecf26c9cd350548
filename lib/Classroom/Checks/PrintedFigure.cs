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
    private readonly string _printed;
    private readonly DecimalNumber _value;
    private readonly int _decimals;
    private readonly string _exponent;

    private PrintedFigure(string printed, string mantissa, string exponent)
    {
        _printed = printed;
        _exponent = exponent;
        _value = DecimalNumber.Parse(mantissa + exponent);
        _decimals = -DecimalNumber.Parse(mantissa).Exponent;
    }

    /// <summary>Reads a figure: a sign, digits with or without commas between the thousands, a point and decimals, an exponent.</summary>
    /// <exception cref="FormatException">The text is no such figure.</exception>
    internal static PrintedFigure Parse(string printed)
    {
        ArgumentNullException.ThrowIfNull(printed);
        if (Grammar().Match(printed) is not { Success: true } match)
        {
            throw new FormatException(
                $"A slide's figure is a number such as 1.17, -0.3, 3,072 or 1e-3; \"{printed}\" is not. "
                + $"Give it as the slide prints it, with a point before the decimals and without a unit.");
        }

        var sign = match.Groups["sign"].Length > 0 ? "-" : "";
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        return new PrintedFigure(printed, sign + digits, match.Groups["exponent"].Value);
    }

    /// <summary>True where a computed number is printed so; NaN and the infinities never are.</summary>
    internal bool Shows(double x) =>
        double.IsFinite(x) && DecimalNumber.Shortest(x).RoundedTo(_value.Exponent) == _value.Digits;

    /// <summary>The figure and the interval it stands for: <c>1.17 (1.165 ≤ x &lt; 1.175)</c>.</summary>
    public override string ToString()
    {
        var low = HalfUnitFrom(-5);
        var high = HalfUnitFrom(+5);
        return _value.Digits.Sign switch
        {
            > 0 => $"{_printed} ({low} ≤ x < {high})",
            < 0 => $"{_printed} ({low} < x ≤ {high})",
            _ => $"{_printed} ({low} < x < {high})",
        };
    }

    private string HalfUnitFrom(int tenths)
    {
        var bound = _value.Digits * 10 + tenths;
        var digits = BigInteger.Abs(bound).ToString(CultureInfo.InvariantCulture).PadLeft(_decimals + 2, '0');
        return $"{(bound.Sign < 0 ? "-" : "")}{digits[..^(_decimals + 1)]}.{digits[^(_decimals + 1)..]}{_exponent}";
    }

    [GeneratedRegex(
        @"\A(?<sign>[-−])?(?<digits>([0-9]+|[0-9]{1,3}(,[0-9]{3})+)(\.[0-9]+)?)(?<exponent>[eE][-+]?[0-9]{1,3})?\z",
        RegexOptions.ExplicitCapture)]
    private static partial Regex Grammar();
}
