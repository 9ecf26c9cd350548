using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors;

/// <summary>The part of a statement that failed.</summary>
/// <param name="Node">The part.</param>
/// <param name="Span">The stretch to point at; it begins on the line that is the place.</param>
internal sealed record FailedPart(SyntaxNode Node, TextSpan Span)
{
    /// <summary>Finds the only part that can have failed; null where there are several, or none is known.</summary>
    public static FailedPart? Among(IReadOnlyCollection<SyntaxNode> parts, Exception? exception, IReadOnlyList<string> called)
    {
        foreach (var name in called)
        {
            var calls = parts.Where(part => Calls(part, name)).ToArray();
            if (calls.Length > 0)
            {
                return calls.Length == 1 ? Of(calls[0]) : null;
            }
        }

        if (exception is null)
        {
            return null;
        }

        var thrown = parts.Where(part => part is ThrowStatementSyntax or ThrowExpressionSyntax && Throws(part, exception)).ToArray();
        var failed = thrown.Length > 0 ? thrown : [.. parts.Where(part => CanFail(part, exception))];
        return failed.Length == 1 ? Of(failed[0]) : null;
    }

    private static bool Calls(SyntaxNode part, string name) => part switch
    {
        InvocationExpressionSyntax call => NameOf(call.Expression) is { Identifier.Text: var called } && called == name,
        ObjectCreationExpressionSyntax { Type: var type } => NameOf(type) is { Identifier.Text: var made } && made == name,
        ElementAccessExpressionSyntax => name is "get_Item" or "set_Item" or "Get" or "Set" or "get_Chars",
        MemberAccessExpressionSyntax { Name.Identifier.Text: var member } => name == $"get_{member}" || name == $"set_{member}",
        BinaryExpressionSyntax operation => name == OperatorOf(operation.Kind()),
        CastExpressionSyntax => name is "op_Explicit" or "op_Implicit",
        _ => false,
    };

    private static bool CanFail(SyntaxNode part, Exception exception) => exception switch
    {
        IndexOutOfRangeException or ArgumentOutOfRangeException or KeyNotFoundException => part is ElementAccessExpressionSyntax,
        DivideByZeroException => part.Kind() is SyntaxKind.DivideExpression or SyntaxKind.ModuloExpression
            or SyntaxKind.DivideAssignmentExpression or SyntaxKind.ModuloAssignmentExpression,
        InvalidCastException => part is CastExpressionSyntax,
        NullReferenceException => part is MemberAccessExpressionSyntax { Expression: not (PredefinedTypeSyntax or ThisExpressionSyntax) }
            or ElementAccessExpressionSyntax,
        OverflowException => part is ArrayCreationExpressionSyntax
            || part.Ancestors().Any(outer => outer is CheckedExpressionSyntax or CheckedStatementSyntax)
            && part is BinaryExpressionSyntax or CastExpressionSyntax
                or AssignmentExpressionSyntax { RawKind: not (int)SyntaxKind.SimpleAssignmentExpression },
        _ => part is SwitchExpressionSyntax && exception.GetType().Name == "SwitchExpressionException",
    };

    private static bool Throws(SyntaxNode part, Exception exception)
    {
        var thrown = part is ThrowStatementSyntax statement ? statement.Expression : ((ThrowExpressionSyntax)part).Expression;
        return thrown is ObjectCreationExpressionSyntax { Type: var type }
            ? NameOf(type)?.Identifier.Text == exception.GetType().Name.Split('`')[0]
            : thrown is not null;
    }

    private static FailedPart Of(SyntaxNode part)
    {
        var begin = part switch
        {
            InvocationExpressionSyntax call when NameOf(call.Expression) is { } name && name != call.Expression => name.SpanStart,
            ElementAccessExpressionSyntax access when !IsOnOneLine(access) => access.ArgumentList.SpanStart,
            MemberAccessExpressionSyntax member when !IsOnOneLine(member) => member.Name.SpanStart,
            BinaryExpressionSyntax operation when !IsOnOneLine(operation) => operation.OperatorToken.SpanStart,
            _ => part.SpanStart,
        };
        return new FailedPart(part, TextSpan.FromBounds(begin, part.Span.End));
    }

    private static bool IsOnOneLine(SyntaxNode part) => !part.ToString().Contains('\n', StringComparison.Ordinal);

    private static SimpleNameSyntax? NameOf(SyntaxNode node) => node switch
    {
        SimpleNameSyntax name => name,
        MemberAccessExpressionSyntax member => member.Name,
        MemberBindingExpressionSyntax member => member.Name,
        QualifiedNameSyntax qualified => qualified.Right,
        _ => null,
    };

    private static string? OperatorOf(SyntaxKind kind) => kind switch
    {
        SyntaxKind.AddExpression => "op_Addition",
        SyntaxKind.SubtractExpression => "op_Subtraction",
        SyntaxKind.MultiplyExpression => "op_Multiply",
        SyntaxKind.DivideExpression => "op_Division",
        SyntaxKind.ModuloExpression => "op_Modulus",
        _ => null,
    };
}
