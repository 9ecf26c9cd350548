namespace Classroom.Figures.Charts;

/// <summary>
/// The labels of a logarithmic axis, few enough to be read on a phone: the powers of ten, and where less than three of them are in sight,
/// 1, 2 and 5 times each.
/// </summary>
internal static class LogScale
{
    private const int LeastPowers = 3;
    private const int MostLabels = 8;
    private const double Beyond = 1.5;

    private static readonly int[] Steps = [1, 2, 5];

    /// <summary>What an axis is told so that it shows these values.</summary>
    internal static object Of(IEnumerable<double> values)
    {
        double[] places = [.. values.Where(value => double.IsFinite(value) && value > 0).Select(Math.Log10)];
        if (places.Length == 0)
        {
            return new { type = "log" };
        }

        var (low, high) = (places.Min(), places.Max());
        var powers = (int)(Math.Floor(high + 1e-9) - Math.Ceiling(low - 1e-9)) + 1;
        if (powers >= LeastPowers)
        {
            return new { type = "log", dtick = (powers + MostLabels - 1) / MostLabels };
        }

        double[] labels = [.. Around(Math.Pow(10, low) / Beyond, Math.Pow(10, high) * Beyond)];
        return new { type = "log", tickmode = "array", tickvals = labels, ticktext = labels.Select(label => NumberFormat.Text(label)).ToArray() };
    }

    private static IEnumerable<double> Around(double low, double high) =>
        from power in Enumerable.Range((int)Math.Floor(Math.Log10(low)), (int)(Math.Ceiling(Math.Log10(high)) - Math.Floor(Math.Log10(low))) + 1)
        from step in Steps
        let label = NumberFormat.Rounded(step * Math.Pow(10, power), 1)
        where label >= low && label <= high
        select label;
}
