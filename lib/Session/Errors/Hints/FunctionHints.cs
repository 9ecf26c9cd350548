using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Errors.Hints;

/// <summary>Hints for functions: those that forget to return, and those that hide one of a library.</summary>
internal static class FunctionHints
{
    /// <summary>The hint to a function; null where none is to blame.</summary>
    public static Hint? For(RefusedCell cell) => OfReturn(cell) ?? OfHidden(cell) ?? OfHiddenType(cell);

    // Only as the first error: where a brace is missing, the function that is left often returns nothing.
    private static Hint? OfReturn(RefusedCell cell) => cell.Errors[0].Id switch
    {
        "CS0161" or "CS1643" =>
            new Hint("the function must return a value in every case: give the last condition an else, or add a return at the end"),
        "CS0126" => new Hint("the function promises a value: write return and the value"),
        _ => null,
    };

    private static Hint? OfHidden(RefusedCell cell)
    {
        foreach (var error in cell.With("CS7036", "CS1501", "CS1503", "CS1739", "CS0029", "CS0266"))
        {
            var call = cell.NodeOf(error).AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault();
            if (call?.Expression is not IdentifierNameSyntax name
                || Candidates(cell.Model.GetSymbolInfo(call)).FirstOrDefault() is not IMethodSymbol { ContainingType.IsScriptClass: true })
            {
                continue;
            }

            var function = name.Identifier.Text;
            if (LibraryWith(cell, function) is { } library)
            {
                return new Hint(
                    $"your own {function} hides the one of the library: give yours another name, My{function}, "
                        + $"or call the library's by its full name: {library}.{call}",
                    name.Span);
            }
        }

        return null;
    }

    // static double Math(double x), and then Math.Sqrt. What the first cell need not open, no later one must.
    private static Hint? OfHiddenType(RefusedCell cell)
    {
        var namespaces = cell.Compilations.Last().Options.Usings;
        foreach (var error in cell.With("CS0119"))
        {
            var node = cell.NodeOf(error);
            if (node is IdentifierNameSyntax { Identifier.Text: var name }
                && Candidates(cell.Model.GetSymbolInfo(node)).FirstOrDefault() is IMethodSymbol { ContainingType.IsScriptClass: true }
                && namespaces.FirstOrDefault(opened => cell.Compilation.GetTypeByMetadataName($"{opened}.{name}") is not null) is { } opened)
            {
                return new Hint(
                    $"your own {name} hides the class of that name: give yours another name, My{name}, or write {opened}.{name}", node.Span);
            }
        }

        return null;
    }

    private static ImmutableArray<ISymbol> Candidates(SymbolInfo info) => info.Symbol is { } symbol ? [symbol] : info.CandidateSymbols;

    // The classes whose functions cells call by their bare names.
    private static string? LibraryWith(RefusedCell cell, string function)
    {
        foreach (var compilation in cell.Compilations)
        {
            var opened = compilation.SyntaxTrees.SelectMany(tree => ((CompilationUnitSyntax)tree.GetRoot()).Usings)
                .Where(use => use.StaticKeyword.IsKind(SyntaxKind.StaticKeyword))
                .Select(use => use.NamespaceOrType.ToString());
            foreach (var type in opened)
            {
                if (cell.Compilation.GetTypeByMetadataName(type) is { } library
                    && library.GetMembers(function).Any(member => member is IMethodSymbol))
                {
                    return library.Name;
                }
            }
        }

        return null;
    }
}
