using System.Buffers;
using System.Text.RegularExpressions;

namespace Workbook.Handouts.Markup;

/// <summary>
/// Finds formulas between single dollars, also beside letters (<c>the $n$th</c>), and leaves amounts of money alone
/// (<c>from $5 to $6</c>). What is certain of a formula is a sign of TeX in it; without one the text around it counts too.
/// </summary>
internal static partial class DollarFormula
{
    private static readonly SearchValues<char> Tex = SearchValues.Create(@"\^_{}");

    /// <summary>The index of the dollar that ends a formula; null where the first is no beginning of one.</summary>
    /// <param name="text">The text.</param>
    /// <param name="open">The index of the first dollar.</param>
    /// <param name="end">The index after the last character that may belong to it.</param>
    public static int? CloseOf(string text, int open, int end)
    {
        var from = open + 1;
        if (from >= end || char.IsWhiteSpace(text[from]) || NextDollar(text, from, end) is not { } close)
        {
            return null;
        }

        // As in Pandoc and VS Code: the very next dollar decides, and white space stands beside neither on the inside.
        var formula = text.AsSpan(from..close);
        return close > from && !char.IsWhiteSpace(text[close - 1])
            && !IsCutByCode(text, from, close, end)
            && !IsMoney(open > 0 ? text[open - 1] : ' ', formula, text.AsSpan((close + 1)..end))
                ? close
                : null;
    }

    private static int? NextDollar(string text, int from, int end)
    {
        for (var i = from; i < end; i++)
        {
            if (text[i] == '$')
            {
                return i;
            }

            if (text[i] == '\\')
            {
                i++;
            }
        }

        return null;
    }

    private static bool IsMoney(char before, ReadOnlySpan<char> formula, ReadOnlySpan<char> after)
    {
        var next = after.IsEmpty ? ' ' : after[0];
        var last = formula[^1];
        var isWhole = char.IsLetterOrDigit(last) || last is ')' or ']' or '}' or '|' or '\'' or '!';
        if (Amount().IsMatch(formula) && Amount().IsMatch(after) && !isWhole)
        {
            // $-232.11 | [$-99.58
            return true;
        }

        if (formula.ContainsAny(Tex))
        {
            return false;
        }

        var hasDigit = formula.ContainsAnyInRange('0', '9');
        var hasLetter = LetterIn(formula);
        return (char.IsAsciiDigit(next) && (hasDigit || hasLetter)) // $5-$6, US$5/CA$6
            || (Amount().IsMatch(formula) && Words().IsMatch(formula)) // $5 and one more word (of 6$)
            || (char.IsLetterOrDigit(next) && formula.Length > 1 && !isWhole) // $5/$n, $HOME/$PATH
            || (char.IsAsciiDigit(before) && char.IsAsciiDigit(last) && !hasLetter); // 5$/6$
    }

    private static bool LetterIn(ReadOnlySpan<char> text)
    {
        foreach (var sign in text)
        {
            if (char.IsLetter(sign))
            {
                return true;
            }
        }

        return false;
    }

    // Code binds tighter than a formula: one that would begin outside of it and end inside is none.
    private static bool IsCutByCode(string text, int from, int close, int end)
    {
        for (var i = from; i < close; i++)
        {
            if (text[i] == '`')
            {
                var fence = 1;
                while (i + fence < close && text[i + fence] == '`')
                {
                    fence++;
                }

                return text.AsSpan((i + fence)..end).Contains(text.AsSpan(i, fence), StringComparison.Ordinal);
            }
        }

        return false;
    }

    [GeneratedRegex(@"^[-+−–]?(?:\d|\.\d)")]
    private static partial Regex Amount();

    [GeneratedRegex(@"\p{L}{2,}\s+\p{L}{2,}")]
    private static partial Regex Words();
}
