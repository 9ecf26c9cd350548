using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Losses;

/// <summary>Checks the inputs of a loss, a batch and its labels, and reduces many losses to one.</summary>
internal static class LossInputs
{
    public static void ThrowUnlessLabelled(Matrix<double> Z, int[] labels)
    {
        ArgumentNullException.ThrowIfNull(Z);
        ArgumentNullException.ThrowIfNull(labels);
        var (classes, examples) = (Z.RowCount, Z.ColumnCount);
        if (classes == 0 || examples == 0)
        {
            throw new ArgumentException(
                $"A batch has one row a class and one column an example, and this one is {classes}×{examples}. "
                + $"Give at least one of each.", nameof(Z));
        }

        if (labels.Length != examples)
        {
            var remedy = labels.Length == classes
                ? "The examples seem to lie in rows: transpose the batch."
                : "Take both from the same examples.";
            throw new ArgumentException(
                $"A batch has one label a column: {classes}×{examples} came with {labels.Length} labels. {remedy}", nameof(labels));
        }

        var wrong = Array.FindIndex(labels, label => label < 0 || label >= classes);
        if (wrong >= 0)
        {
            throw new ArgumentOutOfRangeException(
                nameof(labels),
                $"Labels of {classes} classes are 0 to {classes - 1}, and label {wrong} is {labels[wrong]}. Number the classes from 0.");
        }
    }

    public static void ThrowUnlessPaired(int scores, int labels)
    {
        if (scores == 0 || scores != labels)
        {
            throw new ArgumentException(
                $"A batch has at least one score, and one label a score: {scores} scores came with {labels} labels. "
                + $"Take both from the same examples.",
                nameof(labels));
        }
    }

    public static void ThrowUnlessConvention(double[] labels, BinaryLabels convention)
    {
        var zeroOne = convention == BinaryLabels.ZeroOne;
        var wrong = Array.FindIndex(labels, y => !(zeroOne ? y is >= 0 and <= 1 : y is -1 or 1));
        if (wrong >= 0)
        {
            var (here, elsewhere) = zeroOne
                ? ("0 and 1, or between", "Where they are -1 and +1, convert with ZeroOne(labels) or take LogisticLoss.")
                : ("-1 and +1", "Where they are 0 and 1, convert with PlusMinusOne(labels) or take BceWithLogitsLoss.");
            throw new ArgumentOutOfRangeException(
                nameof(labels),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Labels of this loss are {here}, and label {wrong} is {labels[wrong]}. {elsewhere}"));
        }
    }

    public static Tensor Reduce(Tensor losses, Reduction reduction) => reduction switch
    {
        Reduction.Sum => losses.Sum(),
        Reduction.Mean => losses.Mean(),
        Reduction.None => losses,
        _ => throw NoSuch(reduction),
    };

    public static double Reduce(Vector<double> losses, Reduction reduction) => reduction switch
    {
        Reduction.Sum => losses.Sum(),
        Reduction.Mean => losses.Sum() / losses.Count,
        Reduction.None => throw new InvalidOperationException(
            "A loss without a reduction is one number an example, not one value. Use PerExample, or ask for Reduction.Sum or Reduction.Mean."),
        _ => throw NoSuch(reduction),
    };

    /// <summary>The factor of each example's gradient when the losses become one: 1 for a sum, 1/N for a mean.</summary>
    public static double Share(Reduction reduction, int examples) => reduction switch
    {
        Reduction.Mean => 1.0 / examples,
        Reduction.Sum or Reduction.None => 1,
        _ => throw NoSuch(reduction),
    };

    /// <summary>K×N: a column's value where its label is, 0 elsewhere.</summary>
    public static Matrix<double> AtLabels(int[] labels, int classes, Func<int, double> value) =>
        Matrix<double>.Build.Dense(classes, labels.Length, (k, n) => labels[n] == k ? value(n) : 0);

    public static Matrix<double> OfOne(Vector<double> z)
    {
        ArgumentNullException.ThrowIfNull(z);
        return z.ToColumnMatrix();
    }

    private static ArgumentOutOfRangeException NoSuch(Reduction reduction) =>
        new(nameof(reduction), reduction, "A reduction is None, Sum or Mean.");
}
