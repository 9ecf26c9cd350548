using System.Globalization;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Losses;

/// <summary>Checks the inputs of a loss: a batch and its labels.</summary>
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

    public static Matrix<double> OfOne(Vector<double> z)
    {
        ArgumentNullException.ThrowIfNull(z);
        return z.ToColumnMatrix();
    }
}
