using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Tests.House;

/// <summary>
/// Finds what folders use of each other: every name, constructor, operator, indexer and conversion in code, looked up
/// by the compiler. Neither a using directive nor a doc comment is a use, and an inferred type is none where nothing of it is called.
/// </summary>
internal static class FolderUses
{
    public static IEnumerable<FolderUse> In(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.AsParallel().AsOrdered().SelectMany(tree => In(compilation, tree));

    private static IEnumerable<FolderUse> In(CSharpCompilation compilation, SyntaxTree tree)
    {
        var model = compilation.GetSemanticModel(tree);
        var own = FolderOf(tree);
        return
            from node in tree.GetRoot().DescendantNodes()
            where MayUse(node)
            from symbol in UsedBy(node, model)
            let folders = DeclaringTrees(symbol).Where(compilation.ContainsSyntaxTree).Select(FolderOf).Distinct().ToArray()
            where !folders.Contains(own)
            from folder in folders
            select new FolderUse(own, folder, tree.FilePath, tree.GetLineSpan(node.Span).StartLinePosition.Line + 1, Shown(symbol));
    }

    /// <summary>Where a symbol may be used. What is made of a name and more is looked at by that name alone, to be counted once.</summary>
    private static bool MayUse(SyntaxNode node) =>
        node is ExpressionSyntax or ConstructorInitializerSyntax
        && node is not (IdentifierNameSyntax { IsVar: true } or QualifiedNameSyntax or AliasQualifiedNameSyntax);

    private static IEnumerable<ISymbol> UsedBy(SyntaxNode node, SemanticModel model)
    {
        var hasNameOfItsOwn = node is MemberAccessExpressionSyntax or MemberBindingExpressionSyntax
            or InvocationExpressionSyntax or ObjectCreationExpressionSyntax;
        var named = hasNameOfItsOwn ? null : model.GetSymbolInfo(node).Symbol;
        var converting = node is ExpressionSyntax expression ? model.GetConversion(expression).MethodSymbol : null;
        return new[] { named is IMethodSymbol { ReducedFrom: { } extension } ? extension : named, converting }.OfType<ISymbol>();
    }

    /// <summary>Where a symbol is declared; what the compiler adds to a type stands where the type does.</summary>
    private static IEnumerable<SyntaxTree> DeclaringTrees(ISymbol symbol) => symbol.OriginalDefinition switch
    {
        INamespaceSymbol => [],
        { DeclaringSyntaxReferences: { Length: > 0 } references } => references.Select(reference => reference.SyntaxTree),
        { ContainingType: { } type } => DeclaringTrees(type),
        _ => [],
    };

    private static string Shown(ISymbol symbol) => symbol.ToDisplayString(SymbolDisplayFormat.CSharpShortErrorMessageFormat);

    private static string FolderOf(SyntaxTree tree) => Path.GetDirectoryName(tree.FilePath)!.Replace('\\', '/');
}
