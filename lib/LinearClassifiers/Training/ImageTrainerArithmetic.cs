using System.Runtime.CompilerServices;

namespace LinearClassifiers.Training;

/// <summary>
/// The arithmetic of <see cref="ImageTrainer"/>. A row is [x; 1] or [w, b], filled up with zeros to a whole stride; classes are filled up
/// to whole fives.
/// </summary>
/// <param name="classes">K.</param>
/// <param name="features">D.</param>
/// <param name="unit">The floats that are computed at once: a stride is a multiple of them.</param>
internal abstract class ImageTrainerArithmetic(int classes, int features, int unit)
{
    /// <summary>The classes whose sums are computed at once.</summary>
    protected const int Five = 5;

    /// <summary>K.</summary>
    public int Classes { get; } = classes;

    /// <summary>K filled up to whole fives.</summary>
    public int PaddedClasses { get; } = FilledUp(classes, Five);

    /// <summary>From one row to the next, in floats. That it is odd to look at keeps rows from falling into the same lines of the cache.</summary>
    public int Stride { get; } = FilledUp(features + 1, unit);

    /// <summary>The number of floats in the weights, and in a gradient.</summary>
    public int WeightCount => PaddedClasses * Stride;

    /// <summary>The arithmetic for this machine: a browser interprets code, and what a compiler makes fast is slow there.</summary>
    public static ImageTrainerArithmetic For(int classes, int features) => RuntimeFeature.IsDynamicCodeCompiled
        ? new CompiledArithmetic(classes, features)
        : new InterpretedArithmetic(classes, features);

    /// <summary>bytes / 255.</summary>
    public abstract void Widen(ReadOnlySpan<byte> bytes, Span<float> row);

    /// <summary>z = W · [x; 1] for every row of inputs: scores has a row an image and a column a class.</summary>
    public abstract void Logits(float[] weights, float[] inputs, float[] scores);

    /// <summary>Adds (∂L/∂z) · [x; 1]ᵀ of every row of inputs to the gradient.</summary>
    public abstract void AddGradient(float[] slopes, float[] inputs, float[] gradient);

    /// <summary>sum += more, entry by entry.</summary>
    public abstract void Add(float[] more, float[] sum);

    /// <summary>W ← W − rate · (gradient + decay · W).</summary>
    public abstract void Descend(float[] weights, float[] gradient, float rate, float decay);

    /// <summary>The loss of one image, −log p(label); its logits become its part of the gradient, (p − y) · share.</summary>
    public static double CrossEntropy(Span<float> row, int label, float share)
    {
        double highest = float.NegativeInfinity;
        foreach (var z in row)
        {
            highest = Math.Max(highest, z);
        }

        var sum = 0.0;
        foreach (var z in row)
        {
            sum += Math.Exp(z - highest);
        }

        var loss = Math.Log(sum) + highest - row[label];
        for (var k = 0; k < row.Length; k++)
        {
            row[k] = (float)((Math.Exp(row[k] - highest) / sum) - (k == label ? 1 : 0)) * share;
        }

        return loss;
    }

    private static int FilledUp(int count, int unit) => (count + unit - 1) / unit * unit;
}
