using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Notebooks.Tests;

/// <summary>The loop of the slide "Training pipeline" is the heart of the lecture: it stands in its notebook as it stands there.</summary>
public sealed class TrainingLoopTests
{
    [Fact]
    public void The_training_pipeline_has_the_lectures_loop_five_calls_in_their_order()
    {
        var loops =
            from cell in NotebookFiles.Read("04-training-pipeline").Cells
            where cell.IsCSharp
            from loop in CSharpSyntaxTree.ParseText(cell.Text, new CSharpParseOptions(kind: SourceCodeKind.Script)).GetRoot().DescendantNodes().OfType<CommonForEachStatementSyntax>()
            select ((BlockSyntax)loop.Statement).Statements.Take(5).Select(statement => statement.WithoutTrivia().ToString());

        Assert.Contains(
            [
                "optimizer.ZeroGrad();",
                "var logits = model.Forward(inputs);",
                "var loss = lossFn.Forward(logits, labels);",
                "loss.Backward();",
                "optimizer.Step();",
            ],
            loops.Select(loop => loop.ToArray()));
    }
}
