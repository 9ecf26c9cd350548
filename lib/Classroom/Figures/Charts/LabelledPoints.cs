using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>Points of a plane in two classes, and how every drawing shows them: by colour and by symbol.</summary>
internal sealed class LabelledPoints
{
    private const int Many = 60;

    // A triangle of the same size looks smaller than a circle.
    private static readonly (string Symbol, int More)[] Marks = [("circle", 0), ("triangle-up", 2)];

    private readonly Matrix<double> _points;
    private readonly int[] _labels;
    private readonly string[] _names;

    /// <summary>Takes points that can be drawn.</summary>
    /// <exception cref="ArgumentException">
    /// There are none, or they are not in two rows, or not all finite, or without a label 0 or 1 each.
    /// </exception>
    internal LabelledPoints(Matrix<double> X, int[] y01, IReadOnlyList<string>? names)
    {
        ArgumentNullException.ThrowIfNull(X);
        ArgumentNullException.ThrowIfNull(y01);
        if (X.RowCount != 2 || X.ColumnCount == 0 || X.ColumnCount != y01.Length)
        {
            throw new ArgumentException(
                $"Points of a plane are a matrix 2×N with N labels; this one is "
                + $"{NumberFormat.Text(X.RowCount)}×{NumberFormat.Text(X.ColumnCount)} with {NumberFormat.Text(y01.Length)} "
                + $"labels. Give an example a column, x1 above x2.", nameof(X));
        }

        if (Array.FindIndex(y01, y => y is not (0 or 1)) is >= 0 and var odd)
        {
            throw new ArgumentException(
                $"A label here is 0 or 1; that of point {NumberFormat.Text(odd)} is {NumberFormat.Text(y01[odd])}. "
                + $"Where the classes are -1 and +1, write 0 for -1.", nameof(y01));
        }

        if (!X.ForAll(double.IsFinite))
        {
            throw new ArgumentException("A point has two finite numbers, and one of these has not. Leave it out.", nameof(X));
        }

        _points = X;
        _labels = y01;
        _names = names is null ? ["y = 0", "y = 1"] : AxisNames.Of(names, 2, "class", nameof(names));
        ViewBox = ViewBox.Around(X);
    }

    /// <summary>The piece of the plane around them.</summary>
    internal ViewBox ViewBox { get; }

    /// <summary>The number of points.</summary>
    internal int Count => _labels.Length;

    /// <summary>The points that a score f has wrong, by their numbers: above 0 it says class 1, otherwise class 0.</summary>
    internal int[] Wrong(Func<double, double, double> f) =>
        [.. Enumerable.Range(0, Count).Where(i => (f(_points[0, i], _points[1, i]) > 0 ? 1 : 0) != _labels[i])];

    /// <summary>The points whose margin, the score counted towards their class, is a number, by their numbers.</summary>
    internal int[] WithMargin(Func<double, double, double> f, double margin, double tolerance) =>
        [.. Enumerable.Range(0, Count).Where(i => Math.Abs(Margin(f, i) - margin) <= tolerance)];

    /// <summary>The least margin of each class that has points.</summary>
    internal double[] LeastMargins(Func<double, double, double> f) =>
        [.. _names.Select((_, y) => Of(y).ToArray()).Where(chosen => chosen.Length > 0).Select(chosen => chosen.Min(i => Margin(f, i)))];

    /// <summary>The number of wrong points, in words.</summary>
    internal string WrongWords(int wrong) => $"{NumberFormat.Text(wrong)} of {NumberFormat.Text(Count)} {(Count == 1 ? "point" : "points")} wrong";

    /// <summary>One trace a class.</summary>
    internal IEnumerable<Trace> Traces() => _names.Select((name, y) => Plot.Trace("scatter", new
    {
        name,
        mode = "markers",
        x = Coordinates(0, Of(y)),
        y = Coordinates(1, Of(y)),
        marker = new
        {
            color = Palette.Colour(y),
            symbol = Marks[y].Symbol,
            size = Size + Marks[y].More,
            line = new { color = "#ffffff", width = 1 },
        },
    }));

    /// <summary>The coordinates of each class, in the order of <see cref="Traces"/>.</summary>
    internal IEnumerable<(double?[] X, double?[] Y)> CoordinatesOfClasses() =>
        _names.Select((_, y) => (Coordinates(0, Of(y)), Coordinates(1, Of(y))));

    /// <summary>Rings around some of them, by their numbers.</summary>
    internal Trace Rings(IReadOnlyList<int> chosen, string name = "wrong") => Plot.Trace("scatter", new
    {
        name,
        mode = "markers",
        x = Coordinates(0, chosen),
        y = Coordinates(1, chosen),
        hoverinfo = "skip",
        marker = new { color = Palette.Mark, symbol = "circle-open", size = Size + 8, line = new { width = 2 } },
    });

    /// <summary>x1 (row 0) or x2 (row 1) of some of them.</summary>
    internal double?[] Coordinates(int row, IEnumerable<int> chosen) => Plot.Values(chosen.Select(i => _points[row, i]), 5);

    private double Margin(Func<double, double, double> f, int i) => f(_points[0, i], _points[1, i]) * (_labels[i] == 1 ? 1 : -1);

    private int Size => Count > Many ? 7 : 10;

    private IEnumerable<int> Of(int y) => Enumerable.Range(0, Count).Where(i => _labels[i] == y);
}
