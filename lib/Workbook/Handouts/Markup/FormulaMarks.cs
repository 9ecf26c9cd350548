using System.Buffers;
using System.Text.RegularExpressions;

namespace Workbook.Handouts.Markup;

/// <summary>
/// A pair of marks that stand around a formula: two dollars, brackets with a backslash (or with two, as Jupyter's editors want them), or
/// the beginning and the end of an environment.
/// </summary>
/// <param name="Open">The mark that begins the formula.</param>
/// <param name="Close">The mark that ends it.</param>
/// <param name="IsDisplay">True for a formula that is set on a line of its own.</param>
/// <param name="IsEnvironment">True where the marks are part of the formula.</param>
internal sealed partial record FormulaMarks(string Open, string Close, bool IsDisplay, bool IsEnvironment = false)
{
    private static readonly FormulaMarks[] Brackets =
    [
        new(@"\\[", @"\\]", IsDisplay: true), new(@"\\(", @"\\)", IsDisplay: false),
        new(@"\[", @"\]", IsDisplay: true), new(@"\(", @"\)", IsDisplay: false),
    ];

    private static readonly SearchValues<char> Signs = SearchValues.Create(@"\^_{}=<>+*/|");

    private static readonly FormulaMarks Dollars = new("$$", "$$", IsDisplay: true);

    /// <summary>The marks of a formula that may begin at an index; null where none can. A single dollar is <see cref="DollarFormula"/>'s.</summary>
    public static FormulaMarks? At(string text, int index)
    {
        if (text[index] == '$')
        {
            return Is(text, index, "$$") && !Is(text, index, "$$$") ? Dollars : null;
        }

        var environment = Environment().Match(text, index);
        return environment is { Success: true, Groups: [_, { Value: var name }] }
            ? new FormulaMarks(environment.Value, $@"\end{{{name}}}", IsDisplay: true, IsEnvironment: true)
            : Brackets.FirstOrDefault(marks => Is(text, index, marks.Open));
    }

    /// <summary>The index of the mark that ends a formula; null where there is none.</summary>
    /// <param name="text">The text.</param>
    /// <param name="from">The index after the mark that begins it.</param>
    /// <param name="end">The index after the last character that may belong to it.</param>
    public int? CloseIn(string text, int from, int end)
    {
        var depth = 1;
        for (var i = from; i <= end - Close.Length; i++)
        {
            if (text[i] == '$' && Close == "$$" && DollarsAt(text, i) is not 2 and var dollars)
            {
                // One dollar, or three and more, are no mark.
                i += dollars - 1;
            }
            else if (Is(text, i, Close))
            {
                if (--depth == 0)
                {
                    return i;
                }

                i += Close.Length - 1;
            }
            else if (IsEnvironment && Is(text, i, Open))
            {
                depth++;
                i += Open.Length - 1;
            }
            else if (text[i] == '\\')
            {
                // What a backslash escapes ends nothing: \$, and the line's end in \\]
                i++;
            }
        }

        return null;
    }

    /// <summary>The formula: what stands between the marks, or an environment with them.</summary>
    public string FormulaOf(string between) => IsEnvironment ? Open + between + Close : between;

    /// <summary>
    /// Tells whether brackets with backslashes stand around words or a number, as in <c>\[not a link\]</c> and <c>\[1\]</c>: there they are
    /// what Markdown makes of them, brackets.
    /// </summary>
    public bool StandAroundProse(ReadOnlySpan<char> between) =>
        Open[^1] is '[' or '(' && !between.ContainsAny(Signs) && (between.IsWhiteSpace() || WordOrNumber().IsMatch(between));

    private static int DollarsAt(string text, int index)
    {
        var end = index;
        while (end < text.Length && text[end] == '$')
        {
            end++;
        }

        return end - index;
    }

    private static bool Is(string text, int index, string mark) => string.CompareOrdinal(text, index, mark, 0, mark.Length) == 0;

    [GeneratedRegex(@"\G\\begin\{([A-Za-z]+\*?)\}")]
    private static partial Regex Environment();

    [GeneratedRegex(@"\p{L}{3,}|^\s*\d+\s*$")]
    private static partial Regex WordOrNumber();
}
