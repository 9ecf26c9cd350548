using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;

namespace Workbook.Tests.House;

/// <summary>Writes all that another assembly can see of one, as text that is the same for the same declarations.</summary>
internal static partial class PublicApi
{
    private static readonly SymbolDisplayFormat Members = Format(SymbolDisplayTypeQualificationStyle.NameAndContainingTypes);
    private static readonly SymbolDisplayFormat Headers = Format(SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces)
        .WithKindOptions(SymbolDisplayKindOptions.IncludeTypeKeyword);

    public static string Of(IAssemblySymbol assembly) =>
        string.Join('\n', TypesIn(assembly.GlobalNamespace)
            .OrderBy(type => type.ToDisplayString(), StringComparer.Ordinal)
            .Select(type => string.Concat(LinesOf(type).Select(line => $"{line}\n"))));

    private static IEnumerable<INamedTypeSymbol> TypesIn(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>()
            .Where(member => member is INamespaceSymbol || IsVisible(member))
            .SelectMany(member => member is INamedTypeSymbol type ? TypesIn(type).Prepend(type) : TypesIn(member));

    private static IEnumerable<string> LinesOf(INamedTypeSymbol type) =>
        type.GetMembers()
            .Where(member => IsVisible(member) && IsWritten(member))
            .OrderBy(member => member.Name, StringComparer.Ordinal)
            .ThenBy(member => member.ToDisplayString(), StringComparer.Ordinal)
            .Select(member => $"    {HiddenAccessor().Replace(member.ToDisplayString(Members), "")}")
            .Prepend(HeaderOf(type));

    private static string HeaderOf(INamedTypeSymbol type)
    {
        var access = type.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";
        var modifier = type switch
        {
            { TypeKind: not TypeKind.Class } => "",
            { IsStatic: true } => " static",
            { IsAbstract: true } => " abstract",
            { IsSealed: true } => " sealed",
            _ => "",
        };
        var list = string.Join(", ", BasesOf(type).Where(IsVisible).Select(shown => shown.ToDisplayString(Members)));
        return $"{access}{modifier} {type.ToDisplayString(Headers)}{(list.Length > 0 ? $" : {list}" : "")}";
    }

    /// <summary>The base class and the interfaces, but for those that every record, enum or structure has.</summary>
    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        var interfaces = type.Interfaces.Where(shown => !(type.IsRecord && shown.Name == nameof(IEquatable<>)));
        return type is { TypeKind: TypeKind.Class, BaseType: { SpecialType: SpecialType.None } inherited }
            ? interfaces.Prepend(inherited)
            : interfaces;
    }

    private static bool IsVisible(ISymbol symbol) => symbol.DeclaredAccessibility switch
    {
        Accessibility.Public => true,
        Accessibility.Protected or Accessibility.ProtectedOrInternal => symbol.ContainingType is { IsSealed: false },
        _ => false,
    };

    /// <summary>Leaves out what a record or a property brings by itself, but not the constructor that a class has without a word.</summary>
    private static bool IsWritten(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.Constructor, ContainingType.TypeKind: TypeKind.Class } constructor =>
            constructor.Parameters.IsEmpty || !constructor.IsImplicitlyDeclared,
        { IsImplicitlyDeclared: true } or INamedTypeSymbol => false,
        IMethodSymbol method => method.MethodKind
            is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion,
        _ => true,
    };

    private static SymbolDisplayFormat Format(SymbolDisplayTypeQualificationStyle types) => new(
        typeQualificationStyle: types,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters
            | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        memberOptions: SymbolDisplayMemberOptions.IncludeAccessibility
            | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeRef
            | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeParameters
            | SymbolDisplayMemberOptions.IncludeConstantValue,
        delegateStyle: SymbolDisplayDelegateStyle.NameAndSignature,
        extensionMethodStyle: SymbolDisplayExtensionMethodStyle.StaticMethod,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType
            | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis,
        propertyStyle: SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.AllowDefaultLiteral);

    [GeneratedRegex(" (private|internal|private protected) (get|set|init);")]
    private static partial Regex HiddenAccessor();
}
