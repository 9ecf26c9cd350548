using Classroom.Figures.Charts;

namespace Classroom.Figures;

public static partial class Draw
{
    private const int MostConfusions = 2;

    /// <summary>
    /// Draws a confusion matrix, what each class was taken for: a row a class, a column an answer, counts in the cells. The
    /// colour is a cell's part of its row, so that a rare class is as easy to read as a common one; the scale ends at the commonest
    /// mistake, so that mistakes differ in colour, and the right answers lie above it.
    /// </summary>
    /// <param name="names">The names of the K classes.</param>
    /// <param name="truth">The labels of N examples, 0 to K-1.</param>
    /// <param name="predicted">N answers, 0 to K-1.</param>
    /// <param name="title">What was classified.</param>
    /// <exception cref="ArgumentException">There is no example, or more or fewer answers than labels.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A label or an answer is none of the classes.</exception>
    public static Figure Confusion(
        IReadOnlyList<string> names, IReadOnlyList<int> truth, IReadOnlyList<int> predicted, string title = "confusion")
    {
        ArgumentNullException.ThrowIfNull(names);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(predicted);
        if (truth.Count == 0 || truth.Count != predicted.Count)
        {
            throw new ArgumentException(
                $"Every example has its label and its answer; there are {NumberFormat.Text(truth.Count)} labels and "
                + $"{NumberFormat.Text(predicted.Count)} answers.", nameof(predicted));
        }

        ThrowUnlessClasses(truth, names.Count, nameof(truth));
        ThrowUnlessClasses(predicted, names.Count, nameof(predicted));
        var counts = new int[names.Count, names.Count];
        foreach (var (y, said) in truth.Zip(predicted))
        {
            counts[y, said]++;
        }

        var k = Enumerable.Range(0, names.Count).ToArray();
        double Part(int y, int said) => counts[y, said] / Math.Max(1.0, k.Sum(other => counts[y, other]));
        var commonest = k.SelectMany(y => k.Where(said => said != y).Select(said => Part(y, said))).DefaultIfEmpty().Max();
        var end = commonest > 0 ? commonest : 1;
        string[][] text = [.. k.Select(y => k.Select(said => counts[y, said] == 0 ? "" : NumberFormat.Text(counts[y, said])).ToArray())];
        var trace = Plot.Trace("heatmap", new
        {
            x = names.ToArray(),
            y = names.ToArray(),
            z = k.Select(y => Plot.Values(k.Select(said => Part(y, said)), 3)).ToArray(),
            text,
            hovertemplate = "%{y} taken for %{x}: %{text}<extra></extra>",
            xgap = 1,
            ygap = 1,
        });
        var scale = new
        {
            colorscale = "Cividis",
            cmin = 0,
            cmax = NumberFormat.Rounded(end, 3),
            colorbar = new { title = new { text = "part of row" }, thickness = 14, outlinewidth = 0 },
        };
        return new Figure(
            new ColourField([.. names], [.. names], text).Chart(
                title, "predicted", "truth", trace, scale, (y, said) => Part(y, said) / end, height: 460),
            $"{title}: {ConfusionWords(names, counts, truth.Count)}");
    }

    private static string ConfusionWords(IReadOnlyList<string> names, int[,] counts, int examples)
    {
        var mistakes =
            from y in Enumerable.Range(0, names.Count)
            from said in Enumerable.Range(0, names.Count)
            where said != y && counts[y, said] > 0
            orderby counts[y, said] descending
            select (Words: $"{names[y]} taken for {names[said]} ({NumberFormat.Text(counts[y, said])})", Count: counts[y, said]);
        var all = mistakes.ToArray();
        var wrong = all.Sum(one => one.Count);
        var most = all.Length == 0 ? "" : $"; most often {string.Join(", ", all.Take(MostConfusions).Select(one => one.Words))}";
        return $"error {NumberFormat.Fixed((double)wrong / examples, 3)}, {NumberFormat.Text(wrong)} of {NumberFormat.Text(examples)} wrong{most}";
    }

    private static void ThrowUnlessClasses(IReadOnlyList<int> labels, int classes, string parameter)
    {
        for (var i = 0; i < labels.Count; i++)
        {
            if (labels[i] < 0 || labels[i] >= classes)
            {
                throw new ArgumentOutOfRangeException(
                    parameter, labels[i],
                        $"A class is a number from 0 to {NumberFormat.Text(classes - 1)}; "
                        + $"number {NumberFormat.Text(i)} of these is none. Give as many names as there are classes.");
            }
        }
    }
}
