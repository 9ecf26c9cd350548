namespace Workbook.Tests.House;

/// <summary>A summary says what a thing is or does, so that it can be understood without the code.</summary>
public sealed class SummaryTests
{
    private const double Share = 0.02;

    [Fact]
    public void Summaries_do_not_begin_as_questions()
    {
        var all = Libraries.Sources.SelectMany(Summary.In).ToArray();
        var questions = all.Where(summary => summary.BeginsAsQuestion).ToArray();

        Assert.True(questions.Length <= Share * all.Length, $"""
            {questions.Length} of {all.Length} summaries in lib begin with What, Whether, How or Where; at most {Share:P0} may.
            Begin with what the thing is or does: "Compiles a cell …", not "How a cell is compiled".
            {string.Join('\n', questions.Select(summary => $"  {summary.Place} {summary.Text}"))}
            """);
    }
}
