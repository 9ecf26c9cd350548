namespace Classroom.Figures.Charts;

/// <summary>A line of a drawing.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="X">Where its points stand.</param>
/// <param name="Y">How high they are; what is not finite is a gap.</param>
internal sealed record ChartLine(string Name, double[] X, double[] Y)
{
    /// <summary>The heights of the points, as many as there are places.</summary>
    internal double[] Y { get; init; } = X.Length == Y.Length && X.Length > 0 ? Y : throw new ArgumentException(
        $"A line has one y for every x, and at least one; \"{Name}\" has {NumberFormat.Text(X.Length)} x and "
        + $"{NumberFormat.Text(Y.Length)} y.", nameof(Y));

    /// <summary>The same line with gaps where a logarithmic axis has no place for a point.</summary>
    internal ChartLine On(Axes axes) => this with { Y = [.. X.Zip(Y, (x, y) => (axes.LogX && x <= 0) || (axes.LogY && y <= 0) ? double.NaN : y)] };

    /// <summary>The points that can be drawn.</summary>
    internal (double X, double Y)[] Points =>
        [.. X.Zip(Y).Where(point => double.IsFinite(point.First) && double.IsFinite(point.Second))];
}
