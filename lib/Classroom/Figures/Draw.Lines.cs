using Classroom.Figures.Charts;
using Plotly.NET.LayoutObjects;

namespace Classroom.Figures;

public static partial class Draw
{
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
            Plot.Chart(
                title,
                Scale(axes.X, axes.LogX, all.SelectMany(line => line.Points).Select(point => point.X)),
                Scale(axes.Y, axes.LogY, all.SelectMany(line => line.Points).Select(point => point.Y)),
                [.. traces, .. new MarkedPoints(axes, all).Traces()],
                new { showlegend = all.Length > 1 }),
            $"{title}, {axes.Y} over {axes.X}. {LineDescription.Of(all, axes)}");
    }

    private static LinearAxis Scale(string name, bool isLogarithmic, IEnumerable<double> values) =>
        Plot.Axis(name, isLogarithmic ? LogScale.Of(values) : null);
}
