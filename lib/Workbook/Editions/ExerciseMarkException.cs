namespace Workbook.Editions;

/// <summary>The error that the marks of an exercise are not as they should be.</summary>
/// <param name="line">The line of the cell that is to blame, from 1; null where it is the cell as a whole.</param>
/// <param name="problem">The problem and its remedy.</param>
internal sealed class ExerciseMarkException(int? line, string problem) : FormatException(problem)
{
    /// <summary>The line of the cell that is to blame, from 1; null where it is the cell as a whole.</summary>
    public int? Line { get; } = line;
}
