using Classroom.Figures.Charts;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Figures;

public static partial class Draw
{
    private const int RegionGrid = 121;

    private static readonly string[] PointMarks = ["circle", "triangle-up", "square", "diamond", "cross", "x"];

    /// <summary>
    /// Points of a plane in several classes, by colour and by symbol; with a classifier, the region where each class has the highest
    /// score as a tint (slide "Training a 2D linear classifier", for more than two classes).
    /// </summary>
    /// <param name="title">What the drawing shows.</param>
    /// <param name="X">2×N: a column a point, x1 above x2.</param>
    /// <param name="y">N labels from 0 to K-1, K at most 6.</param>
    /// <param name="model">A classifier of two features and K classes; the points alone where nothing is given.</param>
    /// <exception cref="ArgumentException">
    /// The points are not in two rows with a label each, a label is none of six classes, or the classifier is none of such points.
    /// </exception>
    public static Figure Points(string title, Matrix<double> X, int[] y, LinearClassifier? model = null)
    {
        ArgumentNullException.ThrowIfNull(X);
        ArgumentNullException.ThrowIfNull(y);
        if (X.RowCount != 2 || X.ColumnCount == 0 || X.ColumnCount != y.Length || !X.ForAll(double.IsFinite))
        {
            throw new ArgumentException(
                $"Points of a plane are a matrix 2×N of finite numbers with N labels; this one is {NumberFormat.Text(X.RowCount)}×"
                + $"{NumberFormat.Text(X.ColumnCount)} with {NumberFormat.Text(y.Length)} labels. Give an example a column, x1 above x2.", nameof(X));
        }

        var classes = model?.Classes ?? y.Max() + 1;
        if (classes > PointMarks.Length || y.Any(label => label < 0 || label >= classes) || model?.Features is not (null or 2))
        {
            throw new ArgumentException(
                $"A label is a number from 0, of at most {NumberFormat.Text(PointMarks.Length)} classes, and the classifier has two features and "
                + "a row for each class. Give the points that it was trained on.", nameof(y));
        }

        var viewBox = ViewBox.Around(X);
        var points = Enumerable.Range(0, classes).Select(k => PointsOf(X, y, k));
        Trace[] traces = [.. model is null ? [] : new[] { Regions(model, viewBox) }, .. points];
        var counts = string.Join(", ", Enumerable.Range(0, classes).Select(k =>
            $"{NumberFormat.Text(y.Count(label => label == k))} of class {NumberFormat.Text(k)} around {Centre(X, y, k)}"));
        var wrong = model?.Predict(X).Zip(y).Count(pair => pair.First != pair.Second);
        var errors = wrong is { } number ? $"; {NumberFormat.Text(number)} in the region of another class" : "";
        return new Figure(Plot.InThePlane(title, viewBox, "x1", "x2", traces), $"{title}: {NumberFormat.Text(y.Length)} points, {counts}{errors}");
    }

    private static Trace PointsOf(Matrix<double> X, int[] y, int k)
    {
        int[] chosen = [.. Enumerable.Range(0, y.Length).Where(i => y[i] == k)];
        return Plot.Trace("scatter", new
        {
            name = $"class {NumberFormat.Text(k)}",
            mode = "markers",
            x = Plot.Values(chosen.Select(i => X[0, i]), 5),
            y = Plot.Values(chosen.Select(i => X[1, i]), 5),
            marker = new { color = Palette.Colour(k), symbol = PointMarks[k], size = 9, line = new { color = "#ffffff", width = 1 } },
        });
    }

    private static Trace Regions(LinearClassifier model, ViewBox viewBox)
    {
        var (x, y) = (viewBox.Columns(RegionGrid), viewBox.Rows(RegionGrid));
        return Plot.Trace("heatmap", new
        {
            x = Plot.Values(x, 4),
            y = Plot.Values(y, 4),
            z = y.Select(x2 => model.Predict(Matrix<double>.Build.Dense(2, x.Length, (row, i) => row == 0 ? x[i] : x2))).ToArray(),
            zmin = -0.5,
            zmax = model.Classes - 0.5,
            colorscale = Enumerable.Range(0, model.Classes).SelectMany(k => new[] { k, k + 1 }.Select(end =>
                new object[] { (double)end / model.Classes, Palette.Colour(k) })).ToArray(),
            opacity = 0.22,
            showscale = false,
            hoverinfo = "skip",
        });
    }

    private static string Centre(Matrix<double> X, int[] y, int k)
    {
        int[] chosen = [.. Enumerable.Range(0, y.Length).Where(i => y[i] == k)];
        return chosen.Length == 0 ? "nowhere" : $"({Mean(0)}, {Mean(1)})";

        string Mean(int row) => NumberFormat.Fixed(chosen.Average(i => X[row, i]), 2);
    }
}
