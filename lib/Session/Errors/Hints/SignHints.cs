using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors.Hints;

/// <summary>Hints for signs that are missing or too many: semicolons, parentheses, brackets, braces.</summary>
internal static class SignHints
{
    /// <summary>The hint to a sign; null where none is to blame.</summary>
    public static Hint? For(RefusedCell cell) => OfBraces(cell) ?? OfParentheses(cell) ?? OfSemicolon(cell) ?? OfStatement(cell);

    private static Hint? OfBraces(RefusedCell cell)
    {
        if (cell.With("CS1513").Any() && Unclosed(cell) is { } open)
        {
            return new Hint($"the block that begins on line {cell.LineAt(open.SpanStart) + 1} has no closing brace }}", open.Span);
        }

        return cell.With("CS1022").FirstOrDefault() is { } end && cell.Text.ToString(end.Location.SourceSpan).StartsWith('}')
            ? new Hint("this closing brace has no opening one: remove it, or add { where its block begins", end.Location.SourceSpan)
            : null;
    }

    // A block whose closing brace stands elsewhere than its line began, or that has none.
    private static SyntaxToken? Unclosed(RefusedCell cell)
    {
        var open = new Stack<SyntaxToken>();
        SyntaxToken? odd = null;
        foreach (var token in Enumerable.Range(0, cell.Text.Lines.Count).SelectMany(cell.TokensOn))
        {
            if (token.IsKind(SyntaxKind.OpenBraceToken))
            {
                open.Push(token);
            }
            else if (token.IsKind(SyntaxKind.CloseBraceToken) && open.TryPop(out var begin)
                && IsFirst(cell, token) && IndentOf(cell, token) != IndentOf(cell, begin))
            {
                odd ??= begin;
            }
        }

        return odd ?? (open.TryPeek(out var last) ? last : null);
    }

    private static bool IsFirst(RefusedCell cell, SyntaxToken token) => cell.TokensOn(cell.LineAt(token.SpanStart))[0] == token;

    private static int IndentOf(RefusedCell cell, SyntaxToken token)
    {
        var line = cell.Text.Lines.GetLineFromPosition(token.SpanStart).ToString();
        return line.Length - line.TrimStart().Length;
    }

    private static Hint? OfParentheses(RefusedCell cell)
    {
        if (cell.With("CS1026").FirstOrDefault() is { } parenthesis)
        {
            return Missing(cell, parenthesis, '(', ')', "parenthesis");
        }

        return cell.With("CS1003").FirstOrDefault(error => Says(error, "']'")) is { } bracket
            ? Missing(cell, bracket, '[', ']', "bracket")
            : null;
    }

    private static Hint Missing(RefusedCell cell, Diagnostic error, char open, char close, string name)
    {
        var span = error.Location.SourceSpan;
        var line = cell.Text.Lines.GetLineFromPosition(span.Start).ToString().Trim();
        var (opened, closed) = (line.Count(sign => sign == open), line.Count(sign => sign == close));
        return opened > closed
            ? new Hint($"a closing {name} {close} is missing: this line opens {opened} and closes {closed}", span)
            : new Hint($"a closing {name} {close} is missing here", span);
    }

    // The line that has to be changed is the one before, where it ends.
    private static Hint? OfSemicolon(RefusedCell cell)
    {
        if (cell.With("CS1002").FirstOrDefault() is not { } error)
        {
            return null;
        }

        var at = error.Location.SourceSpan.Start;
        var line = cell.Text.Lines.GetLineFromPosition(at);
        var text = line.ToString().Split("//")[0].Trim();
        return cell.TokensOn(line.LineNumber) is [.., var last] && last.Span.End <= at + 1 && text.Length > 0
            ? new Hint($"a semicolon ends the statement: {text};", new TextSpan(Math.Max(0, last.Span.End - 1), 1))
            : new Hint("a semicolon ; is missing here, or a sign between these two", error.Location.SourceSpan);
    }

    private static Hint? OfStatement(RefusedCell cell) => cell.With("CS0201").FirstOrDefault() is { } error
        ? new Hint(
            "this computes a value and does nothing with it: give it a name, var x = …; or leave the semicolon away on the last line, to show it",
            error.Location.SourceSpan)
        : null;

    private static bool Says(Diagnostic error, string text) =>
        error.GetMessage(System.Globalization.CultureInfo.InvariantCulture).Contains(text, StringComparison.Ordinal);
}
