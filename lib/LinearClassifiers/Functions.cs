using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers;

/// <summary>
/// The functions of the lecture, by the names it uses: <c>using static LinearClassifiers.Functions;</c>.
/// An example is a column: a batch X is D×N, its logits Z are K×N, and whatever is said of a vector
/// holds of every column of a matrix.
/// </summary>
public static partial class Functions
{
    /// <summary>A column of numbers: one example, or one score a class.</summary>
    /// <param name="x">The entries, top to bottom.</param>
    /// <returns>A vector of as many entries.</returns>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static Vector<double> Column(params double[] x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return x.Length > 0
            ? Vector<double>.Build.Dense([.. x])
            : throw new ArgumentException("A column needs an entry, and none was given: write Column(1, 2, 3).", nameof(x));
    }

    /// <summary>A matrix written as on paper, row by row: <c>Rows([1, 2], [3, 4])</c>.</summary>
    /// <param name="rows">The rows, top to bottom, all of one length.</param>
    /// <returns>A matrix with a row for each.</returns>
    /// <exception cref="ArgumentException">There is no row, a row is empty, or two rows differ in length.</exception>
    public static Matrix<double> Rows(params double[][] rows)
    {
        ArgumentNullException.ThrowIfNull(rows);
        if (rows.Length == 0 || rows[0].Length == 0)
        {
            throw new ArgumentException("A matrix needs an entry, and none was given: write Rows([1, 2], [3, 4]).", nameof(rows));
        }

        var odd = Array.FindIndex(rows, row => row.Length != rows[0].Length);
        return odd < 0
            ? Matrix<double>.Build.DenseOfRowArrays(rows)
            : throw new ArgumentException(
                $"All rows of a matrix are of one length: row 0 has {rows[0].Length} entries and row {odd} has "
                + $"{rows[odd].Length}. Complete the shorter one.",
                nameof(rows));
    }

    private static Matrix<double> ByColumn(Matrix<double> Z, Func<Vector<double>, Vector<double>> function)
    {
        ThrowIfEmpty(Z);
        return Matrix<double>.Build.DenseOfColumnVectors(Z.EnumerateColumns().Select(function));
    }

    private static void ThrowIfEmpty(Vector<double> z)
    {
        ArgumentNullException.ThrowIfNull(z);
        if (z.Count == 0)
        {
            throw new ArgumentException("A vector of scores has one entry a class, and this one has none. Give at least one.", nameof(z));
        }
    }

    private static void ThrowIfEmpty(Matrix<double> Z)
    {
        ArgumentNullException.ThrowIfNull(Z);
        if (Z.RowCount == 0 || Z.ColumnCount == 0)
        {
            throw new ArgumentException(
                $"A matrix of scores has one row a class and one column an example, and this one is "
                + $"{Z.RowCount}×{Z.ColumnCount}. Give at least one of each.",
                nameof(Z));
        }
    }
}
