using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using Plotly.NET;

namespace Classroom.Figures.Charts;

/// <summary>
/// A classifier of two features in two panels: the plane of its features and that of its inputs. A position of the slider carries what
/// it changes: on the left the points, the tint, the straight boundary and the rings, on the right the bent boundary and the rings.
/// </summary>
internal sealed class TwoViewsChart
{
    private const int MostPositions = 17;

    private readonly LabelledPoints _inputs;
    private readonly Panel _left;
    private readonly Panel _right;
    private readonly View[] _views;

    /// <summary>The two views of every moment that is shown: all, or of many some at equal distances, the first and the last among them.</summary>
    internal TwoViewsChart(Matrix<double> X, int[] y01, LiftedClassifier[] moments, string h1, string h2)
    {
        _inputs = new LabelledPoints(X, y01, names: null);
        var last = moments.Length - 1;
        int[] steps = last < MostPositions
            ? [.. Enumerable.Range(0, moments.Length)]
            : [.. Enumerable.Range(0, MostPositions).Select(i => (int)((long)i * last / (MostPositions - 1)))];
        _views = [.. steps.Select(step => View.Of(step, moments[step], X, y01))];
        var around = ViewBox.Around(_views.Select(view => view.Lifted).Aggregate((all, more) => all.Append(more)));
        _left = new Panel(1, "view 1: the features", around, h1, h2);
        _right = new Panel(2, "view 2: the inputs", _inputs.ViewBox, "x1", "x2");
    }

    /// <summary>Both boundaries and the number of wrong points, at the first moment and at the last.</summary>
    internal string Words => _views.Length == 1
        ? At(_views[0])
        : $"{Steps(_views[^1].Step)}, from {At(_views[0])} to {At(_views[^1])}";

    /// <summary>Both panels, at the first moment.</summary>
    internal GenericChart Chart(string title)
    {
        var (first, box) = (_views[0], _left.ViewBox);
        Trace[] left =
        [
            .. Shading.Of(first.Line, box), BoundaryTrace.Of(first.Line, box),
            .. first.Features.Traces(), first.Features.Rings(first.Wrong),
        ];
        Trace[] right = [TintedBoundary.Of(first.Score, _right.ViewBox), _inputs.Rings(first.Wrong), .. _inputs.Traces()];
        var moving = Enumerable.Range(0, left.Length + 2).ToArray();
        return Panel.Chart(
            title, [_left, _right], [.. left.Select(_left.On), .. right.Select(_right.On)],
            _views.Length > 1 ? new[] { Slider(moving) } : null);
    }

    private object Slider(int[] moving) =>
        Plot.Slider(60, _views.Select(view => (view.Step, new object[] { Moved(view), new { }, moving })));

    /// <summary>The coordinates that a moment shows, in the order of the traces that move.</summary>
    private object Moved(View view)
    {
        var box = _right.ViewBox;
        (double?[] X, double?[] Y)[] flat =
        [
            .. Shading.Layers(view.Line, _left.ViewBox),
            Plot.Outline(_left.ViewBox.Across(view.Line)),
            .. view.Features.CoordinatesOfClasses(),
            (view.Features.Coordinates(0, view.Wrong), view.Features.Coordinates(1, view.Wrong)),
        ];
        (double?[] X, double?[] Y) rings = (_inputs.Coordinates(0, view.Wrong), _inputs.Coordinates(1, view.Wrong));
        return new
        {
            x = (double?[][])[.. flat.Select(one => one.X), TintedBoundary.X(box), rings.X],
            y = (double?[][])[.. flat.Select(one => one.Y), TintedBoundary.Y(box), rings.Y],
            z = (double?[][]?[])[.. flat.Select(_ => (double?[][]?)null), TintedBoundary.Z(view.Score, box), null],
        };
    }

    private string At(View view) =>
        $"features with {BoundaryDescription.Of(view.Line, _left.XName, _left.YName)}, inputs with "
        + $"{BoundaryDescription.Of(view.Score, _right.ViewBox, "x1", "x2")}, {_inputs.WrongWords(view.Wrong.Length)}";

    private static string Steps(int count) => $"{NumberFormat.Text(count)} {(count == 1 ? "step" : "steps")}";

    /// <summary>One moment: the features of the points, the line among them, and the score in the plane of the inputs.</summary>
    private sealed record View(
        int Step, Matrix<double> Lifted, LabelledPoints Features, LinearScore Line, Func<double, double, double> Score, int[] Wrong)
    {
        internal static View Of(int step, LiftedClassifier model, Matrix<double> X, int[] y01)
        {
            var lifted = model.Lift(X);
            var features = new LabelledPoints(lifted, y01, names: null);
            var line = LinearScore.Of(model.Linear.Weights, nameof(model));
            return new(step, lifted, features, line, model.Score, features.Wrong(line.At));
        }
    }
}
