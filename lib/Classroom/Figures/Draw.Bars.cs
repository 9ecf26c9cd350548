using Classroom.Figures.Charts;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    /// <summary>One group of bars a label, one bar a series in it, each with its number.</summary>
    /// <param name="title">What the bars show.</param>
    /// <param name="labels">The names of the groups, such as classes.</param>
    /// <param name="series">Names and values, one value a label.</param>
    /// <exception cref="ArgumentException">There is no series, or one has more or fewer values than there are labels.</exception>
    public static Figure Bars(string title, IReadOnlyList<string> labels, params (string Name, IEnumerable<double> Values)[] series) =>
        Bars(title, "", labels, value => NumberFormat.Text(value, 4), series, eachItsColour: false);

    /// <summary>The scores of one example, one bar a class; higher means more like that class.</summary>
    /// <param name="labels">The classes' names.</param>
    /// <param name="z">Their logits: K numbers.</param>
    /// <param name="title">What the bars show.</param>
    /// <exception cref="ArgumentException">There are more or fewer logits than names.</exception>
    public static Figure Logits(IReadOnlyList<string> labels, Vector<double> z, string title = "logits") =>
        Bars(title, "z", labels, value => NumberFormat.Text(value, 4), [("logits", z)], eachItsColour: true);

    /// <summary>The probabilities of one example, one bar a class, printed with two decimals as on the slides.</summary>
    /// <param name="labels">The classes' names.</param>
    /// <param name="p">Their probabilities: K numbers.</param>
    /// <param name="title">What the bars show.</param>
    /// <exception cref="ArgumentException">There are more or fewer probabilities than names.</exception>
    public static Figure Probabilities(IReadOnlyList<string> labels, Vector<double> p, string title = "probabilities") =>
        Bars(
            title, "p", labels, value => NumberFormat.Fixed(value, 2), [("probabilities", p)], eachItsColour: true, new { range = new[] { 0, 1.1 } });

    private static Figure Bars(
        string title, string axis, IReadOnlyList<string> labels, Func<double, string> print,
        (string Name, IEnumerable<double> Values)[] series, bool eachItsColour, object? range = null)
    {
        ArgumentNullException.ThrowIfNull(labels);
        ArgumentNullException.ThrowIfNull(series);
        var groups = series.Select(one => (one.Name, Values: one.Values.ToArray())).ToArray();
        if (groups.Length == 0)
        {
            throw new ArgumentException("Bars show at least one series; give one as (\"logits\", z).", nameof(series));
        }

        if (groups.FirstOrDefault(one => one.Values.Length != labels.Count) is { Values: { } values } odd)
        {
            throw new ArgumentException(
                $"A series has one value a label, and there are {NumberFormat.Text(labels.Count)} labels; "
                + $"\"{odd.Name}\" has {NumberFormat.Text(values.Length)} values.", nameof(series));
        }

        var texts = new BarTexts([.. groups.SelectMany(one => one.Values.Select(print))], labels.Count, groups.Length);
        var traces = groups.Select((one, number) => Plot.Trace("bar", new
        {
            name = one.Name,
            x = labels.ToArray(),
            y = Plot.Values(one.Values),
            text = one.Values.Select(print).ToArray(),
            textposition = "outside",
            constraintext = "none",
            textangle = texts.Angle,
            textfont = new { size = texts.Size },
            cliponaxis = false,
            marker = new { color = labels.Select((_, label) => Palette.Colour(eachItsColour ? label : number)).ToArray() },
        }));
        var said = groups.Select(one => string.Join(", ", labels.Zip(one.Values, (label, value) => $"{label} {print(value)}")));
        var words = groups.Length == 1 ? said.Single() : string.Join("; ", groups.Zip(said, (one, list) => $"{one.Name}: {list}"));
        return new Figure(
            Plot.Chart(
                title,
                Plot.Axis("", new { type = "category", showgrid = false }),
                Plot.Axis(axis, range ?? texts.Room(groups.SelectMany(one => one.Values))),
                [.. traces]),
            $"{title}: {words}");
    }
}
