using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures.Charts;

/// <summary>The score f = w1 x1 + w2 x2 + b of a linear classifier of two numbers.</summary>
/// <param name="W1">What x1 is multiplied by.</param>
/// <param name="W2">What x2 is multiplied by.</param>
/// <param name="B">The bias.</param>
internal sealed record LinearScore(double W1, double W2, double B)
{
    /// <summary>The length of (w1, w2).</summary>
    internal double Length => Math.Sqrt(W1 * W1 + W2 * W2);

    /// <summary>The point of the boundary that is nearest to a point.</summary>
    internal (double X1, double X2) Nearest(double x1, double x2)
    {
        var off = At(x1, x2) / (Length * Length);
        return (x1 - off * W1, x2 - off * W2);
    }

    /// <summary>The score of a point.</summary>
    internal double At(double x1, double x2) => W1 * x1 + W2 * x2 + B;

    /// <summary>The score with these weights.</summary>
    /// <param name="w">w1, w2 and the bias.</param>
    /// <param name="parameter">The caller's parameter.</param>
    /// <exception cref="ArgumentException">There are not three weights, or not all are finite.</exception>
    internal static LinearScore Of(Vector<double> w, string parameter)
    {
        ArgumentNullException.ThrowIfNull(w, parameter);
        return w.Count == 3 && w.All(double.IsFinite)
            ? new LinearScore(w[0], w[1], w[2])
            : throw new ArgumentException(
                $"A line in the plane has three finite weights, w1, w2 and the bias; "
                + $"these are {string.Join(", ", w.Take(6).Select(one => NumberFormat.Text(one, 3)))}. "
                + $"Give the weights of examples of two numbers, the bias last.", parameter);
    }

    /// <summary>The same score as a function, if the function is linear; otherwise null.</summary>
    internal static LinearScore? Of(Func<double, double, double> f, ViewBox viewBox)
    {
        var (x, y) = (viewBox.Columns(5), viewBox.Rows(5));
        var w1 = (f(x[^1], y[0]) - f(x[0], y[0])) / (x[^1] - x[0]);
        var w2 = (f(x[0], y[^1]) - f(x[0], y[0])) / (y[^1] - y[0]);
        var score = new LinearScore(w1, w2, f(x[0], y[0]) - w1 * x[0] - w2 * y[0]);
        var probes = (from x1 in x from x2 in y select (X1: x1, X2: x2, F: f(x1, x2))).ToArray();
        var largest = probes.Max(probe => Math.Abs(probe.F));
        return double.IsFinite(largest) && probes.All(probe => Math.Abs(probe.F - score.At(probe.X1, probe.X2)) <= 1e-9 * largest)
            ? score
            : null;
    }
}
