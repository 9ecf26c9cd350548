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
        Assert.Equal("none of the choices: copy one of them, word for word", Only(Choice.Check("perhaps")).Hint);

    [Fact]
    public void Signs_pass_one_by_one() => Assert.Equal(CheckStatus.Passed, Only(Signs.Check(new[] { -1, 1, 1 })).Status);

    [Fact]
    public void A_wrong_sign_is_shown_by_its_place() =>
        Assert.Equal("look again at entry 2, counted from 0", Only(Signs.Check(new[] { -1, 1, -1 })).Hint);

    [Theory]
    [InlineData("0 for what rises or falls", -1, 1, 0)]
    [InlineData("0 written for -1", 0, 1, 1)]
    [InlineData("the signs in reverse order", 1, 1, -1)]
    [InlineData("amounts instead of signs", -2, 1, 3)]
    public void A_slip_that_any_signs_may_have_is_named(string name, params int[] signs) =>
        Assert.StartsWith(name + ": ", Only(Signs.Check(signs)).Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("2", "a place for a choice")]
    [InlineData("nothing and everything", "two choices at once")]
    [InlineData("not", "a part of a choice")]
    [InlineData("every", "a part of a choice")]
    [InlineData("everything but one", "a choice and something more")]
    public void A_form_that_is_no_choice_is_named(string answer, string name) =>
        Assert.StartsWith(name + ": ", Only(Choice.Check(answer)).Hint, StringComparison.Ordinal);

    [Fact]
    public void Of_two_slips_that_give_the_same_number_none_is_named() =>
        Assert.Equal(
            "too small; what would make it larger?",
            Only(new Question("two", "01-a", Competency.Loss, "how much", Math.Sqrt(2), decimals: 1).Check(0.7)).Hint);

    [Fact]
    public void Of_a_number_below_the_last_place_that_is_kept_no_digit_is_right() =>
        Assert.DoesNotContain(
            "rounded", Only(new Question("part", "01-a", Competency.Loss, "how much", 0.55, decimals: 2).Check(1)).Hint, StringComparison.Ordinal);

    [Fact]
    public void Known_wrong_signs_are_named() =>
        Assert.StartsWith("the other way round: ", Only(Signs.Check(new[] { 1, -1, -1 })).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_worked_answer_comes_with_the_right_one_and_never_with_a_wrong_try()
    {
        var worked = new Question("w", "01-a", Competency.Loss, "one and one", 2.0, worked: "1 + 1 = 2");

        Assert.Null(Only(worked.Check(null)).Hint);
        Assert.Equal("1 + 1 = 2", Only(worked.Check(2)).Hint);
        Assert.DoesNotContain("1 + 1 = 2", Only(worked.Check(3)).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_hint_is_a_thought_at_first_and_the_way_to_the_answer_from_the_second_request_on()
    {
        Question Asked() => new Question("asked", "01-a", Competency.Loss, "one and one", 2.0, worked: "1 + 1 = 2")
            .Mistake("one of them", "How many are there?", 1);

        Assert.Equal("How many are there? (Ask again to see how it goes.)", Asked().Hint());
        Assert.Equal("1 + 1 = 2", Asked().Hint());
        Assert.Equal("1 + 1 = 2", Asked().Hint());
    }

    [Theory]
    [InlineData(1.2, "rounded too early")]
    [InlineData(1, "rounded too early")]
    [InlineData(117, "in percent")]
    [InlineData(117.12, "in percent")]
    [InlineData(0.0117, "a hundredth of it")]
    [InlineData(-1.17, "the sign turned")]
    [InlineData(1.69, "base-2 logarithm")]
    [InlineData(2.34, "twice as much")]
    [InlineData(0.59, "half of it")]
    [InlineData(3.23, "the power itself")]
    [InlineData(double.PositiveInfinity, "a division of whole numbers")]
    public void A_slip_that_any_number_may_have_is_named(double answer, string name) =>
        Assert.StartsWith(name + ": ", Only(Number.Check(answer)).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_whole_number_next_to_the_right_one_is_off_by_one()
    {
        var whole = new Question("whole", "01-a", Competency.Loss, "how many", 30730.0);

        Assert.StartsWith("off by one: ", Only(whole.Check(30729)).Hint, StringComparison.Ordinal);
        Assert.Equal("too large; what would make it smaller?", Only(whole.Check(30732)).Hint);
    }

    [Theory]
    [InlineData(0, "a division of whole numbers")]
    [InlineData(0.69, "what is missing to 1")]
    [InlineData(3.23, "upside down")]
    [InlineData(0.3, "rounded too early")]
    public void A_slip_that_a_share_may_have_is_named(double answer, string name) =>
        Assert.StartsWith(
            name + ": ",
            Only(new Question("share", "01-a", Competency.Loss, "what the plane gets", 0.31, decimals: 2).Check(answer)).Hint,
            StringComparison.Ordinal);

    [Theory]
    [InlineData(30.730, "a point between the thousands")]
    [InlineData(15365, "half of it")]
    [InlineData(61460, "twice as much")]
    [InlineData(-30730, "the sign turned")]
    public void A_slip_that_a_count_may_have_is_named(double answer, string name) =>
        Assert.StartsWith(
            name + ": ", Only(new Question("whole", "01-a", Competency.Loss, "how many", 30730.0).Check(answer)).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_small_count_is_the_logarithm_of_no_other() =>
        Assert.StartsWith("off by one: ", Only(new Question("few", "01-a", Competency.Loss, "how many", 3.0).Check(4)).Hint, StringComparison.Ordinal);

    [Fact]
    public void A_small_share_may_be_0_by_rounding_or_by_a_division() =>
        Assert.StartsWith(
            "rounded to 0, or a division of whole numbers: ",
            Only(new Question("small", "01-a", Competency.Loss, "the rate", 0.01, decimals: 2).Check(0)).Hint,
            StringComparison.Ordinal);

    [Fact]
    public void An_empty_text_is_no_choice() => Assert.StartsWith("nothing chosen: ", Only(Choice.Check("")).Hint, StringComparison.Ordinal);

    [Theory]
    [InlineData("x1*x2")]
    [InlineData("x1 · x2")]
    [InlineData("X1 x2.")]
    [InlineData("“x₁x₂”")]
    public void A_choice_passes_with_another_sign_of_a_product_and_a_full_stop(string answer) =>
        Assert.Equal(
            CheckStatus.Passed,
            Only(new Question("product", "01-a", Competency.Boundary, "which feature", "x1 x2").Check(answer)).Status);

    private static CheckRecord Only(CheckResult result) => FunctionExerciseTests.Only(result);
}
