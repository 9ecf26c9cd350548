using Classroom.Figures.Charts;
using Plotly.NET;
using Plotly.NET.LayoutObjects;

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

    /// <summary>Lines through given points, in their order; a point that is not finite leaves a gap.</summary>
    /// <param name="title">What the lines show.</param>
    /// <param name="xName">The name of the horizontal axis.</param>
    /// <param name="yName">The name of the vertical axis.</param>
    /// <param name="lines">Names and coordinates, as many x as y.</param>
    /// <exception cref="ArgumentException">There is no line, or one has no points or more x than y or the other way round.</exception>
    public static Figure Lines(
        string title, string xName, string yName, params (string Name, IEnumerable<double> X, IEnumerable<double> Y)[] lines) =>
        Lines(title, new Axes(xName, yName), lines);

    /// <summary>
    /// Lines through given points on axes of one's own choice; what is not above zero leaves a gap where an axis is logarithmic.
    /// </summary>
    /// <param name="title">What the lines show.</param>
    /// <param name="axes">The axes and the points that are marked.</param>
    /// <param name="lines">Names and coordinates, as many x as y.</param>
    /// <exception cref="ArgumentException">There is no line, or one has no points or more x than y or the other way round.</exception>
    public static Figure Lines(
        string title, Axes axes, params (string Name, IEnumerable<double> X, IEnumerable<double> Y)[] lines)
    {
        ArgumentNullException.ThrowIfNull(axes);
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.Length == 0)
        {
            throw new ArgumentException("A drawing shows at least one line; give one as (\"loss\", steps, losses).", nameof(lines));
        }

        ChartLine[] all = [.. lines.Select(line => new ChartLine(line.Name, [.. line.X], [.. line.Y]).On(axes))];
        var traces = all.Select((line, number) => Plot.Trace("scatter", new
        {
            name = line.Name,
            mode = "lines",
            x = Plot.Values(line.X),
            y = Plot.Values(line.Y),
            line = new { color = Palette.Colour(number), dash = Palette.Dash(number), width = 2.5 },
        }));
        return new Figure(
            Plot.Chart(title, Scale(axes.X, axes.LogX), Scale(axes.Y, axes.LogY), [.. traces, .. MarksOf(axes)], new { showlegend = all.Length > 1 }),
            $"{title}, {axes.Y} over {axes.X}. {LineDescription.Of(all, axes)}");
    }

    private static LinearAxis Scale(string name, bool logarithmic) =>
        Plot.Axis(name, logarithmic ? new { type = "log" } : null);

    private static IEnumerable<Trace> MarksOf(Axes axes)
    {
        if (axes.Marks.Count > 0)
        {
            yield return Plot.Trace("scatter", new
            {
                mode = "markers+text",
                x = Plot.Values(axes.Marks.Select(mark => mark.X)),
                y = Plot.Values(axes.Marks.Select(mark => mark.Y)),
                text = axes.Marks.Select(mark => mark.Label).ToArray(),
                textposition = "top right",
                showlegend = false,
                marker = new { color = Palette.Mark, size = 10, symbol = "diamond" },
            });
        }
    }
}
