using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Errors.Hints;

/// <summary>Hints for names that nothing has, where another is near.</summary>
internal static class NameHints
{
    /// <summary>The hint to a name; null where none is near.</summary>
    public static Hint? For(RefusedCell cell) => cell.With("CS0103", "CS0246")
        .Select(error => Of(cell, error))
        .FirstOrDefault(hint => hint is not null);

    private static Hint? Of(RefusedCell cell, Diagnostic error)
    {
        if (cell.NodeOf(error).DescendantNodesAndSelf().OfType<SimpleNameSyntax>().FirstOrDefault() is not { } name)
        {
            return null;
        }

        // Of types there are thousands, and some is near to any word: of these, only where a type is meant.
        var isType = error.Id == "CS0246";
        var known = cell.Model.LookupSymbols(name.SpanStart).Where(symbol => symbol.CanBeReferencedByName).ToArray();
        var near = known.Where(symbol => symbol is ITypeSymbol == isType);
        return (Names.Same(name.Identifier.Text, [.. known.Select(symbol => symbol.Name)])
                ?? Names.Near(name.Identifier.Text, [.. near.Select(symbol => symbol.Name)])) is { } meant
            ? new Hint($"capitals and letters count: is {meant} meant?", name.Span)
            : null;
    }
}
