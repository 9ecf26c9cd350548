using LinearClassifiers;
using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>
/// The probability σ(f) of class 1 as a tint behind points: the colour of a class deepens with its probability, and is
/// see-through, so that it suits light and dark paper.
/// </summary>
internal static class Shading
{
    /// <summary>The strength of the tint where a class is as good as sure.</summary>
    internal const double Deepest = 0.32;

    private const int GridSize = 61;

    /// <summary>The scores at which a class gets one layer of tint more: probabilities of 0.5 to 0.9.</summary>
    private static readonly double[] Levels = [.. new[] { 0.5, 0.6, 0.7, 0.8, 0.9 }.Select(p => Math.Log(p / (1 - p)))];

    /// <summary>The layers of a linear score: half planes that lie one upon another, so that no seam is seen between them.</summary>
    internal static IEnumerable<Trace> Of(LinearScore score, ViewBox viewBox) =>
        Layers(score, viewBox).Select((layer, number) => Plot.Trace("scatter", new
        {
            mode = "lines",
            x = layer.X,
            y = layer.Y,
            fill = "toself",
            fillcolor = Tint(number < Levels.Length ? 1 : 0, 1 - Math.Pow(1 - Deepest, 1.0 / Levels.Length)),
            line = new { width = 0 },
            hoverinfo = "skip",
            showlegend = false,
        }));

    /// <summary>The outlines of the layers, those of class 1 first; their count is always the same.</summary>
    internal static IEnumerable<(double?[] X, double?[] Y)> Layers(LinearScore score, ViewBox viewBox) =>
        Levels.Select(level => viewBox.Where(score with { B = score.B - level }))
            .Concat(Levels.Select(level => viewBox.Where(new LinearScore(-score.W1, -score.W2, -score.B - level))))
            .Select(Plot.Outline);

    /// <summary>The tint of any score, from values on a grid.</summary>
    internal static Trace Of(Func<double, double, double> f, ViewBox viewBox)
    {
        var (x, y) = (viewBox.Columns(GridSize), viewBox.Rows(GridSize));
        return Plot.Trace("heatmap", new
        {
            x = Plot.Values(x, 4),
            y = Plot.Values(y, 4),
            z = y.Select(x2 => Plot.Values(x.Select(x1 => Math.Round(Functions.Sigmoid(f(x1, x2)), 2)))).ToArray(),
            zmin = 0,
            zmax = 1,
            zsmooth = "best",
            colorscale = new object[] { Stop(0, 0, Deepest), Stop(0.5, 0, 0.05), Stop(0.5, 1, 0.05), Stop(1, 1, Deepest) },
            showscale = false,
            hoverinfo = "skip",
        });
    }

    private static object[] Stop(double p, int label, double strength) => [p, Tint(label, strength)];

    /// <summary>The colour of a class, see-through.</summary>
    internal static string Tint(int label, double strength)
    {
        var parts = Convert.FromHexString(Palette.Colour(label)[1..]).Select(part => NumberFormat.Text((int)part));
        return $"rgba({string.Join(",", parts)},{NumberFormat.Text(strength, 3)})";
    }
}
