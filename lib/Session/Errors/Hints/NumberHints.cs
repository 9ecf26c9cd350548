using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors.Hints;

/// <summary>Hints for numbers and what is computed of them: decimal commas, percentages, powers, divisions, products.</summary>
internal static class NumberHints
{
    // What the compiler says where a comma ends a number too early.
    private static readonly string[] OfComma =
    [
        "CS1001", "CS1002", "CS1003", "CS1026", "CS1501", "CS1503", "CS1525", "CS1729",
        "CS1739", "CS0819", "CS7036", "CS0029", "CS0201", "CS0021",
    ];

    private static readonly string[] OfRemark = ["CS1002", "CS1003", "CS1026", "CS1525", "CS1733", "CS1513", "CS0443"];

    /// <summary>The hint to a number; null where none is to blame.</summary>
    public static Hint? For(RefusedCell cell)
    {
        foreach (var line in cell.Lines)
        {
            var tokens = cell.TokensOn(line);
            var hint = Comma(cell, line, tokens) ?? Percent(tokens) ?? Power(cell, tokens) ?? Product(tokens) ?? Remark(cell, line, tokens);
            if (hint is not null)
            {
                return hint;
            }
        }

        return Caret(cell);
    }

    private static Hint? Comma(RefusedCell cell, int line, SyntaxToken[] tokens)
    {
        if (!cell.With(OfComma).Any(error => cell.LineAt(error.Location.SourceSpan.Start) == line))
        {
            return null;
        }

        for (var i = 0; i + 2 < tokens.Length; i++)
        {
            if (tokens[i].IsKind(SyntaxKind.NumericLiteralToken) && tokens[i].Value is int
                && tokens[i + 1].IsKind(SyntaxKind.CommaToken)
                && tokens[i + 2].IsKind(SyntaxKind.NumericLiteralToken) && char.IsAsciiDigit(tokens[i + 2].Text[0])
                && tokens[i].Span.End == tokens[i + 1].SpanStart && tokens[i + 1].Span.End == tokens[i + 2].SpanStart)
            {
                return new Hint(
                    $"a decimal number has a point: {tokens[i].Text}.{tokens[i + 2].Text}",
                    TextSpan.FromBounds(tokens[i].SpanStart, tokens[i + 2].Span.End));
            }
        }

        return null;
    }

    private static Hint? Percent(SyntaxToken[] tokens)
    {
        for (var i = 0; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].IsKind(SyntaxKind.NumericLiteralToken)
                && tokens[i + 1].IsKind(SyntaxKind.PercentToken)
                && (i + 2 == tokens.Length || EndsOperand(tokens[i + 2]))
                && Convert.ToDecimal(tokens[i].Value, CultureInfo.InvariantCulture) is var number)
            {
                return new Hint(
                    "% gives the rest of a division; a percentage is written as a fraction: "
                        + (number / 100m).ToString(CultureInfo.InvariantCulture),
                    TextSpan.FromBounds(tokens[i].SpanStart, tokens[i + 1].Span.End));
            }
        }

        return null;
    }

    private static bool EndsOperand(SyntaxToken token) => token.Kind() is
        SyntaxKind.SemicolonToken or SyntaxKind.CommaToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken
        or SyntaxKind.CloseBraceToken or SyntaxKind.AsteriskToken or SyntaxKind.LessThanToken or SyntaxKind.GreaterThanToken
        or SyntaxKind.ColonToken or SyntaxKind.QuestionToken;

    private static Hint? Power(RefusedCell cell, SyntaxToken[] tokens)
    {
        for (var i = 1; i + 1 < tokens.Length; i++)
        {
            if (tokens[i].IsKind(SyntaxKind.AsteriskToken)
                && tokens[i + 1].Kind() is SyntaxKind.AsteriskToken or SyntaxKind.AsteriskEqualsToken
                && tokens[i].Span.End == tokens[i + 1].SpanStart)
            {
                var left = Left(cell, tokens[..i]);
                var right = i + 2 < tokens.Length ? Right(cell, tokens[(i + 2)..]) : "…";
                return new Hint($"a power is written Math.Pow({left}, {right})", TextSpan.FromBounds(tokens[i].SpanStart, tokens[i + 1].Span.End));
            }
        }

        return null;
    }

    // The operand before a sign, and the one after it: a name, a number, or what stands in parentheses or belongs to them.
    private static string Left(RefusedCell cell, SyntaxToken[] before)
    {
        var (begin, depth) = (before.Length - 1, 0);
        for (; begin >= 0; begin--)
        {
            depth += before[begin].Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken ? 1
                : before[begin].Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken ? -1 : 0;
            if (depth < 0 || depth == 0 && begin > 0 && !Joins(before[begin - 1], before[begin]))
            {
                break;
            }
        }

        return depth == 0 && begin >= 0 ? cell.Between(before[begin], before[^1]) : "…";
    }

    private static string Right(RefusedCell cell, SyntaxToken[] after)
    {
        var (end, depth) = (0, 0);
        for (; end < after.Length; end++)
        {
            depth += after[end].Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken ? 1
                : after[end].Kind() is SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken ? -1 : 0;
            if (depth == 0 && !after[end].IsKind(SyntaxKind.MinusToken) && (end + 1 == after.Length || !Joins(after[end], after[end + 1])))
            {
                break;
            }
        }

        return depth == 0 && end < after.Length ? cell.Between(after[0], after[end]) : "…";
    }

    private static bool Joins(SyntaxToken first, SyntaxToken second) =>
        first.IsKind(SyntaxKind.DotToken) || second.IsKind(SyntaxKind.DotToken)
        || second.Kind() is SyntaxKind.OpenParenToken or SyntaxKind.OpenBracketToken
            && first.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken;

    private static Hint? Product(SyntaxToken[] tokens)
    {
        // A lone @ between two operands; the lexer makes a bad token of it, or puts it before the name that follows.
        for (var i = 1; i < tokens.Length; i++)
        {
            var isLone = tokens[i].Text == "@" && i + 1 < tokens.Length;
            if ((isLone || tokens[i].IsKind(SyntaxKind.IdentifierToken) && tokens[i].Text is ['@', ..])
                && tokens[i - 1].Kind() is SyntaxKind.IdentifierToken or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken)
            {
                var right = isLone ? tokens[i + 1].Text : tokens[i].Text[1..];
                return new Hint($"a product of matrices is written with a star: {tokens[i - 1].Text} * {right}", tokens[i].Span);
            }
        }

        return null;
    }

    // A division by // is a remark from there on.
    private static Hint? Remark(RefusedCell cell, int line, SyntaxToken[] tokens)
    {
        if (tokens.Length == 0 || !cell.With(OfRemark).Any(error => cell.LineAt(error.Location.SourceSpan.Start) == line))
        {
            return null;
        }

        var remark = tokens[^1].TrailingTrivia.FirstOrDefault(trivia => trivia.IsKind(SyntaxKind.SingleLineCommentTrivia)).ToString();
        var operand = remark.TrimStart('/').Trim();
        return tokens[^1].Kind() is SyntaxKind.IdentifierToken or SyntaxKind.NumericLiteralToken or SyntaxKind.CloseParenToken
            && remark.StartsWith("//", StringComparison.Ordinal)
            && operand is [var first, ..] && (char.IsLetterOrDigit(first) || first == '(')
            && operand[^1] is ';' or ')' or '{'
            ? new Hint(
                $"// begins a remark; whole numbers are divided by one slash: {tokens[^1].Text} / {operand.TrimEnd(';', ' ')}",
                tokens[^1].Span)
            : null;
    }

    private static Hint? Caret(RefusedCell cell) => cell.With("CS0019")
        .Select(cell.NodeOf)
        .OfType<BinaryExpressionSyntax>()
        .Where(operation => operation.IsKind(SyntaxKind.ExclusiveOrExpression))
        .Select(operation => new Hint($"a power is written Math.Pow({operation.Left}, {operation.Right})", operation.Span))
        .FirstOrDefault();
}
