using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Errors.Hints;

/// <summary>
/// The notes on a cell that compiles and may mean something else than it says. Each rule is narrow: what a person may well have
/// meant gets no note.
/// </summary>
internal static class CellNotes
{
    // To such powers people raise whole numbers; a bit that is switched is another matter, mostly.
    private const int LowestPower = 2;
    private const int HighestPower = 4;

    /// <summary>Tells of a cell in which a note may be due, before its meaning is asked for.</summary>
    public static bool AreLikely(SyntaxNode root) => root.DescendantNodes().Any(IsSuspect);

    /// <summary>The notes, in the order of their lines.</summary>
    /// <param name="model">The meaning of the cell as it was written.</param>
    /// <param name="file">The name of the cell.</param>
    public static ImmutableArray<string> On(SemanticModel model, string file) =>
    [
        .. model.SyntaxTree.GetRoot().DescendantNodes()
            .Where(IsSuspect)
            .Select(node => Note(node, model))
            .OfType<(SyntaxNode Place, string Text)>()
            .Select(note => string.Create(
                CultureInfo.InvariantCulture,
                $"note: {file}, line {note.Place.GetLocation().GetLineSpan().StartLinePosition.Line + 1}: {note.Text}")),
    ];

    private static bool IsSuspect(SyntaxNode node) => node switch
    {
        BinaryExpressionSyntax operation => operation.Kind() is SyntaxKind.DivideExpression or SyntaxKind.ExclusiveOrExpression
            || operation.Kind() is SyntaxKind.EqualsExpression or SyntaxKind.NotEqualsExpression
                && (IsFraction(operation.Left) || IsFraction(operation.Right)),
        IfStatementSyntax or WhileStatementSyntax => IsAssigned(node) || Follower(node) is not null,
        ForStatementSyntax or CommonForEachStatementSyntax or ElseClauseSyntax => Follower(node) is not null,
        _ => false,
    };

    private static (SyntaxNode, string)? Note(SyntaxNode node, SemanticModel model) => node switch
    {
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.DivideExpression } division => OfDivision(division, model),
        BinaryExpressionSyntax { RawKind: (int)SyntaxKind.ExclusiveOrExpression } caret => OfCaret(caret, model),
        BinaryExpressionSyntax equality => OfEquality(equality, model),
        _ when IsAssigned(node) => (node, "one = gives a variable a value; two == compare"),
        _ => Follower(node) is { } statement
            ? (statement, "this line is indented as if it belonged to the line above, and does not: put both into braces { … }")
            : null,
    };

    private static (SyntaxNode, string)? OfDivision(BinaryExpressionSyntax division, SemanticModel model)
    {
        // Asked of what stands around it, in parentheses or not.
        ExpressionSyntax whole = division;
        while (whole.Parent is ParenthesizedExpressionSyntax outer)
        {
            whole = outer;
        }

        if (!IsWhole(model.GetTypeInfo(division).Type) || !IsReal(model.GetTypeInfo(whole).ConvertedType)
            || model.GetConstantValue(division) is { HasValue: true } && IsExact(division, model))
        {
            return null;
        }

        var left = division.Left;
        var cure = left is LiteralExpressionSyntax literal ? $"{literal}.0 / {division.Right}"
            : left is IdentifierNameSyntax or MemberAccessExpressionSyntax or InvocationExpressionSyntax or ElementAccessExpressionSyntax
                or ParenthesizedExpressionSyntax
                ? $"(double){left} / {division.Right}"
            : $"(double)({left}) / {division.Right}";
        return (division, $"a whole number divided by a whole number is one, and its fraction is cut off; for the fraction write {cure}");
    }

    private static bool IsExact(BinaryExpressionSyntax division, SemanticModel model) =>
        (model.GetConstantValue(division.Left).Value, model.GetConstantValue(division.Right).Value) is (int all, int part and not 0)
        && all % part == 0;

    private static (SyntaxNode, string)? OfCaret(BinaryExpressionSyntax caret, SemanticModel model) =>
        caret.Right is LiteralExpressionSyntax { Token: { Value: int power, Text: [var first, ..] text } }
        && power is >= LowestPower and <= HighestPower && text.Length == 1 && char.IsAsciiDigit(first)
        && model.GetTypeInfo(caret.Left).Type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64
        && caret.Left is not LiteralExpressionSyntax { Token.Text: ['0', _, ..] }
            ? (caret, $"^ compares bits; a power is written Math.Pow({caret.Left}, {caret.Right}), a square {caret.Left} * {caret.Left}")
            : null;

    private static (SyntaxNode, string)? OfEquality(BinaryExpressionSyntax equality, SemanticModel model) =>
        IsReal(model.GetTypeInfo(equality.Left).ConvertedType) && model.GetConstantValue(equality) is { HasValue: false }
            ? (equality, "fractions are rounded, and are rarely equal; compare their distance: "
                + $"Math.Abs({equality.Left} - {equality.Right}) < 1e-9")
            : null;

    // A fraction that no binary number has: 0.1, but neither 0.5 nor 2.0.
    private static bool IsFraction(ExpressionSyntax expression) =>
        expression is LiteralExpressionSyntax { Token: { Value: double value, Text: var text } }
        && decimal.TryParse(text.TrimEnd('d', 'D'), NumberStyles.Float, CultureInfo.InvariantCulture, out var written)
        && value * (1 << 20) % 1 != 0 && written % 1 != 0;

    private static bool IsAssigned(SyntaxNode node) => node switch
    {
        IfStatementSyntax { Condition: AssignmentExpressionSyntax { Right: LiteralExpressionSyntax } } => true,
        WhileStatementSyntax { Condition: AssignmentExpressionSyntax { Right: LiteralExpressionSyntax } } => true,
        _ => false,
    };

    // The statement after one without braces that is indented as the one that belongs to it.
    private static StatementSyntax? Follower(SyntaxNode node)
    {
        var (inner, outer) = node switch
        {
            IfStatementSyntax { Else: null, Statement: var body } choice => (body, (StatementSyntax)choice),
            ElseClauseSyntax { Statement: not IfStatementSyntax and var body, Parent: IfStatementSyntax choice } => (body, choice),
            WhileStatementSyntax { Statement: var body } loop => (body, loop),
            ForStatementSyntax { Statement: var body } loop => (body, loop),
            CommonForEachStatementSyntax { Statement: var body } loop => (body, loop),
            _ => (null, null),
        };
        if (inner is null or BlockSyntax || NextOf(outer!) is not { } next)
        {
            return null;
        }

        var (head, body1, after) = (PlaceOf(node), PlaceOf(inner), PlaceOf(next));
        return body1.Line > head.Line && after.Line > body1.Line
            && after.Character == body1.Character && body1.Character > head.Character ? next : null;
    }

    private static StatementSyntax? NextOf(StatementSyntax statement) => statement.Parent switch
    {
        BlockSyntax block => block.Statements.ElementAtOrDefault(block.Statements.IndexOf(statement) + 1),
        GlobalStatementSyntax { Parent: CompilationUnitSyntax cell } member =>
            (cell.Members.ElementAtOrDefault(cell.Members.IndexOf(member) + 1) as GlobalStatementSyntax)?.Statement,
        _ => null,
    };

    private static Microsoft.CodeAnalysis.Text.LinePosition PlaceOf(SyntaxNode node) => node.GetLocation().GetLineSpan().StartLinePosition;

    private static bool IsWhole(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Int32 or SpecialType.System_Int64;

    private static bool IsReal(ITypeSymbol? type) => type?.SpecialType is SpecialType.System_Double or SpecialType.System_Single;
}
