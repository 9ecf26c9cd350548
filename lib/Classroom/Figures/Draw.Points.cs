using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>Points of a plane, a colour and a symbol for each of the two classes.</summary>
    /// <param name="title">What the points are.</param>
    /// <param name="X">2×N: a column a point, x1 above x2.</param>
    /// <param name="y01">N labels, 0 or 1.</param>
    /// <param name="names">What class 0 and class 1 are called; "y = 0" and "y = 1" where nothing is given.</param>
    /// <param name="xName">What x1 is.</param>
    /// <param name="yName">What x2 is.</param>
    /// <exception cref="ArgumentException">There are no points, or they are not in two rows, or not all finite, or without a label 0 or 1 each.</exception>
    public static Figure Points(
        string title, Matrix<double> X, int[] y01, IReadOnlyList<string>? names = null, string xName = "x1", string yName = "x2")
    {
        var points = new LabelledPoints(X, y01, names);
        return new Figure(
            InThePlane(title, points.Frame, xName, yName, [.. points.Traces()]),
            $"{title}: {points.Words(xName, yName)}");
    }

    /// <summary>A chart of the plane in which a unit is as long to the right as upwards, so that a right angle looks like one.</summary>
    private static GenericChart InThePlane(
        string title, Frame frame, string xName, string yName, IReadOnlyList<Trace> traces, object? layout = null) =>
        Plot.Chart(title, Plot.Horizontal(frame, xName), Plot.Upright(frame, yName), traces, layout ?? new { height = 440 });
}
