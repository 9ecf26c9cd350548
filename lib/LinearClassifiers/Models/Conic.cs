using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Models;

/// <summary>
/// The curve w₁x₁ + w₂x₂ + w₃x₁² + w₄x₂² + w₅x₁x₂ + w₀ = 0: the boundary in the plane of a classifier that is linear in the five
/// lifted numbers (slide "Non-linear classification").
/// </summary>
public sealed class Conic
{
    // Relative to the sizes of the weights: what rounding leaves of an exact 0.
    private const double Tolerance = 1e-12;

    /// <summary>The curve of these weights.</summary>
    /// <param name="weights">w₁, …, w₅ in the order of <see cref="Data.Features.Lift(Matrix{double})"/>, and the bias w₀ last.</param>
    /// <exception cref="ArgumentException">There are not six.</exception>
    public Conic(Vector<double> weights)
    {
        ArgumentNullException.ThrowIfNull(weights);
        if (weights.Count != 6)
        {
            throw new ArgumentException(
                $"A conic has six weights, those of x1, x2, x1², x2², x1·x2 and the bias last; {weights.Count} came. "
                + $"Train on Features.Lift(X).", nameof(weights));
        }

        Weights = weights.Clone();
        Kind = KindOf(Weights);
    }

    /// <summary>w₁, …, w₅, and the bias last; a copy.</summary>
    public Vector<double> Weights { get; }

    /// <summary>The kind of the curve.</summary>
    public ConicKind Kind { get; }

    /// <summary>w₅² − 4 w₃ w₄: below 0 for an ellipse, 0 for a parabola, above 0 for a hyperbola.</summary>
    public double Discriminant => DiscriminantOf(Weights);

    /// <summary>The score of a point of the plane: above 0 on the side of class 1, 0 on the curve.</summary>
    /// <param name="x1">x₁.</param>
    /// <param name="x2">x₂.</param>
    /// <returns>f.</returns>
    public double Score(double x1, double x2) => Weights * Functions.Extend(Data.Features.Lift(Functions.Column(x1, x2)));

    private static double DiscriminantOf(Vector<double> w) => (w[4] * w[4]) - (4 * w[2] * w[3]);

    private static ConicKind KindOf(Vector<double> weights)
    {
        if (weights.AbsoluteMaximum() is var largest && !(largest > 0))
        {
            return ConicKind.Degenerate;
        }

        var w = weights / largest;

        // f = [x1 x2 1] M [x1 x2 1]ᵀ; M has no inverse where the curve falls apart into lines or a point.
        var M = Functions.Rows([w[2], w[4] / 2, w[0] / 2], [w[4] / 2, w[3], w[1] / 2], [w[0] / 2, w[1] / 2, w[5]]);
        var (determinant, discriminant) = (M.Determinant(), DiscriminantOf(w));
        var squares = (w[2] * w[2]) + (w[3] * w[3]) + (w[4] * w[4]);
        return (Math.Abs(determinant) <= Tolerance, Math.Abs(discriminant) <= Tolerance * squares, discriminant) switch
        {
            (true, _, _) => ConicKind.Degenerate,
            (_, true, _) => ConicKind.Parabola,
            (_, _, > 0) => ConicKind.Hyperbola,
            _ => (w[2] + w[3]) * determinant < 0 ? ConicKind.Ellipse : ConicKind.Empty,
        };
    }
}
