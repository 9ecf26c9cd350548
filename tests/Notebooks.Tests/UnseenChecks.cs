using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Tests;

/// <summary>
/// Finds checks that nobody sees: a chain that begins with <c>Check</c>, or goes through the <c>Check(…)</c> of an exercise as
/// <c>Exercises.MySoftmax.Check(…)</c> does, is shown when it is the cell's last expression, without a semicolon, or when it
/// is displayed.
/// </summary>
internal static class UnseenChecks
{
    /// <summary>The lines of a cell, from 1, on which such checks begin.</summary>
    public static IEnumerable<int> In(string cell)
    {
        var root = CSharpSyntaxTree.ParseText(cell, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetCompilationUnitRoot();
        var result = root.Members.LastOrDefault() is GlobalStatementSyntax { Statement: ExpressionStatementSyntax { SemicolonToken.IsMissing: true } last }
            ? last.Expression
            : null;
        return from name in root.DescendantNodes().OfType<IdentifierNameSyntax>()
               where name is { Identifier.Text: "Check", Parent: MemberAccessExpressionSyntax access }
                   && (access.Expression == name || (access.Parent is InvocationExpressionSyntax call && call.Expression == access))
               let chain = Chain(name)
               where chain != result && !IsDisplayed(chain)
               select chain.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
    }

    // From the word Check outwards, as long as the chain goes on: Check.Slide(…).Close(…).Display()
    private static ExpressionSyntax Chain(ExpressionSyntax start)
    {
        var chain = start;
        while (chain.Parent is MemberAccessExpressionSyntax or InvocationExpressionSyntax)
        {
            chain = (ExpressionSyntax)chain.Parent;
        }

        return chain;
    }

    private static bool IsDisplayed(ExpressionSyntax chain) =>
        chain is InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Display" } };
}
