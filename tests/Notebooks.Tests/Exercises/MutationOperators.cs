using System.Collections.Frozen;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Tests.Exercises;

/// <summary>The changes that can be made at a place of a solution. They know the syntax only: what makes no sense does not compile.</summary>
internal static class MutationOperators
{
    private static readonly string[] NotTheMaximum = ["[0]", "[^1]", ".Average()", ".AbsoluteMaximum()"];

    private static readonly FrozenDictionary<string, string[]> OtherOperators = new Dictionary<string, string[]>
    {
        ["+"] = ["-"],
        ["-"] = ["+"],
        ["*"] = ["/"],
        ["/"] = ["*"],
        ["%"] = ["*"],
        ["<"] = ["<=", ">"],
        ["<="] = ["<", ">="],
        [">"] = [">=", "<"],
        [">="] = [">", "<="],
        ["=="] = ["!="],
        ["!="] = ["=="],
        ["&&"] = ["||"],
        ["||"] = ["&&"],
        ["+="] = ["-=", "="],
        ["-="] = ["+=", "="],
        ["*="] = ["/=", "="],
        ["/="] = ["*=", "="],
        ["++"] = ["--"],
        ["--"] = ["++"],
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, string> OtherNames = new (string, string)[]
    {
        ("Min", "Max"),
        ("MinBy", "MaxBy"),
        ("ArgMin", "ArgMax"),
        ("Minimum", "Maximum"),
        ("MinimumIndex", "MaximumIndex"),
        ("PointwiseMinimum", "PointwiseMaximum"),
        ("Exp", "Log"),
        ("PointwiseExp", "PointwiseLog"),
        ("Row", "Column"),
        ("Rows", "Columns"),
        ("RowCount", "ColumnCount"),
        ("RowSums", "ColumnSums"),
        ("EnumerateRows", "EnumerateColumns"),
        ("Sum", "Average"),
    }.SelectMany(pair => new[] { pair, (pair.Item2, pair.Item1) }).ToFrozenDictionary(pair => pair.Item1, pair => pair.Item2);

    /// <summary>The changes at a node itself, not at those below it.</summary>
    public static IEnumerable<Edit> At(SyntaxNode node) =>
    [
        .. Removed(node),
        .. Operators(node),
        .. Signs(node),
        .. Branches(node),
        .. Names(node),
        .. DroppedCalls(node),
        .. SwappedArguments(node),
        .. Indices(node),
        .. Constants(node),
        .. Slips(node),
    ];

    private static IEnumerable<Edit> Removed(SyntaxNode node) =>
        node is ExpressionStatementSyntax { SemicolonToken.IsMissing: false } ? [Replace(node, node, ";")] : [];

    private static IEnumerable<Edit> Operators(SyntaxNode node)
    {
        var token = node switch
        {
            BinaryExpressionSyntax binary => binary.OperatorToken,
            RelationalPatternSyntax pattern => pattern.OperatorToken,
            AssignmentExpressionSyntax assignment => assignment.OperatorToken,
            PostfixUnaryExpressionSyntax step => step.OperatorToken,
            PrefixUnaryExpressionSyntax step when step.IsKind(SyntaxKind.PreIncrementExpression) || step.IsKind(SyntaxKind.PreDecrementExpression) => step.OperatorToken,
            _ => default,
        };
        return OtherOperators.GetValueOrDefault(token.Text, []).Select(other => new Edit(node.Span, token.Span, other));
    }

    private static IEnumerable<Edit> Signs(SyntaxNode node)
    {
        if (node is PrefixUnaryExpressionSyntax unary && (node.IsKind(SyntaxKind.UnaryMinusExpression) || node.IsKind(SyntaxKind.LogicalNotExpression)))
        {
            yield return new Edit(node.Span, unary.OperatorToken.Span, "");
        }
        else if (node is ExpressionSyntax value && IsUsedAsValue(value) && MayBeNumber(value))
        {
            yield return Replace(node, node, $"-{Enclosed(value)}");
        }
    }

    private static IEnumerable<Edit> Branches(SyntaxNode node)
    {
        if (node is ConditionalExpressionSyntax choice)
        {
            yield return Swap(node, choice.WhenTrue, choice.WhenFalse);
        }
        else if (node is IfStatementSyntax { Condition: var condition }
            && !condition.IsKind(SyntaxKind.EqualsExpression) && !condition.IsKind(SyntaxKind.NotEqualsExpression) && !condition.IsKind(SyntaxKind.LogicalNotExpression))
        {
            yield return Replace(condition, condition, $"!({condition})");
        }
    }

    private static IEnumerable<Edit> Names(SyntaxNode node)
    {
        if (node is not IdentifierNameSyntax name || !OtherNames.TryGetValue(name.Identifier.Text, out var other))
        {
            yield break;
        }

        SyntaxNode whole = name.Parent is MemberAccessExpressionSyntax access && access.Name == name ? access : name;
        if (whole.Parent is InvocationExpressionSyntax call && call.Expression == whole)
        {
            whole = call;
        }

        if (whole != name)
        {
            yield return Replace(whole, name, other);
        }
    }

    // A call whose value nobody uses is a statement, and that can be removed as a whole.
    private static IEnumerable<Edit> DroppedCalls(SyntaxNode node)
    {
        if (node is not InvocationExpressionSyntax { Parent: not ExpressionStatementSyntax, ArgumentList.Arguments: { Count: <= 1 } arguments } call)
        {
            yield break;
        }

        if (arguments is [{ Expression: not AnonymousFunctionExpressionSyntax and var argument }])
        {
            yield return Replace(node, node, Enclosed(argument));
        }

        if (call.Expression is MemberAccessExpressionSyntax { Expression: not PredefinedTypeSyntax and var receiver })
        {
            yield return new Edit(node.Span, TextSpan.FromBounds(receiver.Span.End, node.Span.End), "");
        }
    }

    private static IEnumerable<Edit> SwappedArguments(SyntaxNode node)
    {
        SeparatedSyntaxList<ArgumentSyntax> arguments = node switch
        {
            InvocationExpressionSyntax call => call.ArgumentList.Arguments,
            BaseObjectCreationExpressionSyntax { ArgumentList: { } list } => list.Arguments,
            ElementAccessExpressionSyntax element => element.ArgumentList.Arguments,
            TupleExpressionSyntax { Parent: not AssignmentExpressionSyntax } tuple => tuple.Arguments,
            _ => default,
        };
        return arguments.Zip(arguments.Skip(1))
            .Where(pair => pair.First.NameColon is null && pair.Second.NameColon is null)
            .Select(pair => Swap(node, pair.First, pair.Second));
    }

    private static IEnumerable<Edit> Indices(SyntaxNode node) =>
        node is not ElementAccessExpressionSyntax element
            ? []
            : element.ArgumentList.Arguments.Select(argument => argument.Expression).SelectMany(index => index switch
            {
                LiteralExpressionSyntax { Token.Value: int i } => new[] { i + 1, i - 1 }.Where(other => other >= 0).Select(other => Replace(node, index, Text(other))),
                LiteralExpressionSyntax or RangeExpressionSyntax or PrefixUnaryExpressionSyntax => [],
                _ => [Replace(node, index, $"{Summand(index)} + 1"), Replace(node, index, $"{Summand(index)} - 1")],
            });

    private static IEnumerable<Edit> Constants(SyntaxNode node)
    {
        string[] others = node is not LiteralExpressionSyntax literal ? [] : literal.Token.Value switch
        {
            int n => [Text(n + 1), .. n == 0 ? [] : new[] { "0" }, .. n == 1 ? [] : new[] { "1" }, .. Negated(literal, n)],
            double x => [Text(x + 1), .. x == 0 ? [] : new[] { "0.0" }, .. x == 1 ? [] : new[] { "1.0" }, .. Negated(literal, x)],
            bool yes => [yes ? "false" : "true"],
            string { Length: 0 } => ["\"something else\""],
            string => ["\"\""],
            _ => [],
        };
        return others.Select(other => Replace(node, node, other));
    }

    // Those that any answer may have, and that have a family: another base, a softmax too many, whole numbers divided, the wrong entry for
    // the largest.
    private static IEnumerable<Edit> Slips(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name: { Identifier.Text: "Log" } log }, ArgumentList.Arguments.Count: 1 } =>
            [
                new Edit(node.Span, log.Span, "Log10") { Families = ["base-10 logarithm"] },
                new Edit(node.Span, log.Span, "Log2") { Families = ["base-2 logarithm"] },
            ],
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Softmax" or "LogSoftmax" }, ArgumentList.Arguments: [var scores] } =>
            [new Edit(node.Span, scores.Span, $"Softmax({scores})") { Families = ["softmax taken once more"] }],
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "Sigmoid" }, ArgumentList.Arguments: [var score] } =>
            [new Edit(node.Span, score.Span, $"Sigmoid({score})") { Families = ["softmax taken once more"] }],
        LiteralExpressionSyntax { Token.Value: double x and > 0 and < 1 } when double.IsInteger(1 / x) =>
            [Replace(node, node, $"(1 / {Text((int)(1 / x))})") with { Families = ["0 everywhere", "a division of whole numbers", "rounded to 0, or a division of whole numbers"] }],
        CastExpressionSyntax cast =>
            [Replace(node, node, cast.Expression.ToString()) with { Families = ["the decimals cut off", "a division of whole numbers"] }],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "Maximum", Expression: var all } } =>
            [
                .. NotTheMaximum
                    .Select(other => new Edit(node.Span, TextSpan.FromBounds(all.Span.End, node.Span.End), other)),
            ],
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.Text: "MaxBy", Expression: var all } } =>
            [new Edit(node.Span, TextSpan.FromBounds(all.Span.End, node.Span.End), ".First()")],
        _ => [],
    };

    private static string[] Negated(LiteralExpressionSyntax literal, double value) =>
        value == 0 || literal.Parent.IsKind(SyntaxKind.UnaryMinusExpression) ? []
        : [literal.Parent is BinaryExpressionSyntax ? $"(-{literal.Token.Text})" : $"-{literal.Token.Text}"];

    private static bool IsUsedAsValue(ExpressionSyntax expression) => expression.Parent switch
    {
        null or ReturnStatementSyntax or YieldStatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax or ArgumentSyntax { Parent: ArgumentListSyntax } => true,
        AnonymousFunctionExpressionSyntax function => function.Body == expression,
        AssignmentExpressionSyntax assignment => assignment.Right == expression && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression),
        _ => false,
    };

    private static bool MayBeNumber(ExpressionSyntax expression) => expression switch
    {
        BinaryExpressionSyntax binary => binary.OperatorToken.Text is "+" or "-" or "*" or "/" or "%",
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax => true,
        ParenthesizedExpressionSyntax or ConditionalExpressionSyntax or CastExpressionSyntax => true,
        _ => false,
    };

    private static string Enclosed(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax => expression.ToString(),
        LiteralExpressionSyntax or ParenthesizedExpressionSyntax or CollectionExpressionSyntax => expression.ToString(),
        _ => $"({expression})",
    };

    private static string Summand(ExpressionSyntax expression) =>
        expression is BinaryExpressionSyntax binary && MayBeNumber(binary) ? expression.ToString() : Enclosed(expression);

    private static string Text(int n) => n.ToString(CultureInfo.InvariantCulture);

    // Always a real number, for 1 / 2 is none.
    private static string Text(double x) =>
        x.ToString("R", CultureInfo.InvariantCulture) is var text && text.AsSpan().ContainsAny(".E") ? text : text + ".0";

    private static Edit Replace(SyntaxNode fragment, SyntaxNode place, string replacement) => new(fragment.Span, place.Span, replacement);

    private static Edit Swap(SyntaxNode fragment, SyntaxNode first, SyntaxNode second)
    {
        var place = TextSpan.FromBounds(first.SpanStart, second.Span.End);
        var between = fragment.ToFullString()[(first.Span.End - fragment.FullSpan.Start)..(second.SpanStart - fragment.FullSpan.Start)];
        return new Edit(fragment.Span, place, $"{second}{between}{first}");
    }
}
