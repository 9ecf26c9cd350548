using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Editions;

/// <summary>A remark in a cell, in the widest sense: a comment, a directive, or a line that may be meant for one.</summary>
/// <param name="Start">The index at which it begins.</param>
/// <param name="Text">Its text, with the signs that make it one.</param>
/// <param name="Kind">The sort of remark.</param>
internal sealed record CellComment(int Start, string Text, CellCommentKind Kind);

/// <summary>The sorts of remarks.</summary>
internal enum CellCommentKind
{
    /// <summary>A comment of C#.</summary>
    Comment,

    /// <summary>A line from a number sign on: a directive, or a comment of Python.</summary>
    Directive,

    /// <summary>A line of code, which it may be by mistake.</summary>
    Line,
}

/// <summary>Reads the remarks of a cell. What looks like one within a string is none.</summary>
internal static partial class CellComments
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <summary>The text with each character of a string blanked out: indices and lines stay as they are.</summary>
    public static string WithoutStrings(string text)
    {
        var blanked = text.ToCharArray();
        foreach (var token in CSharpSyntaxTree.ParseText(text, Script).GetRoot().DescendantTokens().Where(IsString))
        {
            foreach (ref var sign in blanked.AsSpan(token.SpanStart, token.Span.Length))
            {
                sign = sign == '\n' ? '\n' : '"';
            }
        }

        return new string(blanked);
    }

    /// <summary>The remarks in a text without strings, in order.</summary>
    public static IEnumerable<CellComment> In(string withoutStrings) =>
        from Match match in Remark().Matches(withoutStrings)
        let kind = match.Value[0] switch { '/' => CellCommentKind.Comment, '#' => CellCommentKind.Directive, _ => CellCommentKind.Line }
        select new CellComment(match.Index, match.Value, kind);

    private static bool IsString(SyntaxToken token) => token.Kind() is
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken or SyntaxKind.Utf8StringLiteralToken
        or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
        or SyntaxKind.Utf8SingleLineRawStringLiteralToken or SyntaxKind.Utf8MultiLineRawStringLiteralToken
        or SyntaxKind.InterpolatedStringTextToken;

    [GeneratedRegex(
        @"//[^\n]*|/\*.*?(?:\*/|\z)|#[^\n]*|(?<=^[ \t]*)[-*<!\p{L}][-*<>!\p{L}\d _:\t]*(?=$)", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Remark();
}
