using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Compiling;

/// <summary>
/// Lets a cell's code be stopped: every turn of a loop, and every call of a function that the cell writes, first looks whether
/// it is to go on. A loop that several threads share (<c>Parallel.For</c>) cannot be aborted without danger to the process, and
/// one in <c>Task.Run</c> not at all; so they look for themselves. Lines keep their numbers.
/// </summary>
internal sealed class CancellationRewriter : CSharpSyntaxRewriter
{
    private static readonly StatementSyntax Poll = SyntaxFactory.ParseStatement("global::Session.Cells.CancellationCheck.Poll();");
    private static readonly StatementSyntax Enter = SyntaxFactory.ParseStatement("global::Session.Cells.CancellationCheck.EnterFunction();");

    /// <summary>The code with its looks; the code itself where it has nothing that could run on, or is no C#.</summary>
    public static string Rewrite(string code)
    {
        var root = CSharpSyntaxTree.ParseText(code, CellDialect.ParseOptions).GetRoot();
        return root.ContainsDiagnostics ? code : new CancellationRewriter().Visit(root).ToFullString();
    }

    public override SyntaxNode? VisitWhileStatement(WhileStatementSyntax node) =>
        base.VisitWhileStatement(node) is WhileStatementSyntax loop ? loop.WithStatement(Polling(loop.Statement)) : null;

    public override SyntaxNode? VisitDoStatement(DoStatementSyntax node) =>
        base.VisitDoStatement(node) is DoStatementSyntax loop ? loop.WithStatement(Polling(loop.Statement)) : null;

    public override SyntaxNode? VisitForStatement(ForStatementSyntax node) =>
        base.VisitForStatement(node) is ForStatementSyntax loop ? loop.WithStatement(Polling(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachStatement(ForEachStatementSyntax node) =>
        base.VisitForEachStatement(node) is ForEachStatementSyntax loop ? loop.WithStatement(Polling(loop.Statement)) : null;

    public override SyntaxNode? VisitForEachVariableStatement(ForEachVariableStatementSyntax node) =>
        base.VisitForEachVariableStatement(node) is ForEachVariableStatementSyntax loop ? loop.WithStatement(Polling(loop.Statement)) : null;

    public override SyntaxNode? VisitMethodDeclaration(MethodDeclarationSyntax node) =>
        base.VisitMethodDeclaration(node) is var visited && visited is MethodDeclarationSyntax method
        && Entered(method.Body, method.ExpressionBody, method.SemicolonToken, method.ReturnType, method.Modifiers) is { } body
            ? method.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body)
            : visited;

    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) =>
        base.VisitLocalFunctionStatement(node) is var visited && visited is LocalFunctionStatementSyntax function
        && Entered(function.Body, function.ExpressionBody, function.SemicolonToken, function.ReturnType, function.Modifiers) is { } body
            ? function.WithExpressionBody(null).WithSemicolonToken(default).WithBody(body)
            : visited;

    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) =>
        Entered((LambdaExpressionSyntax)base.VisitSimpleLambdaExpression(node)!, node);

    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) =>
        Entered((LambdaExpressionSyntax)base.VisitParenthesizedLambdaExpression(node)!, node);

    // A function's body with its look; null where none is needed. One after => needs it where it calls something, perhaps itself.
    private static BlockSyntax? Entered(
        BlockSyntax? body, ArrowExpressionClauseSyntax? arrow, SyntaxToken end, TypeSyntax type, SyntaxTokenList modifiers)
    {
        if (body is not null)
        {
            return Entered(body);
        }

        if (arrow is not { Expression: not (ThrowExpressionSyntax or RefExpressionSyntax) and var value }
            || !value.DescendantNodesAndSelf().Any(node => node is InvocationExpressionSyntax)
            || modifiers.Any(SyntaxKind.AsyncKeyword))
        {
            return null;
        }

        var semicolon = SyntaxFactory.Token(end.LeadingTrivia, SyntaxKind.SemicolonToken, []);
        StatementSyntax statement = type is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword }
            ? SyntaxFactory.ExpressionStatement(value, semicolon)
            : SyntaxFactory.ReturnStatement(SyntaxFactory.Token([], SyntaxKind.ReturnKeyword, [SyntaxFactory.Space]), value, semicolon);
        return SyntaxFactory.Block(Enter, statement)
            .WithLeadingTrivia(arrow.ArrowToken.LeadingTrivia.AddRange(arrow.ArrowToken.TrailingTrivia))
            .WithTrailingTrivia(end.TrailingTrivia);
    }

    private static LambdaExpressionSyntax Entered(LambdaExpressionSyntax lambda, LambdaExpressionSyntax original) => lambda switch
    {
        { Block: { } block } => lambda.WithBlock(Entered(block)),
        { ExpressionBody: { } body } when IsTurnOfParallelLoop(original) && IsStatement(body) =>
            lambda.WithExpressionBody(null).WithBlock(Entered(SyntaxFactory.Block(SyntaxFactory.ExpressionStatement(body)))),
        _ => lambda,
    };

    // The last argument of Parallel.For(from, to, i => …), whose value nobody takes.
    private static bool IsTurnOfParallelLoop(LambdaExpressionSyntax lambda) =>
        lambda.Parent is ArgumentSyntax { Parent: ArgumentListSyntax { Parent: InvocationExpressionSyntax call } arguments } argument
        && arguments.Arguments[^1] == argument
        && call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: "For" or "ForEach" } loop
        && loop.Expression.ToString() is "Parallel" or "System.Threading.Tasks.Parallel";

    private static bool IsStatement(ExpressionSyntax expression) => expression.Kind() is
        SyntaxKind.InvocationExpression or SyntaxKind.PreIncrementExpression or SyntaxKind.PostIncrementExpression
        or SyntaxKind.PreDecrementExpression or SyntaxKind.PostDecrementExpression
        || expression is AssignmentExpressionSyntax;

    private static BlockSyntax Entered(BlockSyntax body) => body.WithStatements(body.Statements.Insert(0, Enter));

    private static BlockSyntax Polling(StatementSyntax turn) =>
        turn is BlockSyntax block ? block.WithStatements(block.Statements.Insert(0, Poll)) : SyntaxFactory.Block(Poll, turn);
}
