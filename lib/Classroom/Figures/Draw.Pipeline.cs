using System.Net;
using LinearClassifiers;
using LinearClassifiers.Data;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Figures;

public static partial class Draw
{
    // Where there is no room from left to right, the stages stand one below the other, and so do the arrows.
    private const string PipelineStyle = """
        <style>
        .pipeline { container-type: inline-size; font-size: 0.9em; line-height: 1.35; font-variant-numeric: tabular-nums; }
        .pipeline > div { display: flex; align-items: center; justify-content: space-between; gap: 0.4em; }
        .pipeline .stage { text-align: center; padding: 0.5em 0.6em; border: 1px solid #808080; border-radius: 0.4em; }
        .pipeline .stage img { display: block; width: 6em; margin: 0 auto; image-rendering: pixelated; outline: 1px solid #80808080; outline-offset: -1px; }
        .pipeline .way { flex: 1; display: grid; grid-template-rows: 1fr auto auto 1fr; min-height: 13em; }
        .pipeline .way > span { white-space: nowrap; align-self: end; justify-self: center; }
        .pipeline .way > span:last-child { align-self: start; }
        .pipeline .way i { display: block; height: 1em; text-align: center; line-height: 1; font-style: normal; font-size: 1.3em; color: #808080; }
        .pipeline i.back { color: #d55e00; }
        .pipeline .update { margin: 0.5em 0 0; padding: 0.3em 0.4em; border: 1px dashed #d55e00; border-radius: 0.4em; }
        .pipeline p { margin: 0 0 0.5em; }
        .pipeline p i { font-style: normal; color: #808080; }
        @container (max-width: 38em) {
          .pipeline > div { display: block; }
          .pipeline .way { grid-template: auto / 1fr auto auto 1fr; gap: 0.4em; min-height: 0; padding: 0.4em 0; align-items: center; }
          .pipeline .way > span { align-self: center; justify-self: end; }
          .pipeline .way > span:last-child { align-self: center; justify-self: start; }
          .pipeline .way i { rotate: 90deg; }
        }
        </style>
        """;

    private const string Update = """<div class="update"><b>update</b><br>W ← W − rate · ∂L/∂W</div>""";

    /// <summary>
    /// One image on its way through the pipeline (slide "Training pipeline"): input, classifier, softmax, loss; the values beside grey arrows,
    /// the gradients of the loss on their way back beside orange dashed ones, and in the classifier what a step makes of its weights.
    /// </summary>
    /// <param name="model">A classifier of such images.</param>
    /// <param name="images">Where the image comes from.</param>
    /// <param name="i">Which one, from 0.</param>
    /// <param name="shown">How many classes are listed: the true one, and those with the highest scores beside it.</param>
    /// <exception cref="ArgumentException">The classifier has not as many classes or features as the images.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such image, or no class is to be shown.</exception>
    public static Diagram Pipeline(LinearClassifier model, LabelledImages images, int i, int shown = 3)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(images);
        ArgumentOutOfRangeException.ThrowIfLessThan(shown, 1);
        if (model.Classes != images.ClassNames.Length)
        {
            throw new ArgumentException(
                $"Every score has its class: the images have {NumberFormat.Text(images.ClassNames.Length)} classes and the "
                + $"classifier {NumberFormat.Text(model.Classes)}. Give images of the kind that it classifies.", nameof(images));
        }

        var (y, loss) = (images.Label(i), new CrossEntropyLoss());
        var z = model.Logits(images.Vector(i));
        var p = Functions.Softmax(z);
        var byP = Vector<double>.Build.Dense(p.Count, k => k == y ? -1 / p[y] : 0);
        int[] classes = [y, .. Enumerable.Range(0, z.Count).Where(k => k != y).OrderByDescending(k => z[k]).Take(shown - 1)];
        var (byZ, cost) = (loss.Gradient(z, y), NumberFormat.Fixed(loss.Value(z, y), 2));
        var size = $"{NumberFormat.Text(model.Classes)}×{NumberFormat.Text(model.Features + 1)}";
        var name = ClassOf(images, i);
        var image = $"""<img src="data:image/png;base64,{Convert.ToBase64String(Pixels(images, i).AsSpan())}" alt="">""";

        return new Diagram(
            $"""
            {PipelineStyle}<div class="pipeline"><p><i>⟶</i> values, forward &nbsp; <i class="back">⇠</i> gradients of L, back</p><div>{Stage($"{image}input x", $"y: {WebUtility.HtmlEncode(name)}")}{Way($"<b>x</b><br>{NumberFormat.Text(model.Features)}<br>numbers", "<b>∂L/∂x</b><br>not needed")}{Stage("<b>classifier</b>", "z = W [x; 1]", $"W: {size}", $"∂L/∂W: {size}{Update}")}{Way(List("z", z), List("∂L/∂z", byZ))}{Stage("<b>softmax</b>", "p = softmax(z)")}{Way(List("p", p), List("∂L/∂p", byP))}{Stage("<b>loss</b>", "−log p<sub>y</sub>", $"L = {cost}")}</div></div>
            """,
            $"the pipeline for image {NumberFormat.Text(i)}, {name}. Forward: {NumberFormat.Text(model.Features)} numbers x; logits z, "
            + $"{Said(z)}; probabilities p, {Said(p)}; loss {cost}. Back: ∂L/∂p, {Said(byP)}; ∂L/∂z, {Said(byZ)}; ∂L/∂W, {size} numbers. "
            + "Update: W ← W − rate · ∂L/∂W");

        string Said(Vector<double> values) => string.Join(", ", classes.Select(k => $"{images.ClassNames[k]} {NumberFormat.Fixed(values[k], 2)}"));

        string List(string title, Vector<double> values) => string.Join("<br>", [
            $"<b>{title}</b>",
            .. classes.Select(k => $"{WebUtility.HtmlEncode(images.ClassNames[k])} {NumberFormat.Fixed(values[k], 2)}"),
            .. classes.Length < values.Count ? [$"… {NumberFormat.Text(values.Count - classes.Length)} more"] : Array.Empty<string>(),
        ]);
    }

    private static string Stage(params string[] lines) => $"""<div class="stage">{string.Join("<br>", lines)}</div>""";

    private static string Way(string forward, string back) =>
        $"""<div class="way"><span>{forward}</span><i>⟶</i><i class="back">⇠</i><span>{back}</span></div>""";
}
