using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Notebooks.Tests.Portability.PortabilityRule;

namespace Notebooks.Tests.Portability;

/// <summary>What the script dialect of C# refuses, wherever it runs.</summary>
internal static class DialectRules
{
    /// <summary>A cell has no end at which its variables could be disposed of.</summary>
    public static readonly PortabilityRule UsingDeclaration = new(
        "using-declaration", EveryHost, "refuses a using declaration at the top level of a cell",
        Variables(variable => variable.UsingKeyword.IsKind(SyntaxKind.UsingKeyword)));

    /// <summary>A top-level variable is a field, and no field of a cell can hold a span.</summary>
    public static readonly PortabilityRule Span = new(
        "span", EveryHost, "refuses a span at the top level of a cell",
        Variables(variable => IsSpan(variable.Declaration)));

    /// <summary>Nor can it be a reference.</summary>
    public static readonly PortabilityRule RefLocal = new(
        "ref-local", EveryHost, "refuses a ref local at the top level of a cell",
        Variables(variable => variable.Declaration.Type is RefTypeSyntax));

    /// <summary>Whatever a cell declares is nested in the submission's class.</summary>
    public static readonly PortabilityRule ExtensionBlock = new(
        "extension-block", EveryHost, "refuses an extension block in a cell",
        Nodes<ExtensionBlockDeclarationSyntax>(_ => true));

    /// <inheritdoc cref="ExtensionBlock"/>
    public static readonly PortabilityRule ExtensionMethods = new(
        "extension-methods", EveryHost, "refuses extension methods in a class of a cell; a method outside of classes works",
        Nodes<ParameterSyntax>(parameter => parameter.Modifiers.Any(SyntaxKind.ThisKeyword) && parameter.FirstAncestorOrSelf<TypeDeclarationSyntax>() is not null));

    /// <inheritdoc cref="ExtensionBlock"/>
    public static readonly PortabilityRule Namespace = new(
        "namespace", EveryHost, "refuses a namespace in a cell",
        Nodes<BaseNamespaceDeclarationSyntax>(_ => true));

    /// <inheritdoc cref="ExtensionBlock"/>
    public static readonly PortabilityRule FileType = new(
        "file-type", EveryHost, "refuses the modifier `file` in a cell",
        Nodes<MemberDeclarationSyntax>(member => member.Modifiers.Any(SyntaxKind.FileKeyword)));

    /// <summary>With a semicolon an expression is a statement, and most expressions are none.</summary>
    public static readonly PortabilityRule BareExpression = new(
        "bare-expression", EveryHost, "refuses an expression that is no statement; the last one of a cell is shown without its semicolon",
        Nodes<ExpressionStatementSyntax>(statement => !statement.SemicolonToken.IsMissing && !CanBeStatement(statement.Expression)));

    /// <summary>The rules that a compiler can be asked about.</summary>
    public static readonly ImmutableArray<PortabilityRule> All =
        [UsingDeclaration, Span, RefLocal, ExtensionBlock, ExtensionMethods, Namespace, FileType, BareExpression];

    private static Func<PortableNotebook, IEnumerable<Finding>> Variables(Func<LocalDeclarationStatementSyntax, bool> refused) => notebook =>
        from cell in notebook.Code
        from variable in cell.TopLevelVariables
        where refused(variable)
        select cell.At(variable);

    private static Func<PortableNotebook, IEnumerable<Finding>> Nodes<T>(Func<T, bool> refused) where T : SyntaxNode => notebook =>
        from cell in notebook.Code
        from node in cell.Syntax.DescendantNodes().OfType<T>()
        where refused(node)
        select cell.At(node);

    // What `var` stands for is the compiler's to know; these are the two ways to come by a span without naming its type.
    private static bool IsSpan(VariableDeclarationSyntax declaration) =>
        TypeOf(declaration) is GenericNameSyntax { Identifier.Text: "Span" or "ReadOnlySpan" }
        || declaration.Variables.Any(variable => variable.Initializer?.Value
            is StackAllocArrayCreationExpressionSyntax or ImplicitStackAllocArrayCreationExpressionSyntax
            or InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "AsSpan" } });

    private static TypeSyntax TypeOf(VariableDeclarationSyntax declaration) => declaration.Type switch
    {
        QualifiedNameSyntax qualified => qualified.Right,
        ScopedTypeSyntax scoped => scoped.Type,
        var type => type,
    };

    private static bool CanBeStatement(ExpressionSyntax expression) => expression is ConditionalAccessExpressionSyntax { WhenNotNull: var access } ? CanBeStatement(access) : expression
        is InvocationExpressionSyntax
        or AssignmentExpressionSyntax
        or AwaitExpressionSyntax
        or BaseObjectCreationExpressionSyntax
        or PostfixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PostIncrementExpression or (int)SyntaxKind.PostDecrementExpression }
        or PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.PreIncrementExpression or (int)SyntaxKind.PreDecrementExpression };
}
