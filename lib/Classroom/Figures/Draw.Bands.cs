using Classroom.Figures.Charts;
using MathNet.Numerics.Statistics;
using Plotly.NET;

namespace Classroom.Figures;

public static partial class Draw
{
    private const double Outside = 0.1;

    /// <summary>
    /// What came out of an experiment that was repeated with fresh draws: for each group a line at the mean and a band that holds the middle
    /// eight of ten.
    /// </summary>
    /// <param name="title">What was tried.</param>
    /// <param name="xName">The name of the horizontal axis.</param>
    /// <param name="yName">The name of the vertical axis.</param>
    /// <param name="x">The places on the horizontal axis, from left to right.</param>
    /// <param name="groups">Names and, for every place, the values of all draws.</param>
    /// <exception cref="ArgumentException">There is no group, or one has not at least one finite value for every place.</exception>
    public static Figure Bands(
        string title, string xName, string yName, IReadOnlyList<double> x,
        params (string Name, IReadOnlyList<IReadOnlyList<double>> Values)[] groups)
    {
        ArgumentNullException.ThrowIfNull(x);
        ArgumentNullException.ThrowIfNull(groups);
        if (groups.Length == 0 || x.Count == 0 || groups.Any(group =>
            group.Values.Count != x.Count || group.Values.Any(values => values.Count == 0 || !values.All(double.IsFinite))))
        {
            throw new ArgumentException(
                $"A band needs finite values for each of its {NumberFormat.Text(x.Count)} places, "
                + $"and one of {NumberFormat.Text(groups.Length)} groups "
                + "has none for some. Give every place all of its draws.", nameof(groups));
        }

        Band[] bands = [.. groups.Select(group => new Band(group.Name, [.. x], group.Values))];
        var traces = bands.SelectMany((band, number) => (Trace[])[band.Area(number), band.Line(number)]);
        var words = string.Join("; ", bands.Select(band => band.Words(xName)));
        return new Figure(
            Plot.Chart(title, Plot.Axis(xName), Plot.Axis(yName), [.. traces], new { showlegend = true }),
            $"{title}, {yName} over {xName}. {LineDescription.Of([.. bands.Select(band => band.Mean)], new Axes(xName, yName))}; {words}");
    }

    private sealed class Band(string name, double[] x, IReadOnlyList<IReadOnlyList<double>> values)
    {
        private readonly double[] _low = [.. values.Select(draws => draws.Quantile(Outside))];
        private readonly double[] _high = [.. values.Select(draws => draws.Quantile(1 - Outside))];

        internal ChartLine Mean { get; } = new(name, x, [.. values.Select(draws => draws.Average())]);

        internal Trace Line(int number) => Plot.Trace("scatter", new
        {
            name,
            mode = "lines+markers",
            x = Plot.Values(x),
            y = Plot.Values(Mean.Y),
            line = new { color = Palette.Colour(number), dash = Palette.Dash(number), width = 2.5 },
        });

        internal Trace Area(int number) => Plot.Trace("scatter", new
        {
            mode = "lines",
            x = Plot.Values(x.Concat(x.Reverse())),
            y = Plot.Values(_low.Concat(_high.Reverse())),
            fill = "toself",
            fillcolor = Shading.Tint(number, 0.18),
            line = new { width = 0 },
            hoverinfo = "skip",
            showlegend = false,
        });

        internal string Words(string xName) =>
            $"{name}: eight of ten draws from {Span(0)} at {xName} = {NumberFormat.Text(x[0], 3)} "
            + $"to {Span(^1)} at {xName} = {NumberFormat.Text(x[^1], 3)}";

        private string Span(Index at) => $"{NumberFormat.Text(_low[at], 3)}…{NumberFormat.Text(_high[at], 3)}";
    }
}
