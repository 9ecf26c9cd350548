using System.Globalization;

namespace Classroom;

/// <summary>Numbers as people read them, the same in every culture.</summary>
internal static class NumberFormat
{
    // What people still read as a count.
    private const double MostInFull = 1e9;

    /// <summary>
    /// A number in at most that many significant digits, a whole one of up to nine in full: <c>1.17118</c>, <c>4723200</c>,
    /// <c>1e-9</c>, <c>∞</c>.
    /// </summary>
    internal static string Text(double x, int digits = 6) =>
        double.IsInteger(x) && Math.Abs(x) < MostInFull
            ? Unsigned(x.ToString("F0", CultureInfo.InvariantCulture))
            : Words(x, "G" + digits.ToString(CultureInfo.InvariantCulture));

    /// <summary>A number in as many digits as tell it from its neighbours.</summary>
    internal static string RoundTrip(double x) => Words(x, "R");

    /// <summary>A number with exactly that many digits behind the point; a half goes away from zero, as it does on a slide.</summary>
    internal static string Fixed(double x, int decimals)
    {
        var format = "F" + decimals.ToString(CultureInfo.InvariantCulture);

        // A double's own formatting takes a half to the even digit; a decimal's does not.
        return Math.Abs(x) < 1e12 ? Unsigned(((decimal)x).ToString(format, CultureInfo.InvariantCulture)) : Words(x, format);
    }

    /// <summary>A whole number.</summary>
    internal static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);

    /// <summary>The number nearest to a number that has at most that many significant digits.</summary>
    internal static double Rounded(double x, int digits) =>
        double.Parse(x.ToString("G" + digits.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);

    private static string Words(double x, string format)
    {
        if (double.IsInfinity(x))
        {
            return x > 0 ? "∞" : "-∞";
        }

        var text = Unsigned(x.ToString(format, CultureInfo.InvariantCulture));
        return text.Split('E') is [var mantissa, var exponent]
            ? $"{mantissa}e{int.Parse(exponent, CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}"
            : text;
    }

    /// <summary>Takes the sign from what rounds to zero.</summary>
    private static string Unsigned(string text) => text.Trim('-', '0', '.').Length == 0 ? text.TrimStart('-') : text;
}
