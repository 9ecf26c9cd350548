namespace Classroom.Figures;

public static partial class Draw
{
    private const int Bins = 30;

    /// <summary>How often values of each size occur, a colour and a hatching for each group.</summary>
    /// <param name="title">What the values show.</param>
    /// <param name="xName">What they are.</param>
    /// <param name="groups">Names and values, such as the scores of each class; what is not finite is left out and said.</param>
    /// <exception cref="ArgumentException">There is no group, or no finite value at all.</exception>
    public static Figure Histogram(string title, string xName, params (string Name, IEnumerable<double> Values)[] groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var all = groups.Select(group => (group.Name, Values: group.Values.ToArray())).ToArray();
        double[] finite = [.. all.SelectMany(group => group.Values).Where(double.IsFinite)];
        if (finite.Length == 0)
        {
            throw new ArgumentException("A histogram shows at least one finite value; give some as (\"plane\", scores).", nameof(groups));
        }

        var (low, high) = (finite.Min(), finite.Max());
        var width = low < high ? (high - low) / Bins : 1;
        var traces = all.Select((group, number) => Plot.Trace("bar", new
        {
            name = group.Name,
            x = Plot.Values(Enumerable.Range(0, Bins).Select(bin => low + (bin + 0.5) * width), 5),
            y = Counts(group.Values.Where(double.IsFinite)),
            width,
            opacity = 0.65,
            marker = new { color = Palette.Colour(number), pattern = new { shape = Hatching(number), size = 6, solidity = 0.3, fillmode = "overlay", fgcolor = "#ffffff" } },
        }));
        return new Figure(
            Plot.Chart(title, Plot.Axis(xName), Plot.Axis("count"), [.. traces], new { barmode = "overlay", bargap = 0 }),
            $"{title}, {xName}. {string.Join("; ", all.Select(group => $"{group.Name}: {Spread(group.Values)}"))}");

        int[] Counts(IEnumerable<double> values)
        {
            var counts = new int[Bins];
            foreach (var value in values)
            {
                counts[Math.Min((int)((value - low) / width), Bins - 1)]++;
            }

            return counts;
        }
    }

    private static string Hatching(int number) => (number % 4) switch { 0 => "", 1 => "/", 2 => "\\", _ => "x" };

    private static string Spread(double[] values)
    {
        double[] finite = [.. values.Where(double.IsFinite)];
        var rest = finite.Length == values.Length ? "" : $", {Numbers.Text(values.Length - finite.Length)} not finite";
        return finite.Length == 0
            ? $"no finite value{rest}"
            : $"{Numbers.Text(finite.Length)} {(finite.Length == 1 ? "value" : "values")} from {Numbers.Text(finite.Min(), 3)} to {Numbers.Text(finite.Max(), 3)}, on average {Numbers.Text(finite.Average(), 3)}{rest}";
    }
}
