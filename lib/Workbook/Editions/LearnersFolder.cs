namespace Workbook.Editions;

/// <summary>The folder in which a learner works: for copies of the notebooks, beside their own folder.</summary>
internal static class LearnersFolder
{
    /// <summary>Its name.</summary>
    public const string Name = "my";

    /// <summary>Its path.</summary>
    /// <param name="notebooks">The notebooks' folder.</param>
    public static string Beside(string notebooks) => Path.GetFullPath(Path.Combine(notebooks, "..", Name));
}
