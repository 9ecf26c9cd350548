using System.Globalization;
using System.Numerics;

namespace Classroom.Checks;

/// <summary>A number in base ten, exactly: <c>Digits · 10^Exponent</c>.</summary>
/// <param name="Digits">All its digits as one whole number, with the sign.</param>
/// <param name="Exponent">Where the point is: the power of ten that the digits are counted in.</param>
internal readonly record struct DecimalNumber(BigInteger Digits, int Exponent)
{
    /// <summary>Reads <c>-12.50e-3</c> as -1250 · 10⁻⁵: the last digit written keeps its place.</summary>
    internal static DecimalNumber Parse(string text)
    {
        var parts = text.Split('e', 'E');
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        var decimals = parts[0].Split('.') is [_, var fraction] ? fraction.Length : 0;
        var digits = BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture);
        return new DecimalNumber(digits, exponent - decimals);
    }

    /// <summary>A finite number, by the shortest decimal that reads back as the same double.</summary>
    internal static DecimalNumber Shortest(double x) => Parse(x.ToString("R", CultureInfo.InvariantCulture));

    /// <summary>The number in units of 10^<paramref name="unit"/>, a half going away from zero.</summary>
    internal BigInteger RoundedTo(int unit)
    {
        if (Exponent >= unit)
        {
            return Digits * BigInteger.Pow(10, Exponent - unit);
        }

        var divisor = BigInteger.Pow(10, unit - Exponent);
        return Digits.Sign * ((2 * BigInteger.Abs(Digits) + divisor) / (2 * divisor));
    }
}
