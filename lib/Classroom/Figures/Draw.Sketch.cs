using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// A curve as a learner sketched it, by its heights at a few places, and the curve itself beside it (slide "Training a 2D linear
    /// classifier"). Until there is a sketch the frame is empty, for the curve would be the answer.
    /// </summary>
    /// <param name="title">What the curve is.</param>
    /// <param name="axes">The axes.</param>
    /// <param name="at">The places, from left to right.</param>
    /// <param name="sketch">Gives the heights at these places; not written yet, it throws <see cref="NotImplementedException"/>.</param>
    /// <param name="curve">The curve.</param>
    /// <exception cref="ArgumentException">There are fewer than two places, or not one height for each.</exception>
    public static Figure Sketch(
        string title, Axes axes, IReadOnlyList<double> at, Func<Vector<double>> sketch, Func<double, double> curve)
    {
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentNullException.ThrowIfNull(at);
        ArgumentNullException.ThrowIfNull(sketch);
        ArgumentNullException.ThrowIfNull(curve);
        if (at.Count < 2)
        {
            throw new ArgumentException(
                $"A sketch runs from a place to another; there are {NumberFormat.Text(at.Count)}. Give two at least.", nameof(at));
        }

        if (Sketched(sketch) is not { } heights)
        {
            var x = Plot.Axis(axes.X, new { range = Plot.Pair(at[0], at[^1]) });
            return new Figure(Plot.Chart(title, x, Plot.Axis(axes.Y), []), $"{title}, {axes.Y} over {axes.X}: nothing is drawn yet");
        }

        if (heights.Count != at.Count)
        {
            throw new ArgumentException(
                $"A sketch has a height at each place: at {NumberFormat.Text(at.Count)} places, and there are "
                + $"{NumberFormat.Text(heights.Count)} heights. Return one for each.", nameof(sketch));
        }

        double[] steps = [.. Enumerable.Range(0, Samples).Select(i => at[0] + i / (Samples - 1.0) * (at[^1] - at[0]))];
        return Lines(title, axes, ("yours", at, heights), ("the curve", steps, steps.Select(curve)));
    }

    private static Vector<double>? Sketched(Func<Vector<double>> sketch)
    {
        try
        {
            return sketch();
        }
        catch (NotImplementedException)
        {
            return null;
        }
    }
}
