using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Errors.Hints;

/// <summary>The hint to an exception, by what failed.</summary>
internal static class ExceptionHints
{
    /// <summary>The hint; null where none is known.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="failed">What failed; null where that is not known.</param>
    public static string? For(Exception exception, SyntaxNode? failed) => exception switch
    {
        IndexOutOfRangeException or ArgumentOutOfRangeException
            when failed is ElementAccessExpressionSyntax { ArgumentList.Arguments: [{ Expression: PrefixUnaryExpressionSyntax negative }] } access
                && negative.IsKind(SyntaxKind.UnaryMinusExpression) =>
            $"an index counts from the beginning, from 0; from the end it is written {access.Expression}[^{negative.Operand}]",
        _ => null,
    };
}
