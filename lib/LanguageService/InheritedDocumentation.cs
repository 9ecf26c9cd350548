using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace LanguageService;

/// <summary>Finds the XML documentation of a symbol: its own, or the one that <c>inheritdoc</c> leads to.</summary>
internal static class InheritedDocumentation
{
    /// <summary>The documentation of a symbol; null where there is none.</summary>
    public static XElement? Of(ISymbol symbol, Compilation compilation, CancellationToken cancellationToken)
    {
        // What is inherited is looked for a few steps up: a circle of inheritdoc must not be walked for ever.
        ISymbol? described = symbol;
        for (var steps = 0; described is not null && steps < 8; steps++)
        {
            var documentation = Parse(Undecorated(described).GetDocumentationCommentXml(cancellationToken: cancellationToken));
            if (documentation?.Element("inheritdoc") is { } inherit && documentation.Element("summary") is null)
            {
                described = inherit.Attribute("cref")?.Value is { } cref
                    ? DocumentationCommentId.GetFirstSymbolForDeclarationId(cref, compilation)
                    : Inherited(described);
                continue;
            }

            // What a constructor leaves unsaid, its type says: so it is with records.
            if (documentation is not null || described is not IMethodSymbol { MethodKind: MethodKind.Constructor })
            {
                return documentation;
            }

            described = described.ContainingType;
        }

        return null;
    }

    private static ISymbol Undecorated(ISymbol symbol) => ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;

    private static ISymbol? Inherited(ISymbol symbol) => symbol switch
    {
        IMethodSymbol { OverriddenMethod: { } method } => method,
        IPropertySymbol { OverriddenProperty: { } property } => property,
        INamedTypeSymbol { BaseType: { SpecialType: not SpecialType.System_Object } type } => type,
        INamedTypeSymbol type => type.Interfaces.FirstOrDefault(),
        { ContainingType: { } type } => type.AllInterfaces
            .SelectMany(contract => contract.GetMembers(symbol.Name))
            .FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(member), symbol)),
        _ => null,
    };

    private static XElement? Parse(string? xml)
    {
        if (string.IsNullOrWhiteSpace(xml))
        {
            return null;
        }

        try
        {
            var root = XElement.Parse($"<doc>{xml}</doc>", LoadOptions.PreserveWhitespace);
            return root.Element("member") ?? root.Element("doc") ?? root;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
