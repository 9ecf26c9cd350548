using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Losses;

/// <summary>A matrix with one entry a column, at the row of the column's label.</summary>
internal static class OneHot
{
    /// <summary>K×N: a column's value where its label is, 0 elsewhere.</summary>
    public static Matrix<double> Of(int[] labels, int classes, Func<int, double> value) =>
        Matrix<double>.Build.Dense(classes, labels.Length, (k, n) => labels[n] == k ? value(n) : 0);
}
