using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Data;

/// <summary>Points of a plane in two classes.</summary>
/// <param name="X">2×N: a column a point, x₁ above x₂.</param>
/// <param name="Labels01">N labels, 0 or 1.</param>
public sealed record Points2D(Matrix<double> X, int[] Labels01)
{
    /// <summary>N, the number of points.</summary>
    public int Count => X.ColumnCount;

    /// <summary>The same labels as −1 and +1.</summary>
    public int[] LabelsSigned => Functions.PlusMinusOne(Labels01);

    /// <summary>The points of one class, for drawing.</summary>
    /// <param name="label">0 or 1.</param>
    /// <returns>x₁ and x₂ of each, in their order.</returns>
    public IReadOnlyList<(double X1, double X2)> OfClass(int label) =>
        [.. Enumerable.Range(0, Count).Where(i => Labels01[i] == label).Select(i => (X[0, i], X[1, i]))];
}
