using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// A training run under a slider (slide "Training a 2D linear classifier"): the points with the boundary and the tint of
    /// σ(f) at a step, and the loss of every step with that one marked. It opens at step 0, whose boundary stays, dotted.
    /// </summary>
    /// <param name="title">What was trained.</param>
    /// <param name="X">2×N: a column a point, x1 above x2.</param>
    /// <param name="y01">N labels, 0 or 1.</param>
    /// <param name="weights">Three weights for every step, the bias last; those before the first step come first.</param>
    /// <param name="losses">The loss with each of these weights.</param>
    /// <param name="names">What class 0 and class 1 are called; "y = 0" and "y = 1" where nothing is given.</param>
    /// <param name="xName">What x1 is.</param>
    /// <param name="yName">What x2 is.</param>
    /// <exception cref="ArgumentException">
    /// The points are not in two rows, or not all finite, or without a label 0 or 1 each, or there are more or fewer losses than
    /// weights, or weights that are not three finite numbers.
    /// </exception>
    public static Figure Descent(
        string title, Matrix<double> X, int[] y01, IReadOnlyList<Vector<double>> weights, IReadOnlyList<double> losses,
        IReadOnlyList<string>? names = null, string xName = "x1", string yName = "x2")
    {
        ArgumentNullException.ThrowIfNull(weights);
        ArgumentNullException.ThrowIfNull(losses);
        if (weights.Count == 0 || weights.Count != losses.Count)
        {
            throw new ArgumentException(
                $"Every step has its weights and its loss, those before the first included; "
                + $"there are {NumberFormat.Text(weights.Count)} weights and {NumberFormat.Text(losses.Count)} losses.", nameof(losses));
        }

        var points = new LabelledPoints(X, y01, names);
        var scores = weights.Select(w => LinearScore.Of(w, nameof(weights))).ToArray();
        var run = new DescentChart(points, scores, [.. losses], xName, yName);
        return new Figure(run.Chart(title), $"{title}: {run.Words}");
    }
}
