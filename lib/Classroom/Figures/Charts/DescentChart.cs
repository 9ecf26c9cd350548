using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>
/// A training run in two panels under one slider. A position of the slider carries only what it changes: the outlines of the
/// tint, the boundary, the rings around wrong points, the mark on the loss, and the words beside it.
/// </summary>
/// <param name="points">What is classified.</param>
/// <param name="scores">The score before the first step and after each.</param>
/// <param name="losses">The loss with each of them.</param>
/// <param name="xName">What x1 is.</param>
/// <param name="yName">What x2 is.</param>
internal sealed class DescentChart(LabelledPoints points, LinearScore[] scores, double[] losses, string xName, string yName)
{
    private const int MostPositions = 61;
    private const int LegendRows = 3;
    private const int Below = 130;
    private const int LossHeight = 170;
    private const int BetweenPanels = 64;

    private readonly int _last = scores.Length - 1;

    /// <summary>The first step and the last: where the boundary is, the loss, and how many points are wrong.</summary>
    internal string Words => $"{NumberFormat.Text(_last)} {(_last == 1 ? "step" : "steps")}, from {At(0)} to {At(_last)}";

    /// <summary>Both panels, before the first step: where it leads is for the reader to find.</summary>
    internal GenericChart Chart(string title)
    {
        (Trace Trace, bool Moves)[] traces =
        [
            .. Shading.Of(scores[0], points.ViewBox).Select(layer => (layer, true)),
            (First(), false),
            (BoundaryTrace.Of(scores[0], points.ViewBox), true),
            .. points.Traces().Select(trace => (trace, false)),
            (points.Rings(points.Wrong(scores[0].At)), true),
            (Loss(), false),
            (Mark(), true),
        ];
        var moving = Enumerable.Range(0, traces.Length).Where(i => traces[i].Moves).ToArray();
        var (x, y) = (Plot.Horizontal(points.ViewBox, xName, part: 0.5), Plot.Upright(points.ViewBox, yName));
        return Plot.Chart(title, x, y, [.. traces.Select(one => one.Trace)], new
        {
            height = 480,
            margin = new { l = 60, r = 20, t = 90, b = Below },
            // Ranges of their own: they would follow the mark.
            xaxis2 = Plot.Axis("step", new { domain = Plot.Pair(0.6, 1), anchor = "y2", range = StepRange() }),
            yaxis2 = Plot.Axis("loss", new { anchor = "x2", range = LossRange() }),
            legend = new { orientation = "h", x = 0, y = 1.02, xanchor = "left", yanchor = "bottom" },
            annotations = new[]
            {
                new
                {
                    text = Beside(0), xref = "x2 domain", yref = "y2 domain", x = 1, y = 1,
                    xanchor = "right", yanchor = "top", align = "right", showarrow = false,
                },
            },
            sliders = new[] { Slider(moving) },
            meta = new { narrow = Narrow(title) },
        });
    }

    /// <summary>The layout for a page with no room for two panels side by side: one stands above the other.</summary>
    private Dictionary<string, object> Narrow(string title)
    {
        var plane = points.ViewBox.HeightAt(NarrowLayout.PanelWidth);
        var panels = plane + BetweenPanels + LossHeight;
        return new(NarrowLayout.Of(title, LegendRows, heading: 0, panels, Below))
        {
            ["xaxis.domain"] = Plot.Pair(0, 1),
            ["yaxis.domain"] = Plot.Pair(1 - ((double)plane / panels), 1),
            ["xaxis2.domain"] = Plot.Pair(0, 1),
            ["yaxis2.domain"] = Plot.Pair(0, (double)LossHeight / panels),
        };
    }

    /// <summary>The coordinates that a step shows, in the order of the moving traces.</summary>
    private (double?[] X, double?[] Y)[] Moved(int step)
    {
        var wrong = points.Wrong(scores[step].At);
        return
        [
            .. Shading.Layers(scores[step], points.ViewBox),
            Plot.Outline(points.ViewBox.Across(scores[step])),
            (points.Coordinates(0, wrong), points.Coordinates(1, wrong)),
            ([step], Plot.Values([losses[step]])),
        ];
    }

    /// <summary>All steps, or of many some at equal distances, the first and the last among them.</summary>
    private int[] Positions() => _last < MostPositions
        ? [.. Enumerable.Range(0, _last + 1)]
        : [.. Enumerable.Range(0, MostPositions).Select(i => (int)((long)i * _last / (MostPositions - 1)))];

    private object Slider(int[] moving) => Plot.Slider(50, Positions().Select(step => (step, new object[]
    {
        new { x = Moved(step).Select(one => one.X).ToArray(), y = Moved(step).Select(one => one.Y).ToArray() },
        new Dictionary<string, string> { ["annotations[0].text"] = Beside(step) },
        moving,
    })));

    private Trace First()
    {
        var (x, y) = Plot.Outline(points.ViewBox.Across(scores[0]));
        return Plot.Trace("scatter", new
        {
            name = "f = 0 at step 0",
            mode = "lines",
            x,
            y,
            hoverinfo = "skip",
            line = new
            {
                color = Palette.Mark,
                width = 2,
                dash = "dot"
            }
        });
    }

    private Trace Loss() => Plot.Trace("scatter", new
    {
        name = "loss",
        mode = "lines",
        x = Enumerable.Range(0, _last + 1).ToArray(),
        y = Plot.Values(losses),
        xaxis = "x2",
        yaxis = "y2",
        showlegend = false,
        line = new { color = Palette.Colour(2), width = 2.5 },
    });

    private Trace Mark()
    {
        var (x, y) = Moved(0)[^1];
        return Plot.Trace("scatter", new
        {
            mode = "markers",
            x,
            y,
            xaxis = "x2",
            yaxis = "y2",
            showlegend = false,
            hoverinfo = "skip",
            marker = new { color = Palette.Mark, size = 12, symbol = "diamond" },
        });
    }

    private double[] StepRange() => Plot.Pair(-0.03 * Math.Max(_last, 1), 1.03 * Math.Max(_last, 1));

    private double[] LossRange()
    {
        double[] finite = [.. losses.Where(double.IsFinite).Append(0)];
        var (low, high) = (finite.Min(), finite.Max());
        return low < high ? Plot.Pair(low - 0.04 * (high - low), high + 0.08 * (high - low)) : Plot.Pair(-1, 1);
    }

    private string At(int step) => $"{BoundaryDescription.Of(scores[step], xName, yName)}, loss {NumberFormat.Text(losses[step], 4)}, {Wrong(step)}";

    private string Beside(int step) => $"loss {NumberFormat.Text(losses[step], 4)}<br>{Wrong(step)}";

    private string Wrong(int step) => points.WrongWords(points.Wrong(scores[step].At).Length);
}
