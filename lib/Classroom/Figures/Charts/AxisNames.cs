namespace Classroom.Figures.Charts;

/// <summary>The names of rows, columns and labels.</summary>
internal static class AxisNames
{
    /// <summary>The names given, or numbers from 0 where none are.</summary>
    /// <param name="names">The names, or null.</param>
    /// <param name="count">How many things there are to name.</param>
    /// <param name="what">What one of them is called.</param>
    /// <param name="parameter">The caller's parameter.</param>
    /// <exception cref="ArgumentException">There are more or fewer names than things.</exception>
    internal static string[] Of(IReadOnlyList<string>? names, int count, string what, string parameter) =>
        names is null ? [.. Enumerable.Range(0, count).Select(i => NumberFormat.Text(i))]
        : names.Count == count ? [.. names]
        : throw new ArgumentException(
            $"Every {what} has one name: there are {NumberFormat.Text(count)} of them and {NumberFormat.Text(names.Count)} "
            + $"names. Leave the names out to number them.", parameter);
}
