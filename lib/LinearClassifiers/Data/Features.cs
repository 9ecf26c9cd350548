using System.Globalization;
using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Data;

/// <summary>
/// Lifting: new numbers made of the old, in which a linear classifier draws curves (slide "Non-linear classification").
/// </summary>
public static class Features
{
    private const int Most = 100_000;

    /// <summary>The lecture's lift, (x₁, x₂) to (x₁, x₂, x₁², x₂², x₁·x₂): a line there is a conic here.</summary>
    /// <param name="x">A point, 2 numbers.</param>
    /// <returns>5 numbers.</returns>
    /// <exception cref="ArgumentException">The point has not 2 numbers.</exception>
    public static Vector<double> Lift(Vector<double> x)
    {
        ArgumentNullException.ThrowIfNull(x);
        return Lift(x.ToColumnMatrix()).Column(0);
    }

    /// <summary>The lecture's lift of every column; the polynomials of degree 2.</summary>
    /// <param name="X">Points, 2×N.</param>
    /// <returns>5×N: x₁, x₂, x₁², x₂², x₁·x₂.</returns>
    /// <exception cref="ArgumentException">The points have not 2 numbers.</exception>
    public static Matrix<double> Lift(Matrix<double> X)
    {
        ArgumentNullException.ThrowIfNull(X);
        return X.RowCount == 2
            ? Polynomial(X, degree: 2)
            : throw new ArgumentException(
                $"The lecture lifts points of 2 numbers, and these have {X.RowCount}. Take Polynomial for others.", nameof(X));
    }

    /// <summary>
    /// All products of up to so many of an example's numbers, such as x₁²·x₂ for degree 3; without the constant, which is the
    /// bias.
    /// </summary>
    /// <param name="X">Examples, D×N.</param>
    /// <param name="degree">How many factors at most, at least 1.</param>
    /// <returns>A row a product, degree by degree and in each the powers of one number first (x₁, x₂, x₁², x₂², x₁·x₂), and N columns.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The degree is below 1, or there would be more than 100,000 products.</exception>
    public static Matrix<double> Polynomial(Matrix<double> X, int degree)
    {
        ArgumentNullException.ThrowIfNull(X);
        var products = Products(X.RowCount, degree);
        return Matrix<double>.Build.Dense(
            products.Count, X.ColumnCount, (row, n) => products[row].Aggregate(1.0, (product, d) => product * X[d, n]));
    }

    // A product is its factors, as numbers of inputs in rising order.
    private static List<int[]> Products(int inputs, int degree)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(inputs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(degree, 1);
        if (SpecialFunctions.Binomial(inputs + degree, degree) - 1 is var count && !(count <= Most))
        {
            throw new ArgumentOutOfRangeException(
                nameof(degree), degree, string.Create(CultureInfo.InvariantCulture,
                    $"{inputs} numbers have {count:0.##e0} products of up to {degree} factors, and {Most} is the limit. "
                    + $"Choose a smaller degree."));
        }

        List<int[]> products = [];
        int[][] longest = [[]];
        for (var length = 1; length <= degree; length++)
        {
            longest =
            [
                .. from shorter in longest
                   from d in Enumerable.Range(0, inputs)
                   where d >= shorter.LastOrDefault()
                   select (int[])[.. shorter, d],
            ];
            products.AddRange(longest.OrderByDescending(factors => factors.CountBy(d => d).Max(factor => factor.Value)));
        }

        return products;
    }
}
