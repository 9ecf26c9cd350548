using System.Globalization;
using CsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Tests;

/// <summary>A property that holds of whatever is generated, tried on the same hundred inputs in every run.</summary>
internal static class Law
{
    private const int Tries = 100;

    /// <summary>Logits of 1 to 12 classes.</summary>
    public static Gen<Vector<double>> Logits { get; } = Gen.Double[-50, 50].Array[1, 12].Select(z => Functions.Column(z));

    /// <summary>A batch of 1 to 8 examples and 1 to 6 classes, with its labels.</summary>
    public static Gen<(Matrix<double> Z, int[] Labels)> Batch { get; } =
        from size in Gen.Select(Gen.Int[1, 6], Gen.Int[1, 8])
        from entries in Gen.Double[-8, 8].Array[size.Item1 * size.Item2]
        from labels in Gen.Int[0, size.Item1 - 1].Array[size.Item2]
        select (Matrix<double>.Build.Dense(size.Item1, size.Item2, entries), labels);

    /// <summary>One to eight scores with labels 0 and 1.</summary>
    public static Gen<(Vector<double> F, int[] Labels01)> Scores { get; } =
        from size in Gen.Int[1, 8]
        from scores in Gen.Double[-8, 8].Array[size]
        from labels in Gen.Int[0, 1].Array[size]
        select (Functions.Column(scores), labels);

    public static void Holds<T>(Gen<T> inputs, Action<T> law)
    {
        // Sample goes on at random after its seed, so that each seed is given one input.
        for (var stream = 0u; stream < Tries; stream++)
        {
            inputs.Sample(law, seed: new PCG(stream, 20261124).ToString(), iter: 1, threads: 1);
        }
    }

    /// <summary>Equal to within <paramref name="tolerance"/> · max(1, |expected|).</summary>
    public static void Close(double expected, double actual, double tolerance = 1e-12)
    {
        if (!(Math.Abs(actual - expected) <= tolerance * Math.Max(1, Math.Abs(expected))))
        {
            Assert.Fail(string.Create(CultureInfo.InvariantCulture, $"Expected {expected}, got {actual}: {actual - expected:0.0e-00} apart."));
        }
    }

    public static void Close(Vector<double> expected, Vector<double> actual, double tolerance = 1e-12)
    {
        Assert.Equal(expected.Count, actual.Count);
        foreach (var (e, a) in expected.Zip(actual))
        {
            Close(e, a, tolerance);
        }
    }

    public static void Close(Matrix<double> expected, Matrix<double> actual, double tolerance = 1e-12)
    {
        Assert.Equal((expected.RowCount, expected.ColumnCount), (actual.RowCount, actual.ColumnCount));
        Close(Functions.Column(expected.ToColumnMajorArray()), Functions.Column(actual.ToColumnMajorArray()), tolerance);
    }

    /// <summary>The gradient by central differences, which knows nothing of how <paramref name="function"/> is made.</summary>
    public static Vector<double> NumericalGradient(Func<Vector<double>, double> function, Vector<double> at)
    {
        const double step = 1e-5;
        return Vector<double>.Build.Dense(at.Count, k =>
        {
            var (left, right) = (at.Clone(), at.Clone());
            (left[k], right[k]) = (at[k] - step, at[k] + step);
            return (function(right) - function(left)) / (right[k] - left[k]);
        });
    }
}
