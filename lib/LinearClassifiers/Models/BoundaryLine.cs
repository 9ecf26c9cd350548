using System.Globalization;

namespace LinearClassifiers.Models;

/// <summary>The line w₁ x₁ + w₂ x₂ + b = 0 in the plane: where a linear classifier of two numbers changes its mind.</summary>
public sealed record BoundaryLine
{
    /// <summary>A line by its equation.</summary>
    /// <param name="w1">What x₁ is multiplied by.</param>
    /// <param name="w2">What x₂ is multiplied by.</param>
    /// <param name="b">The bias.</param>
    /// <exception cref="InvalidOperationException">Both weights are 0.</exception>
    public BoundaryLine(double w1, double w2, double b) => (W1, W2, B) = w1 != 0 || w2 != 0
        ? (w1, w2, b)
        : throw new InvalidOperationException("A line w₁ x₁ + w₂ x₂ + b = 0 needs w₁ or w₂ other than 0, and both are 0. Train first.");

    /// <summary>The weight of x₁.</summary>
    public double W1 { get; }

    /// <summary>The weight of x₂; 0 for an upright line.</summary>
    public double W2 { get; }

    /// <summary>The bias.</summary>
    public double B { get; }

    /// <summary>The growth of x₂ with x₁, −w₁/w₂; infinite for an upright line.</summary>
    public double Slope => -W1 / W2;

    /// <summary>x₂ on the line as a function of x₁, −(w₁ x₁ + b)/w₂.</summary>
    /// <param name="x1">x₁.</param>
    /// <returns>x₂; infinite or NaN for an upright line.</returns>
    public double X2(double x1) => -((W1 * x1) + B) / W2;

    /// <summary>The equation, with three decimals: "x2 = 0.8 x1 - 0.3", or "x1 = 2" for an upright line.</summary>
    /// <returns>Text for a reader.</returns>
    public override string ToString()
    {
        if (W2 == 0)
        {
            return string.Create(CultureInfo.InvariantCulture, $"x1 = {Shown(-B / W1)}");
        }

        var (slope, height) = (Shown(Slope), Shown(-B / W2));
        var term = slope switch { 1 => "x1", -1 => "-x1", _ => string.Create(CultureInfo.InvariantCulture, $"{slope} x1") };
        return (slope, height) switch
        {
            (0, _) => string.Create(CultureInfo.InvariantCulture, $"x2 = {height}"),
            (_, 0) => $"x2 = {term}",
            _ => string.Create(CultureInfo.InvariantCulture, $"x2 = {term} {(height < 0 ? '-' : '+')} {Math.Abs(height)}"),
        };
    }

    // Adding 0 makes a zero of a minus zero.
    private static double Shown(double number) => Math.Round(number, 3) + 0;
}
