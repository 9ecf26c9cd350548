using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Compiling;

/// <summary>The line of a cell, from 1, that a failure is laid to where no exception tells of one; null where there is none.</summary>
public static class BlamedLine
{
    /// <summary>
    /// The line that asks for the end of the process. A process that ended can no longer say where it was: the text is all there
    /// is to go by.
    /// </summary>
    public static int? OfExit(string text) => LineOf(Parse(text)
        .DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .FirstOrDefault(member => member.Name.Identifier.Text is "Exit" or "FailFast")?
        .Name);

    /// <summary>The line of a check that is wrong and did not throw: checks end a cell, so its last statement's first line.</summary>
    public static int? OfWrongCheck(string text) => LineOf(Parse(text).Members.OfType<GlobalStatementSyntax>().LastOrDefault());

    private static CompilationUnitSyntax Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, CellDialect.ParseOptions).GetCompilationUnitRoot();

    private static int? LineOf(SyntaxNode? node) => node?.GetLocation().GetLineSpan().StartLinePosition.Line + 1;
}
