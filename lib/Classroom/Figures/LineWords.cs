namespace Classroom.Figures;

/// <summary>A line of a drawing.</summary>
/// <param name="Name">What it shows.</param>
/// <param name="X">Where its points stand.</param>
/// <param name="Y">How high they are; what is not finite is a gap.</param>
internal sealed record Line(string Name, double[] X, double[] Y)
{
    /// <summary>How high the points are, as many as there are places.</summary>
    internal double[] Y { get; init; } = X.Length == Y.Length && X.Length > 0 ? Y : throw new ArgumentException(
        $"A line has one y for every x, and at least one; \"{Name}\" has {Numbers.Text(X.Length)} x and {Numbers.Text(Y.Length)} y.", nameof(Y));

    /// <summary>The same line with gaps where a logarithmic axis has no place for a point.</summary>
    internal Line On(Axes axes) => this with { Y = [.. X.Zip(Y, (x, y) => (axes.LogX && x <= 0) || (axes.LogY && y <= 0) ? double.NaN : y)] };

    /// <summary>The points that can be drawn.</summary>
    internal (double X, double Y)[] Points =>
        [.. X.Zip(Y).Where(point => double.IsFinite(point.First) && double.IsFinite(point.Second))];
}

/// <summary>Lines in words: where each begins and ends, how high and low it goes, where two of them meet.</summary>
internal static class LineWords
{
    private const int MostMeetings = 3;

    /// <summary>The lines one after the other, then their meetings, then the points that are marked.</summary>
    internal static string Of(IReadOnlyList<Line> lines, Axes axes)
    {
        var meetings =
            from i in Enumerable.Range(0, lines.Count)
            from j in Enumerable.Range(i + 1, lines.Count - i - 1)
            from meeting in Meetings(lines[i], lines[j], axes)
            select $"{lines[i].Name} and {lines[j].Name} meet {meeting}";
        var marks = axes.Marks.Select(mark => $"{mark.Label} is marked, {At(axes, (mark.X, mark.Y))}");
        return string.Join("; ", [.. lines.Select(line => Course(line, axes)), .. meetings, .. marks]);
    }

    private static string Course(Line line, Axes axes)
    {
        if (line.Points is not [var first, .., var last])
        {
            return line.Points is [var only] ? $"{line.Name}: {At(axes, only)}" : $"{line.Name}: nothing finite";
        }

        var low = line.Points.MinBy(point => point.Y);
        var high = line.Points.MaxBy(point => point.Y);
        var turns = new[] { (Name: "lowest", Point: low), (Name: "highest", Point: high) }
            .Where(turn => turn.Point.Y != first.Y && turn.Point.Y != last.Y)
            .Select(turn => $", {turn.Name} {At(axes, turn.Point)}");
        return $"{line.Name}: from {At(axes, first)} to {At(axes, last)}{string.Concat(turns)}";
    }

    private static IEnumerable<string> Meetings(Line a, Line b, Axes axes)
    {
        (double X, double Y)[] all = [.. Crossings(a, b)];
        return all.Length > MostMeetings
            ? [$"{Numbers.Text(all.Length)} times, first at {axes.X} = {Short(all[0].X)}, last at {axes.X} = {Short(all[^1].X)}"]
            : all.Select(one => $"at {axes.X} = {Short(one.X)}, both {Short(one.Y)}");
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

    private static string At(Axes axes, (double X, double Y) point) => $"{Short(point.Y)} at {axes.X} = {Short(point.X)}";

    /// <summary>Three digits; what interpolation left of a zero is a zero.</summary>
    private static string Short(double x) => Numbers.Text(Math.Abs(x) < 1e-12 ? 0 : x, 3);
}
