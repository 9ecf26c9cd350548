using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Handouts.Markup;

/// <summary>
/// Colours C# by the compiler's own tokens, so that it is right for any C#, also for code that does not compile. The text of
/// the result is the text of the code, sign by sign.
/// </summary>
internal static class CodeHighlighter
{
    private static readonly CSharpParseOptions Script = new(kind: SourceCodeKind.Script);

    /// <summary>The HTML of a cell's code.</summary>
    public static string ToHtml(string code)
    {
        var html = new StringBuilder();
        foreach (var token in CSharpSyntaxTree.ParseText(code, Script).GetRoot().DescendantTokens())
        {
            foreach (var trivia in token.LeadingTrivia)
            {
                Add(html, ClassOf(trivia), trivia.ToFullString());
            }

            Add(html, ClassOf(token), token.Text);
            foreach (var trivia in token.TrailingTrivia)
            {
                Add(html, ClassOf(trivia), trivia.ToFullString());
            }
        }

        return html.ToString();
    }

    private static void Add(StringBuilder html, string? kind, string text) =>
        html.Append(kind is null ? Html.Escape(text) : $"<span class=\"{kind}\">{Html.Escape(text)}</span>");

    private static string? ClassOf(SyntaxTrivia trivia) => trivia.Kind() switch
    {
        SyntaxKind.SingleLineCommentTrivia or SyntaxKind.MultiLineCommentTrivia
            or SyntaxKind.SingleLineDocumentationCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia => "comment",
        _ when trivia.IsDirective => "directive",
        _ => null,
    };

    private static string? ClassOf(SyntaxToken token) => token.Kind() switch
    {
        _ when token.Text.Length == 0 => null,
        SyntaxKind.NumericLiteralToken => "number",
        SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
            or SyntaxKind.SingleLineRawStringLiteralToken or SyntaxKind.MultiLineRawStringLiteralToken
            or SyntaxKind.Utf8StringLiteralToken or SyntaxKind.InterpolatedStringTextToken
            or SyntaxKind.InterpolatedStringStartToken or SyntaxKind.InterpolatedStringEndToken
            or SyntaxKind.InterpolatedVerbatimStringStartToken or SyntaxKind.InterpolatedSingleLineRawStringStartToken
            or SyntaxKind.InterpolatedMultiLineRawStringStartToken or SyntaxKind.InterpolatedRawStringEndToken => "string",
        SyntaxKind.IdentifierToken => ClassOfName(token),
        _ => token.IsKeyword() ? "keyword" : null,
    };

    private static string? ClassOfName(SyntaxToken name) => name.Parent switch
    {
        IdentifierNameSyntax { IsVar: true } => "keyword",
        BaseTypeDeclarationSyntax => "type",
        MethodDeclarationSyntax or LocalFunctionStatementSyntax => "call",
        SimpleNameSyntax { Parent: InvocationExpressionSyntax } => "call",
        SimpleNameSyntax { Parent: MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax call } access } method
            when access.Name == method && call.Expression == access => "call",
        SimpleNameSyntax type when StandsForType(type) => "type",
        _ => null,
    };

    // Without the compiler's knowledge of names: where only a type can stand, or a capital begins what a member is taken of.
    private static bool StandsForType(SimpleNameSyntax name) => name.Parent switch
    {
        VariableDeclarationSyntax or ParameterSyntax or ObjectCreationExpressionSyntax or TypeArgumentListSyntax
            or ArrayTypeSyntax or NullableTypeSyntax or CastExpressionSyntax or BaseTypeSyntax
            or MethodDeclarationSyntax or LocalFunctionStatementSyntax or PropertyDeclarationSyntax or TupleElementSyntax => true,
        MemberAccessExpressionSyntax access => access.Expression == name && char.IsUpper(name.Identifier.Text[0]) && name.Identifier.Text.Length > 1,
        _ => false,
    };
}
