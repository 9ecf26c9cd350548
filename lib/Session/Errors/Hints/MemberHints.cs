using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Errors.Hints;

/// <summary>Hints for members that a type has not, or has under another name, or that are no functions.</summary>
internal static class MemberHints
{
    // Under the names of Python and its libraries; those that the type has are looked for, in this order.
    private static readonly Dictionary<string, string[]> Meant = new(StringComparer.Ordinal)
    {
        ["append"] = ["Add", "Append"],
        ["push"] = ["Push", "Add"],
        ["extend"] = ["AddRange", "Concat"],
        ["length"] = ["Length", "Count"],
        ["Length"] = ["Count"],
        ["Count"] = ["Length"],
        ["size"] = ["Length", "Count", "RowCount"],
        ["Size"] = ["Length", "Count", "RowCount"],
        ["len"] = ["Length", "Count"],
        ["upper"] = ["ToUpperInvariant"],
        ["lower"] = ["ToLowerInvariant"],
        ["strip"] = ["Trim"],
        ["find"] = ["IndexOf"],
        ["index"] = ["IndexOf"],
        ["has_key"] = ["ContainsKey"],
        ["get"] = ["GetValueOrDefault"],
        ["sort"] = ["Sort", "Order"],
        ["pop"] = ["RemoveAt", "Pop"],
        ["T"] = ["Transpose"],
        ["dot"] = ["DotProduct", "Multiply"],
        ["mean"] = ["Average"],
        ["argmax"] = ["MaximumIndex"],
        ["argmin"] = ["MinimumIndex"],
        ["max"] = ["Maximum", "Max"],
        ["min"] = ["Minimum", "Min"],
        ["copy"] = ["Clone", "ToArray"],
        ["tolist"] = ["ToList", "ToArray"],
        ["norm"] = ["L2Norm"],
        ["exp"] = ["PointwiseExp"],
        ["log"] = ["PointwiseLog"],
        ["items"] = ["AsEnumerable"],
    };

    /// <summary>The hint to a member; null where none is to blame.</summary>
    public static Hint? For(RefusedCell cell) =>
        cell.With("CS1061", "CS0117", "CS8917", "CS0428")
            .Select(error => OfMissing(cell, cell.NodeOf(error)))
            .FirstOrDefault(hint => hint is not null)
        ?? cell.With("CS1955").Select(error => OfNoFunction(cell, cell.NodeOf(error))).FirstOrDefault(hint => hint is not null);

    private static Hint? OfMissing(RefusedCell cell, SyntaxNode node)
    {
        if (node.AncestorsAndSelf().OfType<MemberAccessExpressionSyntax>().FirstOrDefault() is not { } access
            || (cell.Model.GetTypeInfo(access.Expression).Type ?? cell.Model.GetSymbolInfo(access.Expression).Symbol as ITypeSymbol) is not { } type)
        {
            return null;
        }

        var name = access.Name.Identifier.Text;
        if (name is "shape" or "Shape")
        {
            return new Hint(Shape(access.Expression, type), access.Name.Span);
        }

        var isStatic = cell.Model.GetSymbolInfo(access.Expression).Symbol is ITypeSymbol;
        var members = Names.MembersOf(cell, type, access.SpanStart).Where(member => member.IsStatic == isStatic).ToArray();
        var meant = (Meant.TryGetValue(name, out var others) ? others.FirstOrDefault(other => members.Any(member => member.Name == other)) : null)
            ?? Names.Same(name, [.. members.Select(member => member.Name)])
            ?? Names.Near(name, [.. members.Select(member => member.Name)]);
        if (meant is null)
        {
            return null;
        }

        var isFunction = members.First(member => member.Name == meant) is IMethodSymbol;
        var arguments = access.Parent is InvocationExpressionSyntax call && call.Expression == access ? call.ArgumentList.ToString() : "()";
        var form = $"{access.Expression}.{meant}{(isFunction ? arguments : "")}";
        var product = name == "dot" ? $", or {access.Expression} * {arguments.Trim('(', ')')}" : "";
        return new Hint($"that member is called {meant}: {form}{product}", access.Name.Span);
    }

    private static string Shape(ExpressionSyntax of, ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol { Rank: > 1 } => $"the lengths of an array are {of}.GetLength(0) and {of}.GetLength(1)",
        IArrayTypeSymbol => $"the length of an array is {of}.Length",
        { Name: "Matrix" or "DenseMatrix" } => $"a matrix has {of}.RowCount and {of}.ColumnCount",
        _ when type.GetMembers("Count").Length > 0 => $"how many there are is {of}.Count",
        _ => $"a matrix has RowCount and ColumnCount, an array Length, and one of several dimensions GetLength(0)",
    };

    private static Hint? OfNoFunction(RefusedCell cell, SyntaxNode node)
    {
        if (node.AncestorsAndSelf().OfType<InvocationExpressionSyntax>().FirstOrDefault() is not { } call)
        {
            return null;
        }

        var symbol = cell.Model.GetSymbolInfo(call.Expression);
        var isType = symbol.Symbol is INamedTypeSymbol || symbol.CandidateSymbols.Any(candidate => candidate is INamedTypeSymbol)
            || call.Expression is SimpleNameSyntax name && cell.Model.LookupNamespacesAndTypes(call.SpanStart, name: name.Identifier.Text).Any();
        return isType
            ? new Hint($"an object is made with new: new {call}", call.Span)
            : new Hint($"this is no function, and stands without parentheses: {call.Expression}", call.ArgumentList.Span);
    }
}
