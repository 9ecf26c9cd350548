using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers;

public static partial class Functions
{
    /// <summary>Appends the 1 that the bias is multiplied by: x becomes [x; 1], as in f(x, w) = w · [x; 1] (slide "Linear classifier").</summary>
    /// <param name="x">An example, D numbers.</param>
    /// <returns>A new vector of D+1 numbers, the last of them 1.</returns>
    public static Vector<double> Extend(Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Vector<double>.Build.Dense(x.Count + 1, i => i < x.Count ? x[i] : 1);
    }

    /// <summary>Appends the row of ones that the biases are multiplied by, so that all logits of a batch are <c>W * Extend(X)</c>.</summary>
    /// <param name="X">A batch, D×N.</param>
    /// <returns>A new matrix, (D+1)×N, its last row all ones.</returns>
    public static Matrix<double> Extend(Matrix<double> X)
    {
        ArgumentNullException.ThrowIfNull(X);
        return X.InsertRow(X.RowCount, Vector<double>.Build.Dense(X.ColumnCount, 1));
    }
}
