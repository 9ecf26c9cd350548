using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors;

/// <summary>The place in a source at which an exception arose, as near as can be told.</summary>
/// <param name="Frame">The frame of the stack.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Text">The source; null where it is not known.</param>
/// <param name="Span">The stretch of it that failed; null where it is not known.</param>
/// <param name="Node">What failed; null where several things there may have.</param>
internal sealed record FoundPlace(CellFrame Frame, int Line, SourceText? Text, TextSpan? Span, SyntaxNode? Node)
{
    /// <summary>The frame in words, with the line that was found.</summary>
    public string Words => Line == Frame.Line
        ? Frame.Words
        : string.Create(CultureInfo.InvariantCulture, $"at {Frame.File}, line {Line}");

    /// <summary>
    /// Finds the place in a statement that failed: what was called, where a call failed; else what can fail in that way, where
    /// there is only one. The line of a frame is that on which its statement begins.
    /// </summary>
    /// <param name="frame">The frame of the stack.</param>
    /// <param name="exception">The exception; null where it arose in what the frame called.</param>
    /// <param name="called">The names of what the frame called, from it on to where the exception arose, or to the next frame in a cell.</param>
    public static FoundPlace In(CellFrame frame, Exception? exception, IReadOnlyList<string> called)
    {
        if (frame.Text?.Text is not { } text || frame.Line < 1 || frame.Line > text.Lines.Count)
        {
            return new(frame, frame.Line, null, null, null);
        }

        if (exception?.GetType().Name == "SwitchExpressionException" && SwitchAt(frame.Text.Root, text.Lines[frame.Line - 1].Span) is { } whole)
        {
            var begin = text.Lines.GetLineFromPosition(whole.SpanStart);
            var span = TextSpan.FromBounds(whole.SpanStart, Math.Min(whole.Span.End, begin.End));
            return new FoundPlace(frame, begin.LineNumber + 1, text, span, whole);
        }

        var stretches = Stretches(frame.Text.Root, text, frame).ToArray();
        var parts = stretches.SelectMany(stretch => stretch.DescendantNodesAndSelf(part =>
                part == stretch || part is not (AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or StatementSyntax)))
            .Where(part => part is not StatementSyntax || stretches.Contains(part))
            .Distinct()
            .ToArray();
        var failed = FailedPart.Among(parts, exception, called);
        if (failed is { } found)
        {
            return new FoundPlace(frame, text.Lines.GetLineFromPosition(found.Span.Start).LineNumber + 1, text, found.Span, found.Node);
        }

        var line = text.Lines[frame.Line - 1];
        var rest = stretches.Length == 1 && line.Span.IntersectsWith(stretches[0].Span) ? stretches[0].Span : line.Span;
        return new FoundPlace(frame, frame.Line, text, rest, null);
    }

    // The code that finds no arm to match is laid to whichever arm stands before it.
    private static SwitchExpressionSyntax? SwitchAt(SyntaxNode root, TextSpan line) => root.DescendantNodes(line)
        .OfType<SwitchExpressionSyntax>()
        .LastOrDefault(expression => !expression.Arms.Any(arm => arm.Pattern is DiscardPatternSyntax && arm.WhenClause is null));

    // The statements, or values of lambdas, that begin on the frame's line.
    private static IEnumerable<SyntaxNode> Stretches(SyntaxNode root, SourceText text, CellFrame frame)
    {
        var line = text.Lines[frame.Line - 1];
        var all = root.DescendantNodes(line.SpanIncludingLineBreak)
            .Where(node => line.Span.Contains(node.SpanStart) && IsStretch(node))
            .ToArray();
        var bodies = all.Where(node => node.Parent is AnonymousFunctionExpressionSyntax or QueryClauseSyntax or SelectOrGroupClauseSyntax).ToArray();
        return frame.IsLambda && bodies.Length > 0 ? bodies
            : all.Where(node => frame.IsLambda || !bodies.Contains(node));
    }

    private static bool IsStretch(SyntaxNode node) => node switch
    {
        BlockSyntax or LocalFunctionStatementSyntax => false,
        StatementSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax => true,
        ExpressionSyntax => node.Parent is AnonymousFunctionExpressionSyntax or ArrowExpressionClauseSyntax
            or QueryClauseSyntax or SelectOrGroupClauseSyntax or ForStatementSyntax or WhileStatementSyntax or DoStatementSyntax,
        FieldDeclarationSyntax => true,
        _ => false,
    };
}
