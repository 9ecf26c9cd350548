using Classroom.Checks;
using Classroom.Grading;
using Contract;

namespace Classroom.Tests.Grading;

public sealed class QuestionTests
{
    private static readonly Question Number =
        new Question("guess", "01-a", Competency.Loss, "the loss of 0.31", -Math.Log(0.31), decimals: 2)
            .Mistake("base-10 logarithm", "Which base does e belong to?", -Math.Log10(0.31));

    private static readonly Question Choice =
        new Question("choose", "01-a", Competency.Weights, "what changes", "nothing")
            .Mistake("everything named", "Which part is the same?", "everything");

    private static readonly Question Signs =
        new Question("signs", "01-a", Competency.Loss, "which way each score wants to go", new[] { -1, 1, 1 })
            .Mistake("the other way round", "Which score should rise?", new[] { 1, -1, -1 });

    [Fact]
    public void No_answer_is_not_done() => Assert.Equal(CheckStatus.NotDone, Only(Number.Check(null)).Status);

    [Theory]
    [InlineData(1.17)]
    [InlineData(1.171)]
    [InlineData(1.1712)]
    [InlineData(1.1752)]
    public void A_number_passes_within_half_a_unit_of_the_last_digit_asked_for(double answer) =>
        Assert.Equal(CheckStatus.Passed, Only(Number.Check(answer)).Status);

    [Theory]
    [InlineData(1.16, "too small; what would make it larger?")]
    [InlineData(1.18, "too large; what would make it smaller?")]
    [InlineData(0.51, "base-10 logarithm: Which base does e belong to?")]
    public void Another_number_is_wrong_and_the_hint_says_in_which_way(double answer, string hint)
    {
        var line = Only(Number.Check(answer));

        Assert.Equal(CheckStatus.Wrong, line.Status);
        Assert.Equal("a number to 2 decimals", line.Expected);
        Assert.Equal(hint, line.Hint);
    }

    [Fact]
    public void No_number_is_no_answer() =>
        Assert.Equal(CheckStatus.Wrong, Only(Number.Check(double.NaN)).Status);

    [Fact]
    public void A_text_where_a_number_is_asked_for_is_wrong_and_says_what_is_wanted() =>
        Assert.Equal("the answer should be a number to 2 decimals", Only(Number.Check("1.17")).Hint);

    [Theory]
    [InlineData("nothing")]
    [InlineData(" Nothing ")]
    public void A_choice_passes_however_it_is_written(string answer) =>
        Assert.Equal(CheckStatus.Passed, Only(Choice.Check(answer)).Status);

    [Fact]
    public void A_wrong_choice_is_named()
    {
        var line = Only(Choice.Check("everything"));

        Assert.Equal("everything named: Which part is the same?", line.Hint);
        Assert.Equal("one of \"everything\", \"nothing\"", line.Expected);
    }

    [Fact]
    public void A_word_that_was_not_offered_is_none_of_the_choices() =>
        Assert.Equal("that is none of the choices; copy one of them", Only(Choice.Check("perhaps")).Hint);

    [Fact]
    public void Signs_pass_one_by_one() => Assert.Equal(CheckStatus.Passed, Only(Signs.Check(new[] { -1, 1, 1 })).Status);

    [Fact]
    public void A_wrong_sign_is_shown_by_its_place() =>
        Assert.Equal("look again at entry 2, counted from 0", Only(Signs.Check(new[] { -1, 1, 0 })).Hint);

    [Fact]
    public void Known_wrong_signs_are_named() =>
        Assert.StartsWith("the other way round: ", Only(Signs.Check(new[] { 1, -1, -1 })).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_worked_answer_is_shown_once_the_learner_has_tried()
    {
        var worked = new Question("w", "01-a", Competency.Loss, "one and one", 2.0, worked: "1 + 1 = 2");

        Assert.Null(Only(worked.Check(null)).Hint);
        Assert.Equal("1 + 1 = 2", Only(worked.Check(2)).Hint);
        Assert.EndsWith(" — 1 + 1 = 2", Only(worked.Check(3)).Hint, StringComparison.Ordinal);
    }

    private static CheckRecord Only(CheckResult result) => FunctionExerciseTests.Only(result);
}
