using System.Text.RegularExpressions;

namespace Workbook.Editions;

/// <summary>
/// A cell that leaves something to the learner. A line <c>// EXERCISE id</c> names it, and exactly one place holds its solution:
/// the lines between <c>// BEGIN SOLUTION</c> and <c>// END SOLUTION</c>, or what stands between <c>/* SOLUTION */</c> and
/// <c>/* END */</c> in a line.
/// </summary>
public sealed partial class ExerciseCell
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
    public string Stub => NameLine().Replace(Learner, "").Trim('\n');

    /// <summary>Reads the exercise of a cell; null where it leaves nothing to the learner.</summary>
    /// <param name="text">The text of a cell of a teacher's notebook: in the learner's edition nothing tells where the solution was.</param>
    /// <exception cref="FormatException">The cell's marks do not go together; the message says how they should.</exception>
    public static ExerciseCell? In(string text)
    {
        text = text.Replace("\r\n", "\n", StringComparison.Ordinal);
        var names = Name().Matches(text);
        var regions = Region().Matches(text);
        var inlines = Inline().Matches(text);
        var marks = Mark().Count(text);
        if (marks == 0)
        {
            return null;
        }

        // What only looks like a mark is refused too: with it, a solution would go out to the learners.
        if (names.Count != 1 || regions.Count + inlines.Count != 1 || marks != 3)
        {
            throw new FormatException(
                "an exercise is one line '// EXERCISE some-name' (small letters, digits, hyphens) and one solution: the lines between a line "
                + "'// BEGIN SOLUTION' and a line '// END SOLUTION', or what stands between '/* SOLUTION */ ' and ' /* END */' in a line. "
                + "Write the marks exactly so, and put each exercise into a cell of its own.");
        }

        var id = names[0].Groups["id"].Value;
        var place = regions.Count == 1 ? regions[0] : inlines[0];
        var indentation = place.Groups["indentation"].Value;
        var solution = regions.Count == 1 ? Unindented(place.Groups["solution"].Value, indentation) : place.Groups["solution"].Value;
        return new ExerciseCell(id, text[..place.Index], solution, text[(place.Index + place.Length)..], indentation, inlines.Count == 1);
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

    [GeneratedRegex(@"^// EXERCISE (?<id>[a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^// EXERCISE .*(?:\n|\z)", RegexOptions.Multiline)]
    private static partial Regex NameLine();

    [GeneratedRegex(@"^(?<indentation>[ \t]*)// BEGIN SOLUTION[ \t]*\n(?<solution>(?:.*\n)*?)[ \t]*// END SOLUTION[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"/\* SOLUTION \*/ (?<solution>.*?) /\* END \*/")]
    private static partial Regex Inline();

    [GeneratedRegex(
        @"^[ \t]*//[ \t]*EXERCISE\b|//[ \t]*(?i:BEGIN|END)[ \t]+(?i:SOLUTION)\b|/\*\s*(?:(?i:SOLUTION)|END)\s*\*/",
        RegexOptions.Multiline)]
    private static partial Regex Mark();
}
