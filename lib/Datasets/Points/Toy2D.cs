using LinearClassifiers;
using MathNet.Numerics.LinearAlgebra;

namespace Datasets.Points;

/// <summary>
/// Points of a plane to train on and to look at (slides "Training a 2D linear classifier" and "Non-linear classification").
/// The classes come in turn, 0 first. A point depends on its number and the seed alone, so a smaller set is the beginning of a larger one.
/// </summary>
public static class Toy2D
{
    /// <summary>The least distance of a point of <see cref="Separable"/> from the line between the classes.</summary>
    public const double Margin = 0.3;

    /// <summary>
    /// Twenty points for the lecture's run, ten a class, slightly overlapping. They are ours: the slides print none.
    /// From the slide's w = [−2, 2, 1], the bias last, 30 steps at rate 0.1 on the summed loss lower it at every step and turn
    /// the boundary to where two points stay wrong.
    /// </summary>
    public static Points2D Lecture => From(LecturePoints);

    private static (double X1, double X2, int Label)[] LecturePoints =>
    [
        (-0.9, -1.1, 0), (-0.1, -0.6, 1), (-2.4, -1.9, 0), (0.3, 0.6, 1),
        (-0.7, -0.2, 0), (1.9, 1.0, 1), (-2.1, 1.4, 0), (1.0, -0.6, 1),
        (0.3, -0.3, 0), (1.3, -0.5, 1), (-1.6, -1.0, 0), (0.0, 2.4, 1),
        (-0.7, -0.5, 0), (1.2, 1.6, 1), (-1.9, 0.2, 0), (2.0, -0.9, 1),
        (-0.4, -0.8, 0), (1.7, 0.3, 1), (-0.5, -1.7, 0), (1.7, 1.4, 1),
    ];

    /// <summary>Two clouds that a line separates: x₁ + x₂ = 0, which no point is nearer to than <see cref="Margin"/>.</summary>
    /// <param name="count">How many points, at least 1.</param>
    /// <param name="noise">The standard deviation of each cloud, not negative.</param>
    /// <param name="seed">Equal seeds give equal points.</param>
    /// <returns>Points around (−1, −1), class 0, and (1, 1), class 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the noise is no standard deviation.</exception>
    public static Points2D Separable(int count, double noise, int seed) => Make(count, noise, seed, (random, i) =>
    {
        var side = i % 2 == 0 ? -1 : 1;
        while (true)
        {
            var point = (X1: side + (noise * random.Normal()), X2: side + (noise * random.Normal()), i % 2);
            if (side * (point.X1 + point.X2) / Math.Sqrt(2) >= Margin)
            {
                return point;
            }
        }
    });

    /// <summary>Two clouds that run into each other: however a line is drawn, some points are on the wrong side of it.</summary>
    /// <param name="count">How many points, at least 1.</param>
    /// <param name="noise">The standard deviation of each cloud, not negative; from about 1 on they overlap.</param>
    /// <param name="seed">Equal seeds give equal points.</param>
    /// <returns>Points around (−1, −1), class 0, and (1, 1), class 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the noise is no standard deviation.</exception>
    public static Points2D Overlapping(int count, double noise, int seed) => Make(count, noise, seed, (random, i) =>
    {
        var centre = i % 2 == 0 ? -1 : 1;
        return (centre + (noise * random.Normal()), centre + (noise * random.Normal()), i % 2);
    });

    /// <summary>Four clouds in the corners of a square, opposite corners of one class: no line helps, but x₁·x₂ tells them apart.</summary>
    /// <param name="count">How many points, at least 1.</param>
    /// <param name="noise">The standard deviation of each cloud, not negative.</param>
    /// <param name="seed">Equal seeds give equal points.</param>
    /// <returns>Class 0 around (1, 1) and (−1, −1), class 1 around (−1, 1) and (1, −1).</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the noise is no standard deviation.</exception>
    public static Points2D Xor(int count, double noise, int seed) => Make(count, noise, seed, (random, i) =>
    {
        var x1 = i % 4 < 2 ? 1 : -1;
        var x2 = i % 2 == 0 ? x1 : -x1;
        return (x1 + (noise * random.Normal()), x2 + (noise * random.Normal()), i % 2);
    });

    /// <summary>A disc's rim within another: no line helps, but x₁² + x₂² tells them apart.</summary>
    /// <param name="count">How many points, at least 1.</param>
    /// <param name="noise">The standard deviation from the rim, not negative.</param>
    /// <param name="seed">Equal seeds give equal points.</param>
    /// <returns>Class 0 on a circle of radius 2, class 1 on one of radius 1, both around the origin.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the noise is no standard deviation.</exception>
    public static Points2D Circles(int count, double noise, int seed) => Make(count, noise, seed, (random, i) =>
    {
        var (radius, angle) = (2 - (i % 2), random.Between(0, 2 * Math.PI));
        return ((radius * Math.Cos(angle)) + (noise * random.Normal()), (radius * Math.Sin(angle)) + (noise * random.Normal()), i % 2);
    });

    /// <summary>Two crescents that reach into each other: no line separates them, and no conic quite.</summary>
    /// <param name="count">How many points, at least 1.</param>
    /// <param name="noise">The standard deviation from the crescent, not negative.</param>
    /// <param name="seed">Equal seeds give equal points.</param>
    /// <returns>
    /// Class 0 on the upper half of the circle around (−0.5, −0.25), class 1 on the lower half of that around (0.5, 0.25), both
    /// of radius 1.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">The count is below 1, or the noise is no standard deviation.</exception>
    public static Points2D Moons(int count, double noise, int seed) => Make(count, noise, seed, (random, i) =>
    {
        var (side, angle) = (i % 2 == 0 ? -1 : 1, random.Between(0, Math.PI));
        return (
            (0.5 * side) + Math.Cos(angle) + (noise * random.Normal()),
            (0.25 * side) - (side * Math.Sin(angle)) + (noise * random.Normal()),
            i % 2);
    });

    private static Points2D Make(int count, double noise, int seed, Func<SeededRandom, int, (double X1, double X2, int Label)> point)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        return double.IsFinite(noise) && noise >= 0
            ? From([.. Enumerable.Range(0, count).Select(i => point(SeededRandom.For(seed, i), i))])
            : throw new ArgumentOutOfRangeException(nameof(noise), noise, "A standard deviation is a finite number, not negative. Try 0.3.");
    }

    private static Points2D From((double X1, double X2, int Label)[] points) => new(
        Matrix<double>.Build.Dense(2, points.Length, (row, i) => row == 0 ? points[i].X1 : points[i].X2),
        Array.ConvertAll(points, point => point.Label));
}
