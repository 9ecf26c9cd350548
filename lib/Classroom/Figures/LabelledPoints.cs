using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Figures;

/// <summary>Points of a plane in two classes, and how every drawing shows them: by colour and by symbol.</summary>
internal sealed class LabelledPoints
{
    private const int Many = 60;

    // A triangle of the same size looks smaller than a circle.
    private static readonly (string Symbol, int More)[] Marks = [("circle", 0), ("triangle-up", 2)];

    private readonly Matrix<double> points;
    private readonly int[] labels;
    private readonly string[] names;

    /// <summary>Takes points that can be drawn.</summary>
    /// <exception cref="ArgumentException">There are none, or they are not in two rows, or not all finite, or without a label 0 or 1 each.</exception>
    internal LabelledPoints(Matrix<double> X, int[] y01, IReadOnlyList<string>? names)
    {
        ArgumentNullException.ThrowIfNull(X);
        ArgumentNullException.ThrowIfNull(y01);
        if (X.RowCount != 2 || X.ColumnCount == 0 || X.ColumnCount != y01.Length)
        {
            throw new ArgumentException(
                $"Points of a plane are a matrix 2×N with N labels; this one is {Numbers.Text(X.RowCount)}×{Numbers.Text(X.ColumnCount)} with {Numbers.Text(y01.Length)} labels. Give an example a column, x1 above x2.", nameof(X));
        }

        if (Array.FindIndex(y01, y => y is not (0 or 1)) is >= 0 and var odd)
        {
            throw new ArgumentException(
                $"A label here is 0 or 1; that of point {Numbers.Text(odd)} is {Numbers.Text(y01[odd])}. Where the classes are -1 and +1, write 0 for -1.", nameof(y01));
        }

        if (!X.ForAll(double.IsFinite))
        {
            throw new ArgumentException("A point has two finite numbers, and one of these has not. Leave it out.", nameof(X));
        }

        points = X;
        labels = y01;
        this.names = names is null ? ["y = 0", "y = 1"] : Names.Of(names, 2, "class", nameof(names));
        Frame = Frame.Around(X);
    }

    /// <summary>The piece of the plane around them.</summary>
    internal Frame Frame { get; }

    /// <summary>How many there are.</summary>
    internal int Count => labels.Length;

    /// <summary>Which of them a score f has wrong: above 0 it says class 1, otherwise class 0.</summary>
    internal int[] Wrong(Func<double, double, double> f) =>
        [.. Enumerable.Range(0, Count).Where(i => (f(points[0, i], points[1, i]) > 0 ? 1 : 0) != labels[i])];

    /// <summary>How many of them are wrong, in words.</summary>
    internal string WrongWords(int wrong) => $"{Numbers.Text(wrong)} of {Numbers.Text(Count)} {(Count == 1 ? "point" : "points")} wrong";

    /// <summary>How many there are of each class, and how far they reach.</summary>
    internal string Words(string xName, string yName) =>
        $"{Numbers.Text(Count)} {(Count == 1 ? "point" : "points")}, {string.Join(" and ", names.Select((name, y) => $"{Numbers.Text(labels.Count(label => label == y))} of {name}"))}, "
        + $"{xName} from {Reach(0)}, {yName} from {Reach(1)}";

    /// <summary>One trace a class.</summary>
    internal IEnumerable<Trace> Traces() => names.Select((name, y) => Plot.Trace("scatter", new
    {
        name,
        mode = "markers",
        x = Coordinates(0, Of(y)),
        y = Coordinates(1, Of(y)),
        marker = new { color = Palette.Colour(y), symbol = Marks[y].Symbol, size = Size + Marks[y].More, line = new { color = "#ffffff", width = 1 } },
    }));

    /// <summary>Rings around some of them, by their numbers.</summary>
    internal Trace Rings(IReadOnlyList<int> chosen) => Plot.Trace("scatter", new
    {
        name = "wrong",
        mode = "markers",
        x = Coordinates(0, chosen),
        y = Coordinates(1, chosen),
        hoverinfo = "skip",
        marker = new { color = Palette.Mark, symbol = "circle-open", size = Size + 8, line = new { width = 2 } },
    });

    /// <summary>x1 (row 0) or x2 (row 1) of some of them.</summary>
    internal double?[] Coordinates(int row, IEnumerable<int> chosen) => Plot.Values(chosen.Select(i => points[row, i]), 5);

    private int Size => Count > Many ? 7 : 10;

    private IEnumerable<int> Of(int y) => Enumerable.Range(0, Count).Where(i => labels[i] == y);

    private string Reach(int row) => $"{Numbers.Text(points.Row(row).Minimum(), 3)} to {Numbers.Text(points.Row(row).Maximum(), 3)}";
}
