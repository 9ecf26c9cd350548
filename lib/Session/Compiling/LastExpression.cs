using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Compiling;

/// <summary>
/// Puts parentheses around a cell's last expression where the dialect takes it for the beginning of something else:
/// <c>point with { X = 3 }</c>, for a property named <c>with</c>.
/// </summary>
internal static class LastExpression
{
    /// <summary>The code with the parentheses that it needs; null where it needs none, or they do not help.</summary>
    public static string? Bracketed(SyntaxTree tree)
    {
        var root = (CompilationUnitSyntax)tree.GetRoot();
        if (root.Members.OfType<PropertyDeclarationSyntax>().LastOrDefault(member => member.Identifier.Text == "with") is not { } taken
            || (!root.ContainsDiagnostics && taken.AccessorList?.Accessors.Count != 0))
        {
            return null;
        }

        var code = tree.GetText().ToString();
        var end = SyntaxFactory.ParseTokens(code, options: CellDialect.ParseOptions)
            .Last(token => !token.IsKind(SyntaxKind.EndOfFileToken))
            .Span.End;
        var bracketed = code[..taken.SpanStart] + "(" + code[taken.SpanStart..end] + ")" + code[end..];
        return CSharpSyntaxTree.ParseText(bracketed, CellDialect.ParseOptions).GetRoot().ContainsDiagnostics ? null : bracketed;
    }
}
