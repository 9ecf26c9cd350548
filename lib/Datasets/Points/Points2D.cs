using MathNet.Numerics.LinearAlgebra;

namespace Datasets.Points;

/// <summary>Points of a plane in two classes.</summary>
/// <param name="X">2×N: a column a point, x₁ above x₂.</param>
/// <param name="Labels01">N labels, 0 or 1.</param>
public sealed record Points2D(Matrix<double> X, int[] Labels01)
{
    /// <summary>N, the number of points.</summary>
    public int Count => X.ColumnCount;
}
