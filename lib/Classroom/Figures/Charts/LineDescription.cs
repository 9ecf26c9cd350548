namespace Classroom.Figures.Charts;

/// <summary>Lines in words: where each begins and ends, how high and low it goes, where two of them meet.</summary>
internal static class LineDescription
{
    private const int MostMeetings = 3;

    // What is left of a difference by rounding makes no highest and no lowest point.
    private const double Level = 1e-12;

    /// <summary>The lines one after the other, then their meetings, then the points that are marked.</summary>
    internal static string Of(IReadOnlyList<ChartLine> lines, Axes axes)
    {
        var meetings =
            from i in Enumerable.Range(0, lines.Count)
            from j in Enumerable.Range(i + 1, lines.Count - i - 1)
            from meeting in Meetings(lines[i], lines[j], axes)
            select $"{lines[i].Name} and {lines[j].Name} meet {meeting}";
        var marks = axes.Marks.Select(mark => $"{mark.Label} is marked, {At(axes, (mark.X, mark.Y))}");
        return string.Join("; ", [.. lines.Select(line => Course(line, axes)), .. meetings, .. marks]);
    }

    private static string Course(ChartLine line, Axes axes)
    {
        if (line.Points is not [var first, .., var last])
        {
            return line.Points is [var only] ? $"{line.Name}: {At(axes, only)}" : $"{line.Name}: nothing finite";
        }

        var low = line.Points.MinBy(point => point.Y);
        var high = line.Points.MaxBy(point => point.Y);
        if (high.Y - low.Y <= Level * Math.Abs(high.Y))
        {
            return $"{line.Name}: level at {Short(first.Y)} from {axes.X} = {Short(first.X)} to {Short(last.X)}";
        }

        var turns = new[] { (Name: "lowest", Point: low), (Name: "highest", Point: high) }
            .Where(turn => turn.Point.Y != first.Y && turn.Point.Y != last.Y)
            .Select(turn => $", {turn.Name} {At(axes, turn.Point)}");
        return $"{line.Name}: from {At(axes, first)} to {At(axes, last)}{string.Concat(turns)}";
    }

    private static IEnumerable<string> Meetings(ChartLine a, ChartLine b, Axes axes)
    {
        (double X, double Y)[] all = [.. Crossings(a, b)];
        return all.Length > MostMeetings
            ? [$"{NumberFormat.Text(all.Length)} times, first at {axes.X} = {Short(all[0].X)}, last at {axes.X} = {Short(all[^1].X)}"]
            : all.Select(one => $"at {axes.X} = {Short(one.X)}, both {Short(one.Y)}");
    }

    /// <summary>
    /// The points in which one line passes from one side of the other to the other side; none where they stand on different
    /// places.
    /// </summary>
    private static IEnumerable<(double X, double Y)> Crossings(ChartLine a, ChartLine b)
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
    private static string Short(double x) => NumberFormat.Text(Math.Abs(x) < 1e-12 ? 0 : x, 3);
}
