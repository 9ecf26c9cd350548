using Classroom.Checks;
using Classroom.Grading;
using Contract;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Tests.Grading;

public sealed class FunctionExerciseTests
{
    private static readonly FunctionExercise<Func<double, double>> Double =
        new FunctionExercise<Func<double, double>>("twice", "01-a", Competency.Loss, "twice a number", x => 2 * x)
            .On(f => f(0))
            .On(f => f(1))
            .On(f => f(-3))
            .Mistake("the number itself", "How many of them are there?", x => x)
            .Mistake("squared", "What is twice minus three?", x => x * x)
            .Mistake("not a number", "Where does it come from?", x => x == 0 ? 0 : double.NaN);

    [Fact]
    public void A_function_that_answers_every_input_as_it_should_passes() =>
        Assert.Equal(
            new CheckRecord("twice", "exercise", "classification loss, for two classes and for K", "twice: twice a number", CheckStatus.Passed,
                "3 inputs right", "3"),
            Only(Double.Check(x => x + x)));

    [Fact]
    public void An_answer_may_differ_by_rounding() =>
        Assert.Equal(CheckStatus.Passed, Only(Double.Check(x => x * 2 * (1 + 1e-12))).Status);

    [Fact]
    public void A_function_that_is_not_written_yet_is_not_done() =>
        Assert.Equal(CheckStatus.NotDone, Only(Double.Check(_ => throw new NotImplementedException("twice: your turn"))).Status);

    [Fact]
    public void No_function_at_all_is_not_done() => Assert.Equal(CheckStatus.NotDone, Only(Double.Check(null)).Status);

    [Fact]
    public void A_known_mistake_is_named_with_its_hint()
    {
        static double Squared(double x) => x * x;

        var line = Only(Double.Check(Squared));

        Assert.Equal(CheckStatus.Wrong, line.Status);
        Assert.Equal("squared: What is twice minus three?", line.Hint);
        Assert.Equal("Squared(1) = 2", line.Expected);
        Assert.Equal("1", line.Got);
    }

    [Fact]
    public void A_mistake_that_gives_no_number_is_known_by_that() =>
        Assert.StartsWith("not a number: ", Only(Double.Check(x => x == 0 ? 0 : double.NaN)).Hint, StringComparison.Ordinal);

    [Fact]
    public void An_unknown_mistake_is_shown_by_the_smallest_input_on_which_it_differs()
    {
        static double Bent(double x) => x < 0 ? 7 : 2 * x;

        var line = Only(Double.Check(Bent));

        Assert.Equal("Bent(-3) = -6", line.Expected);
        Assert.Equal("7", line.Got);
        Assert.Equal("Bent(-3) is the smallest input on which it differs; work it out by hand and compare, step by step", line.Hint);
    }

    [Fact]
    public void A_mistake_on_some_inputs_only_is_not_taken_for_a_known_one() =>
        Assert.DoesNotContain("squared", Only(Double.Check(x => x < 0 ? 2 * x + 1 : x * x)).Hint, StringComparison.Ordinal);

    [Fact]
    public void An_exception_of_the_learner_is_a_wrong_answer_and_says_what_it_was()
    {
        var line = Only(Double.Check(x => x < 0 ? throw new InvalidOperationException("no way") : 2 * x));

        Assert.Equal(CheckStatus.Wrong, line.Status);
        Assert.Equal("InvalidOperationException", line.Got);
        Assert.Equal("the code stopped on the way: no way", line.Hint);
    }

    [Fact]
    public void Nothing_returned_is_a_wrong_answer()
    {
        var columns = new FunctionExercise<Func<double, Vector<double>>>("column", "01-a", Competency.Loss, "a column", x => Column(x))
            .On(f => f(1));

        Assert.Equal("nothing came back; what should it return?", Only(columns.Check(_ => null!)).Hint);
    }

    [Fact]
    public void A_column_of_another_length_differs()
    {
        var columns = new FunctionExercise<Func<double, Vector<double>>>("column", "01-a", Competency.Loss, "a column", x => Column(x, 1))
            .On(f => f(1));

        var line = Only(columns.Check(x => Column(x)));

        Assert.EndsWith("(1) = (1, 1)", line.Expected, StringComparison.Ordinal);
        Assert.Equal("(1)", line.Got);
    }

    [Fact]
    public void A_right_answer_that_changes_its_argument_is_told_so()
    {
        var sum = new FunctionExercise<Func<Vector<double>, double>>("sum", "01-a", Competency.Loss, "the sum", x => x.Sum())
            .On(f => f(Column(1, 2)));

        var line = Only(sum.Check(x =>
        {
            x[0] += x[1];
            return x[0];
        }));

        Assert.Equal(CheckStatus.Wrong, line.Status);
        Assert.StartsWith("the argument was changed: ", line.Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_that_a_seed_drew_are_tried_too_and_shown_with_their_numbers()
    {
        var twice = new FunctionExercise<Func<double, double>>("twice", "01-a", Competency.Loss, "twice a number", x => 2 * x)
            .On(f => f(1))
            .OnDrawn(5, (f, r) => f(r.Between(10, 20)));

        var line = Only(twice.Check(x => x < 10 ? 2 * x : 7));

        Assert.Matches(@"^f\(1\d\.\d+\) = [23]\d", line.Expected);
        Assert.Equal("6 inputs right", Only(twice.Check(x => x + x)).Expected);
    }

    [Fact]
    public void What_is_right_but_at_a_limit_hears_what_goes_wrong_there()
    {
        var mean = new FunctionExercise<Func<double, double, double>>("mean", "01-a", Competency.Loss, "the mean", (a, b) => a + ((b - a) / 2))
            .AtLimit("the sum is too large", "How large may a sum be?", f => f(1.5e308, 1.6e308))
            .On(f => f(1, 2));

        Assert.Equal("the sum is too large: How large may a sum be?", Only(mean.Check((a, b) => (a + b) / 2)).Hint);
    }

    [Fact]
    public void A_known_mistake_is_known_whatever_it_does_at_a_limit()
    {
        var twice = new FunctionExercise<Func<double, double>>("twice", "01-a", Competency.Loss, "twice a number", x => 2 * x)
            .On(f => f(3))
            .AtLimit("beyond all numbers", "How large?", f => f(1e300))
            .Mistake("squared", "What is twice minus three?", x => x * x);

        Assert.StartsWith("squared: ", Only(twice.Check(x => x > 1e100 ? 5 : x * x)).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mistake_in_several_shapes_has_one_name()
    {
        var twice = new FunctionExercise<Func<double, double>>("twice", "01-a", Competency.Loss, "twice a number", x => 2 * x)
            .On(f => f(3)).On(f => f(5))
            .Mistake("a power", "What is twice minus three?", x => x * x, x => x * x * x);

        Assert.Equal(["a power"], twice.Mistakes);
        Assert.StartsWith("a power: ", Only(twice.Check(x => x * x * x)).Hint, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_limits_of_a_kind_have_one_name_and_show_their_numbers()
    {
        var twice = new FunctionExercise<Func<double, double>>("twice", "01-a", Competency.Loss, "twice a number", x => 2 * x)
            .On(f => f(3))
            .AtLimit("too far", "How far?", f => f(1e6), f => f(1e7), f => f(1e8));

        var line = Only(twice.Check(x => x > 5e7 ? 0 : 2 * x));

        Assert.Equal(["too far"], twice.Mistakes);
        Assert.Equal("too far: How far?", line.Hint);
        Assert.StartsWith("f(1", line.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Texts_that_agree_to_six_digits_are_written_with_more()
    {
        var third = new FunctionExercise<Func<double, double>>("third", "01-a", Competency.Loss, "a third", x => x / 3).On(f => f(1)).On(f => f(2));

        var line = Only(third.Check(x => x / 3 + 1e-8));

        Assert.Equal("f(1) = 0.33333333", line.Expected);
        Assert.Equal("0.33333334", line.Got);
    }

    [Fact]
    public void A_slow_right_answer_passes_and_is_spared_what_was_drawn()
    {
        var slow = new FunctionExercise<Func<double, double>>("slow", "01-a", Competency.Loss, "itself", x => x)
            .On(f => f(1)).On(f => f(2)).On(f => f(3)).OnDrawn(100, (f, r) => f(r.Between(0, 1)));
        var limit = AnswerTimeLimit.Current;
        AnswerTimeLimit.Current = TimeSpan.FromSeconds(1);
        try
        {
            var calls = 0;
            var line = Only(slow.Check(x =>
            {
                calls++;
                Thread.Sleep(400);
                return x;
            }));

            Assert.Equal(CheckStatus.Passed, line.Status);
            Assert.InRange(calls, 3, 10);
        }
        finally
        {
            AnswerTimeLimit.Current = limit;
        }
    }

    [Fact]
    public void An_index_that_is_not_there_has_a_hint_of_its_own() =>
        Assert.StartsWith("an index that is not there: ", Only(Double.Check(x => new[] { 2 * x }[1])).Hint, StringComparison.Ordinal);

    internal static CheckRecord Only(CheckResult result) => Assert.Single(result.Lines);
}
