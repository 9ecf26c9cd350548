using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Compiling;

/// <summary>
/// The lines of a cell that begin with <c>#</c> where a condition leaves the code out. The compiler obeys some of them all the same:
/// it looks for the library of a <c>#r</c>, and refuses a <c>#!</c>.
/// </summary>
internal static class LeftOutDirectives
{
    /// <summary>The code with blanks in their place, so that all else stays where it was.</summary>
    public static string Blank(string code)
    {
        if (!code.Contains("#if", StringComparison.Ordinal))
        {
            return code;
        }

        var rest = code.ToCharArray();
        foreach (var trivia in CSharpSyntaxTree.ParseText(code, CellDialect.ParseOptions).GetRoot().DescendantTrivia())
        {
            if (trivia.GetStructure() is ReferenceDirectiveTriviaSyntax or LoadDirectiveTriviaSyntax or ShebangDirectiveTriviaSyntax
                    or BadDirectiveTriviaSyntax
                && trivia.GetStructure() is DirectiveTriviaSyntax { IsActive: false })
            {
                rest.AsSpan(trivia.FullSpan.Start, trivia.ToFullString().TrimEnd().Length).Fill(' ');
            }
        }

        return new string(rest);
    }
}
