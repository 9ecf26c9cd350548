using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors.Hints;

/// <summary>Hints for quotes: curly ones, single ones around words, missing ones, and letters before them.</summary>
internal static class QuoteHints
{
    private const string Curly = "“”„‟«»‘’‚‹›`´";

    /// <summary>The hint to a quote; null where none is to blame.</summary>
    public static Hint? For(RefusedCell cell) =>
        OfCurly(cell) ?? OfPrefix(cell) ?? OfSingle(cell) ?? OfCharacter(cell) ?? OfMissing(cell);

    private static Hint? OfCurly(RefusedCell cell)
    {
        foreach (var line in cell.With("CS1056").Select(error => error.Location.SourceSpan.Start))
        {
            if (!Curly.Contains(cell.Text[line]))
            {
                continue;
            }

            var rest = cell.Text.Lines.GetLineFromPosition(line);
            var text = cell.Text.ToString(TextSpan.FromBounds(line + 1, rest.End));
            var end = text.IndexOfAny([.. Curly, '"', '\'']);
            return end < 0
                ? new Hint("a text stands between straight quotes: \"…\"", new TextSpan(line, 1))
                : new Hint($"a text stands between straight quotes: \"{text[..end]}\"", new TextSpan(line, end + 2));
        }

        return null;
    }

    // f"…" of Python, and its kin.
    private static Hint? OfPrefix(RefusedCell cell)
    {
        foreach (var line in cell.Lines)
        {
            var tokens = cell.TokensOn(line);
            foreach (var (letter, text) in tokens.Zip(tokens.Skip(1)))
            {
                if (letter.Text is "f" or "F" or "r" or "R" or "rf" or "fr" or "b" or "u"
                    && letter.Span.End == text.SpanStart
                    && text.Kind() is SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.InterpolatedStringStartToken)
                {
                    var sign = letter.Text.Contains('f', StringComparison.OrdinalIgnoreCase) ? "$" : letter.Text is "r" or "R" ? "@" : "";
                    var quoted = $"{sign}\"{text.Text.Trim('\'', '"')}\"";
                    return new Hint(
                        sign switch
                        {
                            "$" => $"a text with values in braces begins with a dollar sign: {quoted}",
                            "@" => $"a text without escapes begins with an at sign: {quoted}",
                            _ => $"a text is written {quoted}",
                        },
                        TextSpan.FromBounds(letter.SpanStart, text.Span.End));
                }
            }
        }

        return null;
    }

    private static Hint? OfSingle(RefusedCell cell)
    {
        if (cell.With("CS1012", "CS1011", "CS1010").FirstOrDefault() is not { } error
            || cell.Text[error.Location.SourceSpan.Start] != '\'' && !IsInSingle(cell, error))
        {
            return null;
        }

        var line = cell.Text.Lines.GetLineFromPosition(error.Location.SourceSpan.Start);
        var content = line.ToString();
        var begin = content.IndexOf('\'', StringComparison.Ordinal);
        var end = begin < 0 ? -1 : content.IndexOf('\'', begin + 1);
        return begin < 0 ? null
            : new Hint(
                $"single quotes are for one character; a text stands between double quotes: \"{(end < 0 ? "…" : content[(begin + 1)..end])}\"",
                new TextSpan(line.Start + begin, end < 0 ? 1 : end - begin + 1));
    }

    private static bool IsInSingle(RefusedCell cell, Diagnostic error) =>
        cell.TokensOn(cell.LineAt(error.Location.SourceSpan.Start)).Any(token => token.Text is ['\'', ..] && token.ContainsDiagnostics);

    // A character where a text is asked for.
    private static Hint? OfCharacter(RefusedCell cell)
    {
        foreach (var error in cell.With("CS0019", "CS0029", "CS1503", "CS0266", "CS0030"))
        {
            var letter = cell.NodeOf(error).DescendantNodesAndSelf()
                .OfType<LiteralExpressionSyntax>()
                .FirstOrDefault(literal => literal.IsKind(SyntaxKind.CharacterLiteralExpression));
            if (letter is not null && error.GetMessage(CultureInfo.InvariantCulture).Contains("'string'", StringComparison.Ordinal))
            {
                return new Hint($"'{letter.Token.ValueText}' is a character; the text is written \"{letter.Token.ValueText}\"", letter.Span);
            }
        }

        return null;
    }

    private static Hint? OfMissing(RefusedCell cell)
    {
        if (cell.With("CS1010", "CS1039", "CS8997").FirstOrDefault() is not { } error)
        {
            return null;
        }

        var line = cell.Text.Lines.GetLineFromPosition(error.Location.SourceSpan.Start);
        var begin = cell.TokensOn(line.LineNumber)
            .FirstOrDefault(token => token.ContainsDiagnostics && token.Text.Contains('"', StringComparison.Ordinal));
        var text = begin.RawKind == 0 ? "" : begin.Text.Split('\n')[0].TrimEnd().TrimEnd(';', ')').Trim('"', '$', '@');
        return new Hint(
            $"the closing quote is missing: \"{text}\"",
            begin.RawKind == 0 ? null : TextSpan.FromBounds(begin.SpanStart, Math.Min(begin.Span.End, line.End)));
    }
}
