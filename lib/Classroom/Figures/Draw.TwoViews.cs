using Classroom.Figures.Charts;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>
    /// One classifier in two views (slide "Two views of deep learning"): on the left the points by their two features, where its boundary is
    /// a straight line; on the right the points themselves, where the same boundary is bent. Several moments of its training stand under a
    /// slider, which opens at the first.
    /// </summary>
    /// <param name="title">What is shown.</param>
    /// <param name="X">2×N: a column a point, x1 above x2.</param>
    /// <param name="y01">N labels, 0 or 1.</param>
    /// <param name="moments">The classifier before the first step and after each, or one alone; its lift makes two features.</param>
    /// <param name="h1">What the first feature is called.</param>
    /// <param name="h2">What the second is called.</param>
    /// <exception cref="ArgumentException">
    /// The points are not in two rows, or not all finite, or without a label 0 or 1 each, or there is no moment, or not two features.
    /// </exception>
    public static Figure TwoViews(
        string title, Matrix<double> X, int[] y01, IReadOnlyList<LiftedClassifier> moments, string h1 = "h1", string h2 = "h2")
    {
        ArgumentNullException.ThrowIfNull(moments);
        if (moments.Count == 0)
        {
            throw new ArgumentException("Two views are those of a classifier, and none came. Give one, or one for every step.", nameof(moments));
        }

        var views = new TwoViewsChart(X, y01, [.. moments], h1, h2);
        return new Figure(views.Chart(title), $"{title}: {views.Words}");
    }
}
