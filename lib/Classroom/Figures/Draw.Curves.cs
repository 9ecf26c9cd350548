using Classroom.Figures.Charts;

namespace Classroom.Figures;

public static partial class Draw
{
    private const int Samples = 401;

    /// <summary>Functions of one number, drawn from one end to the other; where a function is not finite its line has a gap.</summary>
    /// <param name="title">What the curves show.</param>
    /// <param name="xName">The name of the horizontal axis.</param>
    /// <param name="yName">The name of the vertical axis.</param>
    /// <param name="from">Where the curves begin.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="curves">Names and functions.</param>
    /// <exception cref="ArgumentException">The ends are not finite, or not in order, or there is no curve.</exception>
    public static Figure Curves(
        string title, string xName, string yName, double from, double to, params (string Name, Func<double, double> F)[] curves) =>
        Curves(title, new Axes(xName, yName), from, to, curves);

    /// <summary>Functions of one number on axes of one's own choice.</summary>
    /// <param name="title">What the curves show.</param>
    /// <param name="axes">The axes and the points that are marked.</param>
    /// <param name="from">Where the curves begin; above zero on a logarithmic axis.</param>
    /// <param name="to">Where they end.</param>
    /// <param name="curves">Names and functions.</param>
    /// <exception cref="ArgumentException">The ends are not finite, or not in order, or there is no curve.</exception>
    public static Figure Curves(
        string title, Axes axes, double from, double to, params (string Name, Func<double, double> F)[] curves)
    {
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentNullException.ThrowIfNull(curves);
        if (!(double.IsFinite(from) && double.IsFinite(to) && from < to && (from > 0 || !axes.LogX)))
        {
            throw new ArgumentException(
                $"Curves run from a number to a larger one{(axes.LogX ? ", both above zero on a logarithmic axis" : "")}; "
                + $"these run from {NumberFormat.Text(from)} to {NumberFormat.Text(to)}.", nameof(from));
        }

        var x = Enumerable.Range(0, Samples).Select(At).ToArray();
        return Lines(title, axes, [.. curves.Select(curve => (curve.Name, (IEnumerable<double>)x, x.Select(curve.F)))]);

        double At(int i)
        {
            var part = i / (Samples - 1.0);
            return i == Samples - 1 ? to : axes.LogX ? from * Math.Pow(to / from, part) : from + part * (to - from);
        }
    }
}
