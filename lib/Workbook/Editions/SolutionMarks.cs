using System.Text.RegularExpressions;

namespace Workbook.Editions;

/// <summary>The marks in a cell's text that make it an exercise: what they are, what nearly is one, and whether they go together.</summary>
/// <param name="Id">The exercise's name.</param>
/// <param name="Place">The solution with the marks around it; its groups are the <c>solution</c> and, of lines, their <c>indentation</c>.</param>
/// <param name="IsInline">True where the solution stands within a line.</param>
internal sealed partial record SolutionMarks(string Id, Match Place, bool IsInline)
{
    /// <summary>Finds the marks of a text; null where it has none.</summary>
    /// <param name="text">The text, its lines ended by <c>\n</c> alone.</param>
    /// <exception cref="FormatException">The marks do not go together; the message says how they should.</exception>
    public static SolutionMarks? Find(string text)
    {
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

        return new(names[0].Groups["id"].Value, regions.Count == 1 ? regions[0] : inlines[0], inlines.Count == 1);
    }

    /// <summary>The text without the line that names its exercise.</summary>
    public static string WithoutName(string text) => NameLine().Replace(text, "");

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
