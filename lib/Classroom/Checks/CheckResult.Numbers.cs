using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Checks;

// Numbers that are known: printed on a slide, or computed in another way.
public sealed partial class CheckResult
{
    /// <summary>
    /// A figure of a slide, at the precision at which the slide prints it: <c>Slide("-log 0.31", "1.17", x)</c> holds for
    /// 1.165 ≤ x &lt; 1.175. Halves go away from zero on both sides: -1.17 is -1.175 &lt; x ≤ -1.165.
    /// </summary>
    /// <param name="what">What the figure is, in words.</param>
    /// <param name="printed">
    /// The figure as printed: <c>0.31</c>, <c>1.00</c>, <c>-1.17</c>, <c>3,072</c> (commas between thousands), <c>1e-3</c>.
    /// </param>
    /// <param name="got">The number that was computed.</param>
    /// <exception cref="FormatException"><paramref name="printed"/> is no such figure.</exception>
    /// <exception cref="CheckFailedException">The number is not printed so.</exception>
    public CheckResult Slide(string what, string printed, double got) => Printed("slide", what, printed, got);

    /// <summary>A figure that the workbook's own text states, at the precision at which it states it; it is read as a slide's is.</summary>
    /// <inheritdoc cref="Slide"/>
    public CheckResult Rounds(string what, string printed, double got) => Printed("rounds", what, printed, got);

    /// <summary>
    /// Two numbers that should agree: |got - expected| ≤ tolerance · max(1, |expected|), so absolute below one and relative
    /// above. NaN is close to nothing; an infinity is close to itself alone.
    /// </summary>
    /// <param name="what">What agrees, in words.</param>
    /// <param name="expected">The number known.</param>
    /// <param name="got">The number that was computed.</param>
    /// <param name="tolerance">How far apart they may be; a finite number, zero or more.</param>
    /// <exception cref="ArgumentOutOfRangeException">The tolerance is negative, infinite or NaN.</exception>
    /// <exception cref="CheckFailedException">The numbers are farther apart.</exception>
    public CheckResult Close(string what, double expected, double got, double tolerance = Tolerance.OfClose)
    {
        Tolerance.MustBe(tolerance);
        return RelativeError.Between(expected, got) <= tolerance
            ? Add("close", what, true, NumberFormat.Text(expected), NumberFormat.Text(got))
            : Add("close", what, false, $"{NumberFormat.RoundTrip(expected)} within {NumberFormat.Text(tolerance)}", NumberFormat.RoundTrip(got));
    }

    /// <summary>Two vectors that should agree entry by entry, as two numbers do; the report names the entry that is farthest off.</summary>
    /// <inheritdoc cref="Close(string, double, double, double)"/>
    public CheckResult Close(string what, Vector<double> expected, Vector<double> got, double tolerance = Tolerance.OfClose)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(got);
        var (wanted, came) = ($"{NumberFormat.Text(expected.Count)} entries", $"{NumberFormat.Text(got.Count)} entries");
        return Close(what, wanted, came, tolerance, () => RelativeError.Worst(expected, got));
    }

    /// <summary>Two matrices that should agree entry by entry, as two numbers do; the report names the entry that is farthest off.</summary>
    /// <inheritdoc cref="Close(string, double, double, double)"/>
    public CheckResult Close(string what, Matrix<double> expected, Matrix<double> got, double tolerance = Tolerance.OfClose)
    {
        ArgumentNullException.ThrowIfNull(expected);
        ArgumentNullException.ThrowIfNull(got);
        return Close(what, Size(expected), Size(got), tolerance, () => RelativeError.Worst(expected, got));

        static string Size(Matrix<double> m) => $"{NumberFormat.Text(m.RowCount)}×{NumberFormat.Text(m.ColumnCount)} entries";
    }

    // What rounding leaves differs from machine to machine, down to nothing; what was asked for holds on all of them.
    private static string Agreement(string words, double tolerance) => tolerance == 0 ? words : $"{words}, to {NumberFormat.Text(tolerance)}";

    private CheckResult Printed(string kind, string what, string printed, double got)
    {
        var figure = PrintedFigure.Parse(printed);
        var holds = figure.Shows(got);
        return holds
            ? Add(kind, what, true, printed, NumberFormat.Text(got))
            : Add(kind, what, false, figure.ToString(), NumberFormat.RoundTrip(got));
    }

    private CheckResult Close(string what, string expectedSize, string gotSize, double tolerance, Func<RelativeError.Entry?> worst)
    {
        Tolerance.MustBe(tolerance);
        if (expectedSize != gotSize || worst() is not { } entry)
        {
            // Nothing that could be compared: two empty vectors are no proof of anything.
            return Add("close", what, false, expectedSize, gotSize);
        }

        return entry.Error <= tolerance
            ? Add("close", what, true, $"the same {expectedSize}", Agreement("the same", tolerance))
            : Add("close", what, false,
                $"{NumberFormat.RoundTrip(entry.Expected)} at {entry.Place} within {NumberFormat.Text(tolerance)}",
                $"{NumberFormat.RoundTrip(entry.Got)} there, the worst of {expectedSize}");
    }
}
