using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace LanguageService;

/// <summary>Explains a name in a cell.</summary>
internal static class Hover
{
    private static readonly SymbolDisplayFormat Signature = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeContainingType | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        localOptions: SymbolDisplayLocalOptions.IncludeType | SymbolDisplayLocalOptions.IncludeConstantValue | SymbolDisplayLocalOptions.IncludeRef,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    /// <summary>Describes the name at a place of a document; null where there is none.</summary>
    public static async Task<string?> DescribeAsync(Document document, int position, CancellationToken cancellationToken)
    {
        var root = (await document.GetSyntaxRootAsync(cancellationToken).ConfigureAwait(false))!;
        if (NameAt(root, position) is not { } name)
        {
            return null;
        }

        var model = (await document.GetSemanticModelAsync(cancellationToken).ConfigureAwait(false))!;
        var (symbol, others) = SymbolOf(model, name, cancellationToken);
        if (symbol is null or IErrorTypeSymbol or INamedTypeSymbol { IsScriptClass: true })
        {
            return null;
        }

        return string.Join("\n\n",
        [
            $"```csharp\n{Write(symbol, model, position)}\n```",
            .. others > 0 ? [others == 1 ? "One more overload." : $"{others} more overloads."] : ImmutableArray<string>.Empty,
            .. DocumentationMarkdown.Of(symbol, model.Compilation, cancellationToken),
        ]);
    }

    private static string Write(ISymbol symbol, SemanticModel model, int position)
    {
        if (symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType: { } type })
        {
            var text = symbol.ToMinimalDisplayString(
                model, position, Signature.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType));
            return $"new {type.ToMinimalDisplayString(model, position)}{text[text.IndexOf('(', StringComparison.Ordinal)..]}";
        }

        // A cell's variables belong to a class that nobody wrote.
        var signature = symbol.ToMinimalDisplayString(model, position, symbol.ContainingType is { IsScriptClass: true }
            ? Signature.RemoveMemberOptions(SymbolDisplayMemberOptions.IncludeContainingType)
            : Signature);
        return SyntaxFacts.GetKeywordKind(signature) == SyntaxKind.None ? KindOf(symbol) + signature : signature;
    }

    // The short form of a signature leaves it out.
    private static string KindOf(ISymbol symbol) => symbol switch
    {
        INamespaceSymbol => "namespace ",
        INamedTypeSymbol { IsRecord: true, TypeKind: TypeKind.Struct } => "record struct ",
        INamedTypeSymbol { IsRecord: true } => "record ",
        INamedTypeSymbol { IsAnonymousType: false, IsTupleType: false, TypeKind: not TypeKind.Error } type =>
            type.TypeKind.ToString().ToLowerInvariant() + " ",
        ILocalSymbol { IsConst: true } or IFieldSymbol { IsConst: true, ContainingType.TypeKind: not TypeKind.Enum } => "const ",
        _ => "",
    };

    private static SyntaxNode? NameAt(SyntaxNode root, int position)
    {
        var at = root.FindToken(position);
        var before = position > 0 ? root.FindToken(position - 1) : at;
        return IsName(at) && at.SpanStart <= position ? at.Parent
            : IsName(before) && before.Span.End >= position ? before.Parent
            : CalledAt(at, position) ?? CalledAt(before, position);
    }

    private static bool IsName(SyntaxToken token) =>
        !token.IsMissing && (token.IsKind(SyntaxKind.IdentifierToken) || token.Parent is PredefinedTypeSyntax);

    // Inside the brackets of a call, on no name: the call. Not through a lambda, whose body is about something else.
    private static SimpleNameSyntax? CalledAt(SyntaxToken token, int position) => token.Parent?
        .AncestorsAndSelf()
        .TakeWhile(node => node is not AnonymousFunctionExpressionSyntax)
        .OfType<ArgumentListSyntax>()
        .FirstOrDefault(list => list.OpenParenToken.Span.End <= position
            && (list.CloseParenToken.IsMissing || position <= list.CloseParenToken.SpanStart))?
        .Parent switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression),
        ObjectCreationExpressionSyntax creation => NameOf(creation.Type),
        _ => null,
    };

    private static SimpleNameSyntax? NameOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        SimpleNameSyntax name => name,
        _ => null,
    };

    private static (ISymbol? Symbol, int Others) SymbolOf(SemanticModel model, SyntaxNode name, CancellationToken cancellationToken)
    {
        // The name of a new object's type stands for its constructor, whatever qualifies it.
        var whole = name;
        while (whole.Parent is QualifiedNameSyntax qualified && qualified.Right == whole)
        {
            whole = qualified;
        }

        var asked = whole.Parent is ObjectCreationExpressionSyntax creation && creation.Type == whole ? creation : name;
        var symbol = name is ExpressionSyntax ? null : model.GetDeclaredSymbol(name, cancellationToken);
        if (symbol is null)
        {
            var info = model.GetSymbolInfo(asked, cancellationToken);
            symbol = info.Symbol ?? info.CandidateSymbols.FirstOrDefault();
        }

        // An implicit constructor says nothing that its type would not say.
        symbol = symbol is IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true } ? symbol.ContainingType : symbol;
        return (symbol, symbol is IMethodSymbol ? Math.Max(0, model.GetMemberGroup(asked, cancellationToken).Length - 1) : 0);
    }
}
