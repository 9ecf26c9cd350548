using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Session.Compiling;

/// <summary>
/// Writes looks into a cell's compiled code, so that it can be stopped and that no recursion ends the process: one at each turn of a
/// loop, one at each call of a function. What the compiler wrote by itself (the members of a record, initializers, iterators) has them
/// too, and an expression tree, which is data, has none. Lines keep their numbers.
/// </summary>
internal static class Instrumentation
{
    /// <summary>Tells whether a cell has code of its own that could run on, call itself, end the process, or fail on one of several lines.</summary>
    public static bool IsNeeded(Compilation compilation) =>
        compilation.SyntaxTrees.Any(tree => HasSeveralLines((CompilationUnitSyntax)tree.GetRoot()) || tree.GetRoot().DescendantNodes().Any(CanRunOn));

    /// <summary>The cell's code with its looks.</summary>
    public static CellImage Apply(CellImage image)
    {
        using var code = new MemoryStream(image.Assembly);
        using var symbols = new MemoryStream(image.Symbols);
        using var module = ModuleDefinition.ReadModule(
            code, new ReaderParameters { ReadSymbols = true, SymbolStream = symbols, SymbolReaderProvider = new PortablePdbReaderProvider() });
        var looks = new Looks(module);
        foreach (var method in module.GetTypes().SelectMany(type => type.Methods).Where(method => method.HasBody))
        {
            var lines = new LineInstrumentation(method, looks.Note);
            new MethodInstrumentation(method, looks).Apply();
            lines.Apply();
        }

        using var newCode = new MemoryStream();
        using var newSymbols = new MemoryStream();
        module.Write(
            newCode, new WriterParameters { WriteSymbols = true, SymbolStream = newSymbols, SymbolWriterProvider = new PortablePdbWriterProvider() });
        return image with { Assembly = newCode.ToArray(), Symbols = newSymbols.ToArray() };
    }

    // Then an error has to say on which of them it arose.
    private static bool HasSeveralLines(CompilationUnitSyntax root) => root.Members
        .Where(member => member is GlobalStatementSyntax or FieldDeclarationSyntax)
        .Select(member => member.GetLocation().GetLineSpan().StartLinePosition.Line)
        .Distinct()
        .Count() > 1;

    private static bool CanRunOn(SyntaxNode node) => node is
        WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax or GotoStatementSyntax
        or AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or QueryExpressionSyntax
        or IdentifierNameSyntax { Identifier.Text: nameof(Environment.Exit) }
        || node is MemberDeclarationSyntax and not (GlobalStatementSyntax or FieldDeclarationSyntax);
}
