using System.Text.RegularExpressions;
using Markdig.Extensions.Tables;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Handouts.Markup;

/// <summary>The rows of Markdown's tables, in which a bar is the border of a cell, also for formulas and code.</summary>
internal static partial class TableRows
{
    /// <summary>Tells whether the paragraph around an index is a table: one of its lines consists of dashes and bars.</summary>
    public static bool Hold(string text, int index)
    {
        var start = index;
        while (start > 0 && !IsBlankBetween(text, start - 1))
        {
            start--;
        }

        var end = index;
        while (end < text.Length && !IsBlankBetween(text, end))
        {
            end++;
        }

        return DelimiterRow().IsMatch(text.AsSpan(start..end));
    }

    /// <summary>
    /// Tells whether a formula would run over the border of its cell. A bar is the formula's own within brackets and where it leans on
    /// something, as in <c>|x|</c>; what follows an amount of money is a border.
    /// </summary>
    public static bool IsBorderIn(ReadOnlySpan<char> formula)
    {
        var depth = 0;
        for (var i = 0; i < formula.Length; i++)
        {
            switch (formula[i])
            {
                case '\n':
                    return true;
                case '\\' when i + 1 < formula.Length && formula[i + 1] is not ('{' or '}'):
                    i++;
                    break;
                case '(' or '[' or '{':
                    depth++;
                    break;
                case ')' or ']' or '}':
                    depth = Math.Max(0, depth - 1);
                    break;
                case '|' when (depth == 0 && IsBlank(formula, i - 1) && IsBlank(formula, i + 1)) || OnlyAmount().IsMatch(formula[..i]):
                    return true;
            }
        }

        return false;
    }

    /// <summary>Takes the backslash from each bar that had to be escaped to stand in code in a table.</summary>
    public static void UnescapeBarsInCode(MarkdownDocument document)
    {
        foreach (var code in document.Descendants<Table>().SelectMany(table => table.Descendants<CodeInline>()).ToArray())
        {
            if (code.Content.Contains(@"\|", StringComparison.Ordinal))
            {
                code.Content = code.Content.Replace(@"\|", "|", StringComparison.Ordinal);
            }
        }
    }

    private static bool IsBlank(ReadOnlySpan<char> text, int index) => index < 0 || index >= text.Length || char.IsWhiteSpace(text[index]);

    // A line's end with nothing but blanks to the next.
    private static bool IsBlankBetween(string text, int index)
    {
        if (text[index] != '\n')
        {
            return false;
        }

        var next = index + 1;
        while (next < text.Length && text[next] is ' ' or '\t' or '\r')
        {
            next++;
        }

        return next >= text.Length || text[next] == '\n';
    }

    [GeneratedRegex(@"^[ \t>]*\|?(?:[ \t]*:?-+:?[ \t]*\|)+(?:[ \t]*:?-+:?)?[ \t]*\r?$", RegexOptions.Multiline)]
    private static partial Regex DelimiterRow();

    [GeneratedRegex(@"^[-+−–]?\d[\d.,]*\s*$")]
    private static partial Regex OnlyAmount();
}
