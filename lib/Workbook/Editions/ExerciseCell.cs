using System.Text.RegularExpressions;

namespace Workbook.Editions;

/// <summary>
/// A cell that leaves something to the learner. A line <c>// EXERCISE id</c> names it, and exactly one place holds its solution:
/// the lines between <c>// BEGIN SOLUTION</c> and <c>// END SOLUTION</c>, or what stands between <c>/* SOLUTION */</c> and
/// <c>/* END */</c> in a line.
/// </summary>
public sealed partial class ExerciseCell
{
    private const string Remedy =
        "an exercise is one line '// EXERCISE some-name' (small letters, digits, hyphens) and one solution: the lines between a line "
        + "'// BEGIN SOLUTION' and a line '// END SOLUTION', or what stands between '/* SOLUTION */ ' and ' /* END */' in a line. "
        + "Write the marks exactly so, and put each exercise into a cell of its own.";

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
        if (!MayHaveMarks().IsMatch(text))
        {
            return null;
        }

        // A mark within a string is part of the string.
        var code = CellComments.WithoutStrings(text);
        var marks = MarksIn(code);
        if (marks.Count == 0)
        {
            return null;
        }

        var names = Name().Matches(code);
        var regions = Region().Matches(code);
        var inlines = Inline().Matches(code);
        if (names.Count != 1 || regions.Count + inlines.Count != 1 || marks.Count != 3)
        {
            throw new ExerciseMarkException(null, WhatIsMissing(marks) + Remedy);
        }

        var id = names[0].Groups["id"].Value;
        var place = regions.Count == 1 ? regions[0] : inlines[0];
        var indentation = place.Groups["indentation"].Value;
        var found = place.Groups["solution"];
        var solution = text.Substring(found.Index, found.Length);
        return new ExerciseCell(
            id,
            text[..place.Index],
            regions.Count == 1 ? Unindented(solution, indentation) : solution,
            text[(place.Index + place.Length)..],
            indentation,
            inlines.Count == 1);
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

    // What only looks like a mark is refused: with it, a solution would go out to the learners.
    private static List<string> MarksIn(string code)
    {
        var marks = new List<string>();
        foreach (var remark in CellComments.In(code).Where(IsMeantAsMark))
        {
            var lineStart = code[..remark.Start].LastIndexOf('\n') + 1;
            var lineEnd = code.IndexOf('\n', remark.Start) is >= 0 and var end ? end : code.Length;
            var mark = remark.Text.TrimEnd();
            var isExact = mark is "/* SOLUTION */" or "/* END */"
                || (mark is "// BEGIN SOLUTION" or "// END SOLUTION" && string.IsNullOrWhiteSpace(code[lineStart..remark.Start]))
                || Name().IsMatch(code[lineStart..lineEnd]);
            if (!isExact)
            {
                throw new ExerciseMarkException(
                    code.AsSpan(0, remark.Start).Count('\n') + 1,
                    $"'{mark.Split('\n')[0].Trim()}' only looks like a mark of an exercise, and its solution would go out to the learners: "
                    + Remedy);
            }

            marks.Add(mark);
        }

        return marks;
    }

    private static bool IsMeantAsMark(CellComment remark) =>
        NameMark().IsMatch(remark.Text) || EndMark().IsMatch(remark.Text) || SolutionWords.AreIn(remark);

    private static string WhatIsMissing(List<string> marks)
    {
        int Count(string mark) => marks.Count(found => found == mark);
        return (Count("// BEGIN SOLUTION"), Count("// END SOLUTION"), Count("/* SOLUTION */"), Count("/* END */")) switch
        {
            ( > 0, 0, _, _) => "'// END SOLUTION' is missing: ",
            (0, > 0, _, _) => "'// BEGIN SOLUTION' is missing: ",
            (_, _, > 0, 0) => "'/* END */' is missing: ",
            (_, _, 0, > 0) => "'/* SOLUTION */' is missing: ",
            _ => "",
        };
    }

    [GeneratedRegex(@"^// EXERCISE (?<id>[a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Name();

    [GeneratedRegex(@"^// EXERCISE .*(?:\n|\z)", RegexOptions.Multiline)]
    private static partial Regex NameLine();

    [GeneratedRegex(@"^(?<indentation>[ \t]*)// BEGIN SOLUTION[ \t]*\n(?<solution>(?:.*\n)*?)[ \t]*// END SOLUTION[ \t]*$", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"/\* SOLUTION \*/ (?<solution>.*?) /\* END \*/")]
    private static partial Regex Inline();

    [GeneratedRegex(@"^//[ \t]*EXERCISE\b")]
    private static partial Regex NameMark();

    [GeneratedRegex(@"^/\*\s*END\s*\*/$")]
    private static partial Regex EndMark();

    // Most cells have none: they need not be parsed. A slip of the pen keeps at least this much.
    [GeneratedRegex("//|/\\*|#|(?i:sol|answer)")]
    private static partial Regex MayHaveMarks();
}
