namespace Workbook.Editions;

/// <summary>
/// A cell that leaves something to the learner. A line <c>// EXERCISE id</c> names it, and exactly one place holds its solution:
/// the lines between <c>// BEGIN SOLUTION</c> and <c>// END SOLUTION</c>, or what stands between <c>/* SOLUTION */</c> and
/// <c>/* END */</c> in a line.
/// </summary>
public sealed class ExerciseCell
{
    private readonly string _before;
    private readonly string _after;
    private readonly string _indentation;
    private readonly bool _isInline;

    private ExerciseCell(string id, string before, string solution, string after, string indentation, bool isInline)
    {
        (Id, _before, Solution, _after) = (id, before, solution, after);
        (_indentation, _isInline) = (indentation, isInline);
    }

    /// <summary>The exercise's name: words in small letters with hyphens, as in <c>my-mean</c>.</summary>
    public string Id { get; }

    /// <summary>The solution: an expression, or whole lines without the indentation that all of them share.</summary>
    public string Solution { get; }

    /// <summary>The cell with the solution in it and no marks around it.</summary>
    public string Teacher => Answered(Solution);

    /// <summary>The cell with a place to fill in where the solution was: a <c>throw</c>, or <c>null</c>.</summary>
    public string Learner => Answered(_isInline ? "null" : $"throw new NotImplementedException(\"{Id}: your turn\");");

    /// <summary>The learner's cell as a page shows it, where the exercise is named above it: without the line that names it.</summary>
    public string Stub => SolutionMarks.WithoutName(Learner).Trim('\n');

    /// <summary>Reads the exercise of a cell; null where it leaves nothing to the learner.</summary>
    /// <param name="text">The text of a cell of a teacher's notebook: in the learner's edition nothing tells where the solution was.</param>
    /// <exception cref="FormatException">The cell's marks do not go together; the message says how they should.</exception>
    public static ExerciseCell? In(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        if (SolutionMarks.Find(text) is not { } marks)
        {
            return null;
        }

        var place = marks.Place;
        var indentation = place.Groups["indentation"].Value;
        var solution = place.Groups["solution"].Value;
        return new ExerciseCell(
            marks.Id,
            text[..place.Index],
            marks.IsInline ? solution : Unindented(solution, indentation),
            text[(place.Index + place.Length)..],
            indentation,
            marks.IsInline);
    }

    /// <summary>The cell with that answer in the solution's place, and no marks around it.</summary>
    /// <param name="answer">An expression, or lines without indentation.</param>
    public string Answered(string answer) =>
        _before + (_isInline ? answer : Indented(answer, _indentation)) + _after;

    private static string Indented(string lines, string indentation) =>
        string.Join('\n', lines.Split('\n').Select(line => line.Length == 0 ? line : indentation + line));

    private static string Unindented(string lines, string indentation) =>
        string.Join('\n', lines.TrimEnd('\n').Split('\n').Select(line =>
            line.StartsWith(indentation, StringComparison.Ordinal) ? line[indentation.Length..] : line.TrimStart()));
}
