using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Errors.Hints;

/// <summary>Hints for values: those that are missing, of another type, or made in another way.</summary>
internal static class ValueHints
{
    /// <summary>The hint to a value; null where none is to blame.</summary>
    public static Hint? For(RefusedCell cell) => cell.Errors.Select(error => Of(cell, error)).FirstOrDefault(hint => hint is not null);

    private static Hint? Of(RefusedCell cell, Diagnostic error) => error.Id switch
    {
        "CS0144" => OfAbstract(cell, cell.NodeOf(error)),
        "CS0818" => OfVar(cell.NodeOf(error)),
        "CS0165" => OfUnassigned(cell, cell.NodeOf(error)),
        "CS9176" => OfCollection(cell.NodeOf(error)),
        "CS0664" => new Hint(
            $"a number with a point is a double; a {TypeOfSuffix(error)} has a letter behind it: {cell.NodeOf(error)}{Suffix(error)}"),
        "CS0266" => OfConversion(cell, cell.NodeOf(error)) ?? OfNarrow(cell, cell.NodeOf(error)),
        "CS0029" => OfConversion(cell, cell.NodeOf(error)),
        "CS0815" when cell.NodeOf(error).AncestorsAndSelf().OfType<VariableDeclaratorSyntax>().FirstOrDefault() is { } variable =>
            new Hint($"var takes its type from a value, and this has none: name the type, as in string {variable.Identifier} = …"),
        _ => null,
    };

    private static Hint? OfAbstract(RefusedCell cell, SyntaxNode node)
    {
        if (node.AncestorsAndSelf().OfType<ObjectCreationExpressionSyntax>().FirstOrDefault() is not { } creation)
        {
            return null;
        }

        var arguments = creation.ArgumentList?.Arguments.ToString() ?? "";
        return cell.Model.GetTypeInfo(creation).Type is { Name: "Vector" or "Matrix" } or null or IErrorTypeSymbol
            || creation.Type.ToString().Split('<')[0] is "Vector" or "Matrix"
            ? new Hint($"vectors and matrices are made by Build: {creation.Type}.Build.Dense({arguments})", creation.Span)
            : new Hint($"{creation.Type} is abstract, only a frame for others: make one of the classes that are derived from it", creation.Span);
    }

    private static Hint? OfVar(SyntaxNode node) =>
        node.AncestorsAndSelf().OfType<VariableDeclaratorSyntax>().FirstOrDefault() is { Identifier.Text: var name } variable
            ? new Hint($"var takes its type from a value: var {name} = …; or name the type: int {name};", variable.Span)
            : null;

    private static Hint? OfUnassigned(RefusedCell cell, SyntaxNode node)
    {
        if (cell.Model.GetSymbolInfo(node).Symbol is not ILocalSymbol { Name: var name, Type: var type })
        {
            return null;
        }

        var value = type.SpecialType switch
        {
            SpecialType.System_Boolean => "false",
            SpecialType.System_String => "\"\"",
            _ when type.IsReferenceType => "null",
            >= SpecialType.System_Char and <= SpecialType.System_Double => "0",
            _ => "default",
        };
        return new Hint($"a variable of a function needs a value before it is used: {Word(type)} {name} = {value};");
    }

    private static Hint? OfCollection(SyntaxNode node)
    {
        if (node.AncestorsAndSelf().OfType<CollectionExpressionSyntax>().LastOrDefault() is not { } collection)
        {
            return null;
        }

        var variable = node.AncestorsAndSelf().OfType<VariableDeclaratorSyntax>().FirstOrDefault()?.Identifier.Text ?? "xs";
        var elements = collection.Elements.ToString();
        var type = collection.Elements.FirstOrDefault() is ExpressionElementSyntax { Expression: LiteralExpressionSyntax { Token.Value: var value } }
            ? value switch { double => "double", string => "string", bool => "bool", char => "char", _ => "int" }
            : "double";
        return new Hint($"[…] does not say its type: {type}[] {variable} = [{elements}]; or new[] {{ {elements} }}", collection.Span);
    }

    private static Hint? OfNarrow(RefusedCell cell, SyntaxNode node)
    {
        if (node is not ExpressionSyntax value)
        {
            return null;
        }

        var (from, to) = TypesOf(cell, value);
        var shown = value is IdentifierNameSyntax or LiteralExpressionSyntax or InvocationExpressionSyntax or MemberAccessExpressionSyntax
            or ElementAccessExpressionSyntax ? value.ToString() : $"({value})";
        return from?.SpecialType is SpecialType.System_Double or SpecialType.System_Single or SpecialType.System_Decimal
                && to?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64 or SpecialType.System_Byte
            ? new Hint($"({Word(to)}){shown} cuts the fraction off, ({Word(to)})Math.Round({value}) rounds it")
            : from is not null && to is not null ? new Hint($"this conversion has to be asked for: ({Word(to)}){shown}")
            : null;
    }

    private static Hint? OfConversion(RefusedCell cell, SyntaxNode node)
    {
        if (node is not ExpressionSyntax value)
        {
            return null;
        }

        var (from, to) = TypesOf(cell, value);
        return (from, to) switch
        {
            ({ SpecialType: SpecialType.System_String }, { SpecialType: >= SpecialType.System_SByte and <= SpecialType.System_Double }) =>
                new Hint($"a text is read as a number by {Word(to)}.Parse({value})"),
            ({ SpecialType: >= SpecialType.System_Boolean and <= SpecialType.System_Double }, { SpecialType: SpecialType.System_String }) =>
                new Hint($"a text is made of a value by {value}.ToString()"),
            ({ SpecialType: SpecialType.System_Int32 }, _) when to?.SpecialType == SpecialType.System_Boolean || ConditionHints.IsCondition(value) =>
                new Hint($"a number is no truth value; compare it: {value} != 0"),
            (INamedTypeSymbol { TypeArguments: [var element] } sequence, IArrayTypeSymbol { ElementType: var wanted })
                when SymbolEqualityComparer.Default.Equals(element, wanted) && sequence.Name is "IEnumerable" or "List" =>
                new Hint($"an array is made of a sequence by {value}.ToArray()"),
            _ => null,
        };
    }

    private static (ITypeSymbol? From, ITypeSymbol? To) TypesOf(RefusedCell cell, ExpressionSyntax value)
    {
        var info = cell.Model.GetTypeInfo(value);
        return (info.Type, info.ConvertedType);
    }

    private static string Word(ITypeSymbol type) => type.ToDisplayString(SymbolDisplayFormat.MinimallyQualifiedFormat);

    private static string TypeOfSuffix(Diagnostic error) => Suffix(error) is "M" or "m" ? "decimal" : "float";

    private static string Suffix(Diagnostic error) =>
        error.GetMessage(CultureInfo.InvariantCulture).Contains("'M'", StringComparison.Ordinal) ? "m" : "f";
}
