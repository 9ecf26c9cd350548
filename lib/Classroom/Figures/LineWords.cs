namespace Classroom.Figures;

/// <summary>A line of a drawing.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="X">Where its points stand.</param>
/// <param name="Y">How high they are; what is not finite is a gap.</param>
internal sealed record Line(string Name, double[] X, double[] Y)
{
    /// <summary>How high the points are, as many as there are places.</summary>
    internal double[] Y { get; } = X.Length == Y.Length && X.Length > 0 ? Y : throw new ArgumentException(
        $"A line has one y for every x, and at least one; \"{Name}\" has {Numbers.Text(X.Length)} x and {Numbers.Text(Y.Length)} y.", nameof(Y));

    /// <summary>The points that can be drawn.</summary>
    internal (double X, double Y)[] Points { get; } =
        [.. X.Zip(Y).Where(point => double.IsFinite(point.First) && double.IsFinite(point.Second))];
}

/// <summary>Lines in words: where each begins and ends, how high and low it goes, where two of them meet.</summary>
internal static class LineWords
{
    internal static string Of(IReadOnlyList<Line> lines, Axes axes)
    {
        var pairs =
            from i in Enumerable.Range(0, lines.Count)
            from j in Enumerable.Range(i + 1, lines.Count - i - 1)
            from crossing in Crossings(lines[i], lines[j])
            select $"{lines[i].Name} and {lines[j].Name} meet at {At(axes, crossing)}";
        var marks = axes.Marks.Select(mark => $"{mark.Label} is marked at {At(axes, (mark.X, mark.Y))}");
        return string.Join("; ", [.. lines.Select(line => Course(line, axes)), .. pairs, .. marks]);
    }

    private static string Course(Line line, Axes axes)
    {
        if (line.Points is not [var first, .., var last])
        {
            return line.Points is [var only] ? $"{line.Name}: {At(axes, only)}" : $"{line.Name}: nothing finite";
        }

        var low = line.Points.MinBy(point => point.Y);
        var high = line.Points.MaxBy(point => point.Y);
        var turns = new[] { ("lowest", low), ("highest", high) }
            .Where(turn => turn.Item2.Y != first.Y && turn.Item2.Y != last.Y)
            .Select(turn => $", {turn.Item1} {At(axes, turn.Item2)}");
        return $"{line.Name}: from {At(axes, first)} to {At(axes, last)}{string.Concat(turns)}";
    }

    /// <summary>Where one line passes from one side of the other to the other side; none where they stand on different places.</summary>
    private static IEnumerable<(double X, double Y)> Crossings(Line a, Line b)
    {
        if (!a.X.AsSpan().SequenceEqual(b.X))
        {
            yield break;
        }

        for (var i = 1; i < a.X.Length; i++)
        {
            var before = a.Y[i - 1] - b.Y[i - 1];
            var after = a.Y[i] - b.Y[i];
            if (double.IsFinite(before) && double.IsFinite(after) && before != 0 && Math.Sign(before) != Math.Sign(after))
            {
                var part = before / (before - after);
                yield return (a.X[i - 1] + part * (a.X[i] - a.X[i - 1]), a.Y[i - 1] + part * (a.Y[i] - a.Y[i - 1]));
            }
        }
    }

    private static string At(Axes axes, (double X, double Y) point) =>
        $"{Numbers.Text(Tidy(point.Y), 3)} at {axes.X} = {Numbers.Text(Tidy(point.X), 3)}";

    /// <summary>What interpolation left of a zero is a zero.</summary>
    private static double Tidy(double x) => Math.Abs(x) < 1e-12 ? 0 : x;
}
