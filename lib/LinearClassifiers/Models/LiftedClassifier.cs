using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Models;

/// <summary>
/// A lift and a linear classifier of what it makes, f = w · [h(x); 1] (slides "Non-linear classification" and "Two views of deep
/// learning"). The features h may be chosen, as <see cref="Data.Features"/> are, or learned.
/// </summary>
/// <param name="Lift">The features of a batch: from D×N to H×N, every column by itself.</param>
/// <param name="Linear">The classifier of H features: flat among them, and seen from x as curved as the lift is.</param>
public sealed record LiftedClassifier(Func<Matrix<double>, Matrix<double>> Lift, BinaryLinearClassifier Linear)
{
    /// <summary>The scores of a batch.</summary>
    /// <param name="X">A batch, D×N: a column an example, not lifted yet.</param>
    /// <returns>N scores, above 0 for class 1.</returns>
    /// <exception cref="ArgumentException">The lift makes more or fewer features than the classifier has weights for.</exception>
    public Vector<double> Scores(Matrix<double> X) => Linear.Scores(Lift(X));

    /// <summary>The score of a point of the plane, as a drawing asks for it.</summary>
    /// <param name="x1">x₁.</param>
    /// <param name="x2">x₂.</param>
    /// <returns>Above 0 for class 1.</returns>
    /// <exception cref="ArgumentException">The lift makes more or fewer features than the classifier has weights for.</exception>
    public double Score(double x1, double x2) => Scores(Functions.Column(x1, x2).ToColumnMatrix())[0];

    /// <summary>The likelier class for every example of a batch.</summary>
    /// <param name="X">A batch, D×N, not lifted yet.</param>
    /// <returns>N labels, 0 or 1.</returns>
    /// <exception cref="ArgumentException">The lift makes more or fewer features than the classifier has weights for, or a score is NaN.</exception>
    public int[] Predict(Matrix<double> X) => Linear.Predict(Lift(X));
}
