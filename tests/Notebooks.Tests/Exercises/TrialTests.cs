using Contract;
using Documents;
using Session;
using Session.Libraries;
using Session.Running;

namespace Notebooks.Tests.Exercises;

public sealed class TrialTests
{
    private const string Softmax = "static Vector<double> MySoftmax(Vector<double> z)\n{\n    SOLUTION\n}\n\nExercises.MySoftmax.Check(MySoftmax)";
    private readonly CSharpSession _session = new(NotebookFiles.Folder, new FileLibraries(), new ThreadRunner());

    public TrialTests() => Run("#!import workbook.csx\nAnswerTimeLimit.Current = TimeSpan.FromSeconds(0.5);");

    [Theory]
    [InlineData("return Softmax(z);", TrialOutcome.Passed)]
    [InlineData("return z;", TrialOutcome.Wrong)]
    [InlineData("throw new InvalidOperationException();", TrialOutcome.Wrong)]
    [InlineData("while (true) { }", TrialOutcome.Wrong)]
    [InlineData("throw new NotImplementedException();", TrialOutcome.NotDone)]
    [InlineData("return 1;", TrialOutcome.DoesNotCompile)]
    [InlineData("return Softmax(z)", TrialOutcome.DoesNotCompile)]
    public void What_came_of_an_answer_is_told(string answer, TrialOutcome outcome) =>
        Assert.Equal(outcome, Try(Softmax.Replace("SOLUTION", answer, StringComparison.Ordinal)).Outcome);

    [Theory]
    [InlineData("throw new InvalidOperationException();", TrialOutcome.Threw)]
    [InlineData("Exercises.MySoftmax.Check(Softmax);", TrialOutcome.Silent)]
    [InlineData("Check.Holds(\"another check\", true)", TrialOutcome.Silent)]
    [InlineData("Check.Holds(\"another check\", false)", TrialOutcome.Threw)]
    public void A_cell_in_which_the_exercise_is_not_heard_is_told_apart(string cell, TrialOutcome outcome) =>
        Assert.Equal(outcome, Try(cell).Outcome);

    [Theory]
    [InlineData("while (true) { }", "it was stopped; does every loop in it come to an end?")]
    [InlineData("return MySoftmax(z);", "the code stopped on the way: the calls are nested too deep; does the recursion come to an end?")]
    public void An_answer_without_an_end_is_told_from_others(string answer, string words) =>
        Assert.Equal(words, Try(Softmax.Replace("SOLUTION", answer, StringComparison.Ordinal)).Words);

    [Fact]
    public void A_wrong_answer_comes_with_the_name_of_its_mistake() =>
        Assert.StartsWith(
            "not divided by the sum: ",
            Try(Softmax.Replace("SOLUTION", "return z.PointwiseExp();", StringComparison.Ordinal)).Words,
            StringComparison.Ordinal);

    [Fact]
    public async Task What_was_tried_declares_nothing_for_the_cells_after_it()
    {
        Run("var x = 1;");

        await _session.TryAsync(2, "var x = 2;\nvar y = 3;", _ => { });

        Assert.Equal("1", Assert.Single(Run("x").OfType<ResultOutput>()).Data[MimeTypes.PlainText]);
        Assert.Contains("'y' does not exist", (await _session.TryAsync(2, "y", _ => { }))!.Message, StringComparison.Ordinal);
    }

    private Trial Try(string cell)
    {
        List<Output> outputs = [];
        var failure = _session.TryAsync(2, cell, outputs.Add).GetAwaiter().GetResult();
        return Trial.From("my-softmax", outputs, failure);
    }

    private List<Output> Run(string cell)
    {
        List<Output> outputs = [];
        Assert.Null(_session.RunAsync(1, cell, outputs.Add).GetAwaiter().GetResult());
        return outputs;
    }
}
