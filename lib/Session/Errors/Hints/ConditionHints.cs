using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors.Hints;

/// <summary>Hints for conditions: one equals sign, and, or, not, comparisons of other languages and in a row.</summary>
internal static class ConditionHints
{
    /// <summary>The hint to a condition; null where none is to blame.</summary>
    public static Hint? For(RefusedCell cell) => OfAssignment(cell) ?? OfWords(cell) ?? OfSigns(cell) ?? OfRow(cell);

    private static Hint? OfAssignment(RefusedCell cell) => AskedFor(cell)
        .Concat(cell.With("CS0029", "CS0019", "CS0023", "CS0131", "CS0266", "CS0200")
            .Select(error => cell.NodeOf(error).AncestorsAndSelf().FirstOrDefault(IsCondition)))
        .OfType<ExpressionSyntax>()
        .Select(condition => OfChoice(condition) ?? OfAssignmentIn(condition))
        .FirstOrDefault(hint => hint is not null);

    // The assignments that a lambda or a function gives, or a call or a variable gets, where that is to be true or false.
    private static IEnumerable<SyntaxNode> AskedFor(RefusedCell cell) => cell.With("CS0029", "CS1503")
        .Where(error => error.GetMessage(CultureInfo.InvariantCulture).EndsWith("to 'bool'", StringComparison.Ordinal))
        .Select(cell.NodeOf)
        .Where(node => node.IsKind(SyntaxKind.SimpleAssignmentExpression));

    // In y = x = 3 ? 1 : 2 the condition is 3, and the sign stands before it.
    private static Hint? OfChoice(ExpressionSyntax condition) =>
        condition.Parent is ConditionalExpressionSyntax { Parent: AssignmentExpressionSyntax assignment }
            && assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && assignment.Parent is not ExpressionStatementSyntax
            ? Comparing(assignment.Left, condition, assignment.OperatorToken)
            : null;

    private static Hint? OfAssignmentIn(ExpressionSyntax condition) => condition.DescendantNodesAndSelf()
        .OfType<AssignmentExpressionSyntax>()
        .Where(assignment => assignment.IsKind(SyntaxKind.SimpleAssignmentExpression) && IsTruth(assignment, condition))
        .Select(assignment => Comparing(assignment.Left, assignment.Right, assignment.OperatorToken))
        .FirstOrDefault();

    // A value that is kept and then compared is meant, as in (line = reader.ReadLine()) != null.
    private static bool IsTruth(SyntaxNode node, SyntaxNode condition) =>
        node == condition
        || (node.Parent is ParenthesizedExpressionSyntax or AssignmentExpressionSyntax
                || node.Parent.IsKind(SyntaxKind.LogicalNotExpression)
                || node.Parent.IsKind(SyntaxKind.LogicalAndExpression) || node.Parent.IsKind(SyntaxKind.LogicalOrExpression))
            && IsTruth(node.Parent!, condition);

    private static Hint Comparing(ExpressionSyntax left, ExpressionSyntax right, SyntaxToken sign) =>
        new($"one = gives a variable a value; two compare: {left} == {right}", sign.Span);

    /// <summary>Tells of an expression that is asked whether it is true.</summary>
    public static bool IsCondition(SyntaxNode node) =>
        node.Parent is IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or ConditionalExpressionSyntax
        && node is ExpressionSyntax
        && !(node.Parent is ForStatementSyntax loop && loop.Condition != node)
        && !(node.Parent is ConditionalExpressionSyntax choice && choice.Condition != node);

    // Words that C# has in patterns alone.
    private static Hint? OfWords(RefusedCell cell)
    {
        foreach (var line in cell.Lines)
        {
            var tokens = cell.TokensOn(line);
            for (var i = 0; i + 1 < tokens.Length; i++)
            {
                var before = i > 0 ? tokens[i - 1] : default;
                if (tokens[..i].Any(token => token.IsKind(SyntaxKind.IsKeyword)))
                {
                    break;
                }

                if (tokens[i].Text is "and" or "or" && EndsOperand(before) && BeginsOperand(tokens[i + 1]))
                {
                    return new Hint($"'{tokens[i].Text}' between conditions is written {(tokens[i].Text == "and" ? "&&" : "||")}", tokens[i].Span);
                }

                if (tokens[i].Text is "not" && !EndsOperand(before) && BeginsOperand(tokens[i + 1]))
                {
                    var what = tokens[i + 1].IsKind(SyntaxKind.OpenParenToken) ? "(…)" : tokens[i + 1].Text;
                    return new Hint($"'not' before a condition is written !{what}", tokens[i].Span);
                }
            }
        }

        return null;
    }

    private static bool EndsOperand(SyntaxToken token) => token.Kind() is
        SyntaxKind.IdentifierToken or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.CloseParenToken or SyntaxKind.CloseBracketToken or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword;

    private static bool BeginsOperand(SyntaxToken token) => token.Kind() is
        SyntaxKind.IdentifierToken or SyntaxKind.NumericLiteralToken or SyntaxKind.StringLiteralToken or SyntaxKind.CharacterLiteralToken
        or SyntaxKind.OpenParenToken or SyntaxKind.MinusToken or SyntaxKind.ExclamationToken
        or SyntaxKind.TrueKeyword or SyntaxKind.FalseKeyword or SyntaxKind.NullKeyword;

    private static Hint? OfSigns(RefusedCell cell)
    {
        foreach (var line in cell.Lines)
        {
            var tokens = cell.TokensOn(line);
            foreach (var (first, second) in tokens.Zip(tokens.Skip(1)).Where(pair => pair.First.Span.End == pair.Second.SpanStart))
            {
                var meant = (first.Text + second.Text) switch
                {
                    "=<" => "<=",
                    "<>" => "!=",
                    "===" => "==",
                    "!==" => "!=",
                    _ => null,
                };
                if (meant is not null)
                {
                    return new Hint($"this comparison is written {meant}", TextSpan.FromBounds(first.SpanStart, second.Span.End));
                }
            }
        }

        return cell.With("CS1660", "CS8917")
            .Select(error => cell.NodeOf(error).AncestorsAndSelf().OfType<LambdaExpressionSyntax>().FirstOrDefault())
            .OfType<SimpleLambdaExpressionSyntax>()
            .Where(IsCondition)
            .Select(lambda => new Hint($"'greater or equal' is written {lambda.Parameter} >= {lambda.Body}", lambda.ArrowToken.Span))
            .FirstOrDefault();
    }

    private static Hint? OfRow(RefusedCell cell) => cell.With("CS0019")
        .Select(cell.NodeOf)
        .OfType<BinaryExpressionSyntax>()
        .Where(outer => IsComparison(outer) && outer.Left is BinaryExpressionSyntax inner && IsComparison(inner))
        .Select(outer => ((BinaryExpressionSyntax)outer.Left, outer))
        .Select(row => new Hint(
            $"comparisons in a row are joined by &&: {row.Item1} && {row.Item1.Right} {row.outer.OperatorToken} {row.outer.Right}", row.outer.Span))
        .FirstOrDefault();

    private static bool IsComparison(BinaryExpressionSyntax operation) => operation.Kind() is
        SyntaxKind.LessThanExpression or SyntaxKind.LessThanOrEqualExpression
        or SyntaxKind.GreaterThanExpression or SyntaxKind.GreaterThanOrEqualExpression;
}
