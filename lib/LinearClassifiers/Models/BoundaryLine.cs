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

    /// <summary>What x₁ is multiplied by.</summary>
    public double W1 { get; }

    /// <summary>What x₂ is multiplied by; 0 for an upright line.</summary>
    public double W2 { get; }

    /// <summary>The bias.</summary>
    public double B { get; }

    /// <summary>How much x₂ grows with x₁, −w₁/w₂; infinite for an upright line.</summary>
    public double Slope => -W1 / W2;

    /// <summary>x₂ on the line as a function of x₁, −(w₁ x₁ + b)/w₂.</summary>
    /// <param name="x1">x₁.</param>
    /// <returns>x₂; infinite or NaN for an upright line.</returns>
    public double X2(double x1) => -((W1 * x1) + B) / W2;

    /// <summary>The piece of the line inside a box, for drawing.</summary>
    /// <param name="x1">The box's x₁, from the lower to the upper.</param>
    /// <param name="x2">The box's x₂, from the lower to the upper.</param>
    /// <returns>The two ends, or null if the line misses the box.</returns>
    public ((double X1, double X2) From, (double X1, double X2) To)? Inside((double From, double To) x1, (double From, double To) x2)
    {
        // From the line's point nearest to the middle of the box go both ways along (−w₂, w₁), until a side is met.
        var middle = (X1: (x1.From + x1.To) / 2, X2: (x2.From + x2.To) / 2);
        var off = ((W1 * middle.X1) + (W2 * middle.X2) + B) / ((W1 * W1) + (W2 * W2));
        var start = (X1: middle.X1 - (off * W1), X2: middle.X2 - (off * W2));
        var (across, along) = (Between(start.X1, -W2, x1), Between(start.X2, W1, x2));
        var (first, last) = (Math.Max(across.First, along.First), Math.Min(across.Last, along.Last));
        return first <= last ? (On(first), On(last)) : null;

        (double X1, double X2) On(double t) => (start.X1 - (t * W2), start.X2 + (t * W1));
    }

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

    // From when to when at + t · speed is inside; with no speed it is so always or never.
    private static (double First, double Last) Between(double at, double speed, (double From, double To) side)
    {
        if (speed == 0)
        {
            return at >= side.From && at <= side.To
                ? (double.NegativeInfinity, double.PositiveInfinity)
                : (double.PositiveInfinity, double.NegativeInfinity);
        }

        var (one, other) = ((side.From - at) / speed, (side.To - at) / speed);
        return (Math.Min(one, other), Math.Max(one, other));
    }

    // Adding 0 makes a zero of a minus zero.
    private static double Shown(double number) => Math.Round(number, 3) + 0;
}
