using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors.Hints;

/// <summary>Hints for parts of sequences that are asked for as in Python: <c>xs[1:3]</c>, <c>xs[:-1]</c>, <c>xs[::2]</c>.</summary>
internal static class SliceHints
{
    /// <summary>The hint to a slice; null where there is none.</summary>
    public static Hint? For(RefusedCell cell) => cell.Lines
        .Select(line => In(cell, cell.TokensOn(line)))
        .FirstOrDefault(hint => hint is not null);

    private static Hint? In(RefusedCell cell, SyntaxToken[] tokens)
    {
        for (var open = 1; open < tokens.Length; open++)
        {
            var close = tokens[open].IsKind(SyntaxKind.OpenBracketToken) ? EndOf(tokens, open) : -1;
            if (close < 0 || !IsSequence(tokens[open - 1]) || Bounds(cell, tokens[(open + 1)..close]) is not { } bounds)
            {
                continue;
            }

            var sequence = tokens[open - 1].Text;
            return new Hint(
                bounds is [var from, var to]
                    ? $"a part of a sequence is written with two dots: {sequence}[{Index(from)}..{Index(to)}]"
                    : $"every n-th element is taken by {sequence}.Where((x, i) => i % n == 0)",
                TextSpan.FromBounds(tokens[open].SpanStart, tokens[close].Span.End));
        }

        return null;
    }

    private static bool IsSequence(SyntaxToken token) =>
        token.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.CloseBracketToken or SyntaxKind.CloseParenToken or SyntaxKind.StringLiteralToken;

    private static int EndOf(SyntaxToken[] tokens, int open)
    {
        var depth = 0;
        for (var i = open; i < tokens.Length; i++)
        {
            depth += tokens[i].Kind() switch
            {
                SyntaxKind.OpenBracketToken => 1,
                SyntaxKind.CloseBracketToken => -1,
                _ => 0,
            };
            if (depth == 0)
            {
                return i;
            }
        }

        return -1;
    }

    // The texts between the colons; a question mark before one makes it a choice, and a second pair of colons a name.
    private static string[]? Bounds(RefusedCell cell, SyntaxToken[] within)
    {
        if (within.Any(token => token.Kind() is SyntaxKind.QuestionToken or SyntaxKind.CommaToken)
            || !within.Any(token => token.Kind() is SyntaxKind.ColonToken or SyntaxKind.ColonColonToken))
        {
            return null;
        }

        var text = cell.Between(within[0], within[^1]);
        return [.. text.Split(':').Select(bound => bound.Trim())];
    }

    // Python counts from the end with a minus.
    private static string Index(string bound) => bound.StartsWith('-') ? $"^{bound[1..].Trim()}" : bound;
}
