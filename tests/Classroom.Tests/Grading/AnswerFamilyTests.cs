using Classroom.Checks;
using Classroom.Grading;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Tests.Grading;

/// <summary>Slips that no definition of an exercise lists.</summary>
public sealed class AnswerFamilyTests
{
    private static readonly FunctionExercise<Func<double, double, double>> Difference =
        new FunctionExercise<Func<double, double, double>>("difference", "01-a", Competency.Loss, "a third of a - b", (a, b) => (a - 2 * b) / 3)
            .On(f => f(1, 0)).On(f => f(3, 5)).On(f => f(4, -2)).On(f => f(0.5, 7)).On(f => f(-1.5, -3));

    private static readonly FunctionExercise<Func<Matrix<double>, double>> Mean =
        new FunctionExercise<Func<Matrix<double>, double>>("mean", "01-a", Competency.Loss, "mean of the columns' sums", X => X.Enumerate().Sum() / X.ColumnCount)
            .On(f => f(Rows([1, 2], [3, 4]))).On(f => f(Rows([1, 2, 5]))).On(f => f(Rows([1], [2], [3])));

    private static readonly FunctionExercise<Func<Vector<double>, Vector<double>>> Halves =
        new FunctionExercise<Func<Vector<double>, Vector<double>>>("halves", "01-a", Competency.Loss, "halves", x => x / 2)
            .On(f => f(Column(1, 2))).On(f => f(Column(5, 8, -3)));

    private static readonly FunctionExercise<Func<double, int, double>> Labelled =
        new FunctionExercise<Func<double, int, double>>(
            "bce", "01-a", Competency.Loss, "the cost", (f, y) => (y * Softplus(-f)) + ((1 - y) * Softplus(f)))
            .On(f => f(0, 1)).On(f => f(1, 0)).On(f => f(2, 1)).On(f => f(-0.5, 0)).On(f => f(-3, 1));

    public static TheoryData<string, Func<double, int, double>> Labels => new()
    {
        { "the two classes exchanged", (f, y) => Softplus(y == 1 ? f : -f) },
        { "labels 0 and 1 mixed up with -1 and +1", (f, y) => ((2 * y - 1) * Softplus(-f)) + ((2 - (2 * y)) * Softplus(f)) },
        { "classes counted from 1", (f, y) => ((y + 1) * Softplus(-f)) - (y * Softplus(f)) },
    };

    public static TheoryData<string, Func<double, double, double>> Numbers => new()
    {
        { "the sign turned", (a, b) => (2 * b - a) / 3 },
        { "half of it", (a, b) => (a - 2 * b) / 6 },
        { "twice as much", (a, b) => (a - 2 * b) / 3 * 2 },
        { "base-10 logarithm", (a, b) => (a - 2 * b) / 3 / Math.Log(10) },
        { "base-2 logarithm", (a, b) => (a - 2 * b) / 3 / Math.Log(2) },
        { "in percent", (a, b) => (a - 2 * b) / 3 * 100 },
        { "rounded on the way", (a, b) => Math.Round((a - 2 * b) / 3, 2) },
        { "the arguments exchanged", (a, b) => (b - 2 * a) / 3 },
        { "a constant factor", (a, b) => a - 2 * b },
        { "a constant amount apart", (a, b) => (a - 2 * b) / 3 + 1 },
        { "the same for every input", (a, b) => 4 },
        { "the decimals cut off", (a, b) => Math.Truncate((a - 2 * b) / 3) },
        { "the sign of an argument turned", (a, b) => (a + 2 * b) / 3 },
        { "the sign of an argument dropped", (a, b) => (a - 2 * Math.Abs(b)) / 3 },
        { "what was given came back as it was", (a, b) => b },
        { "the sign dropped", (a, b) => Math.Abs((a - 2 * b) / 3) },
        { "its logarithm", (a, b) => Math.Log((a - 2 * b) / 3) },
        { "the power itself", (a, b) => Math.Exp((a - 2 * b) / 3) },
        { "squashed to a probability", (a, b) => 1 / (1 + Math.Exp(-(a - 2 * b) / 3)) },
        { "what is missing to 1", (a, b) => 1 - (a - 2 * b) / 3 },
        { "upside down", (a, b) => 3 / (a - 2 * b) },
        { "its square", (a, b) => (a - 2 * b) / 3 * (a - 2 * b) / 3 },
        { "its square root", (a, b) => Math.Sqrt((a - 2 * b) / 3) },
        { "a small number added, or few digits kept", (a, b) => (a - 2 * b) / 3 + b * 1e-6 },
        { "not a number", (a, b) => Math.Sqrt(a - 3) },
    };

    [Theory]
    [MemberData(nameof(Numbers))]
    public void A_slip_with_numbers_is_named(string name, Func<double, double, double> wrong) => AssertNamed(name, Difference.Check(wrong));

    [Fact]
    public void A_sum_for_a_mean_is_named() => AssertNamed("not divided by how many there are", Mean.Check(X => X.Enumerate().Sum()));

    [Fact]
    public void A_mean_of_a_mean_is_named() =>
        AssertNamed("divided by how many there are", Mean.Check(X => X.Enumerate().Sum() / X.ColumnCount / X.ColumnCount));

    [Fact]
    public void A_mean_that_divides_by_one_fewer_is_named() =>
        AssertNamed("divided by one fewer than there are", Mean.Check(X => X.Enumerate().Sum() / (X.ColumnCount - 1)));

    [Fact]
    public void What_the_loop_leaves_out_is_named()
    {
        AssertNamed("the last one left out", Mean.Check(X => X.EnumerateColumns().SkipLast(1).Sum(x => x.Sum()) / X.ColumnCount));
        AssertNamed("the first one left out", Mean.Check(X => X.EnumerateColumns().Skip(1).Sum(x => x.Sum()) / (X.ColumnCount - 1)));
        AssertNamed("only the first one", Mean.Check(X => X.Column(0).Sum()));
        AssertNamed("only the last one", Mean.Check(X => X.Column(X.ColumnCount - 1).Sum() / X.ColumnCount));
    }

    [Fact]
    public void What_is_left_out_of_an_answer_is_named()
    {
        AssertNamed("the last one left out", Halves.Check(x => x.MapIndexed((i, xi) => i < x.Count - 1 ? xi / 2 : 0)));
        AssertNamed("the first one left out", Halves.Check(x => x.MapIndexed((i, xi) => i > 0 ? xi / 2 : xi)));
    }

    [Fact]
    public void Zeros_for_the_numbers_below_zero_are_a_cut_and_no_division_of_whole_numbers()
    {
        var third = new FunctionExercise<Func<double, double>>("third", "01-a", Competency.Loss, "a third", x => x / 3)
            .On(f => f(1)).On(f => f(2)).On(f => f(-4)).On(f => f(5)).On(f => f(-1));

        AssertNamed("cut off", third.Check(x => Math.Max(0, x / 3)));
    }

    [Fact]
    public void Whole_numbers_throughout_come_of_no_division()
    {
        var place = new FunctionExercise<Func<int, int>>("place", "01-a", Competency.Loss, "the next place", n => n + 1)
            .On(f => f(1)).On(f => f(2)).On(f => f(3)).On(f => f(7));

        Assert.DoesNotContain("whole numbers", Hint(place.Check(n => n > 1 ? 0 : 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_named() => AssertNamed("shapes that do not fit", Mean.Check(X => (X + X.Transpose().Stack(X.Transpose())).Enumerate().Sum()));

    [Fact]
    public void A_division_of_whole_numbers_is_named() => AssertNamed("a division of whole numbers", Mean.Check(X => 1 / X.ColumnCount * X.Enumerate().Sum()));

    [Fact]
    public void A_column_in_reverse_order_is_named() =>
        AssertNamed("in reverse order", Halves.Check(x => Vector<double>.Build.DenseOfEnumerable(x.Reverse()) / 2));

    [Fact]
    public void A_column_of_another_length_is_named() => AssertNamed("another number of entries", Halves.Check(x => Extend(x) / 2));

    [Fact]
    public void A_function_that_ends_where_the_formula_does_not_is_named()
    {
        var square = new FunctionExercise<Func<double, double>>("square", "01-a", Competency.Loss, "the square", x => x * x)
            .On(f => f(1)).On(f => f(2)).On(f => f(10)).On(f => f(20));

        AssertNamed("cut off", square.Check(x => Math.Min(x * x, 50)));
    }

    [Fact]
    public void One_wrong_answer_may_be_chance_and_has_no_name() =>
        Assert.DoesNotContain(
            AnswerFamily.Names, name => Hint(Difference.Check((a, b) => a == 1 ? -1 / 3.0 : (a - 2 * b) / 3)).StartsWith(name + ": ", StringComparison.Ordinal));

    [Fact]
    public void Sizes_that_are_always_the_same_may_be_any_other_factor()
    {
        var pairs = new FunctionExercise<Func<Vector<double>, double>>("sum", "01-a", Competency.Loss, "the sum", x => x.Sum())
            .On(f => f(Column(1, 2, 3))).On(f => f(Column(0, -1, 4))).On(f => f(Column(2, 2, 9)));

        AssertNamed("a constant factor", pairs.Check(x => x.Sum() / 3));
    }

    [Fact]
    public void A_decision_is_no_rounding()
    {
        var chance = new FunctionExercise<Func<double, double>>("chance", "01-a", Competency.Loss, "the chance", Sigmoid)
            .On(f => f(1)).On(f => f(-2)).On(f => f(3)).On(f => f(-4));

        Assert.DoesNotContain("rounded", Hint(chance.Check(x => x > 0 ? 1 : 0)), StringComparison.Ordinal);
    }

    [Fact]
    public void Zeros_for_one_of_two_labels_are_no_division_of_whole_numbers() =>
        Assert.DoesNotContain("whole numbers", Hint(Labelled.Check((f, y) => y * Softplus(-f))), StringComparison.Ordinal);

    [Theory]
    [MemberData(nameof(Labels))]
    public void Labels_that_are_taken_otherwise_are_named(string name, Func<double, int, double> wrong) => AssertNamed(name, Labelled.Check(wrong));

    [Fact]
    public void A_batch_that_is_taken_on_its_side_is_named() => AssertNamed("rows taken for columns", Mean.Check(X => X.Enumerate().Sum() / X.RowCount));

    [Fact]
    public void A_softmax_too_many_is_named()
    {
        var sum = new FunctionExercise<Func<Vector<double>, double>>("lse", "01-a", Competency.Loss, "log-sum-exp", z => LogSumExp(z))
            .On(f => f(Column(1, 2, 3))).On(f => f(Column(0, -1, 4))).On(f => f(Column(2, 2)));

        AssertNamed("softmax taken once more", sum.Check(z => LogSumExp(Softmax(z))));
    }

    [Fact]
    public void A_word_in_capitals_is_told_apart_from_another_word()
    {
        var sign = new FunctionExercise<Func<double, string>>(
            "sign", "01-a", Competency.Loss, "the sign", x => x > 0 ? "above" : x < 0 ? "below" : "on it").On(f => f(1)).On(f => f(-1)).On(f => f(0));

        AssertNamed("the word written otherwise", sign.Check(x => x > 0 ? "Above" : x < 0 ? "Below" : "On it"));
    }

    [Fact]
    public void Some_signs_that_are_wrong_are_named() => AssertNamed("some signs turned", Halves.Check(x => x.MapIndexed((i, xi) => i == 1 ? -xi / 2 : xi / 2)));

    [Fact]
    public void What_is_of_no_family_has_no_name() =>
        Assert.DoesNotContain(AnswerFamily.Names, name => Hint(Difference.Check((a, b) => a * b + a)).StartsWith(name + ": ", StringComparison.Ordinal));

    private static void AssertNamed(string name, CheckResult result) => Assert.StartsWith(name + ": ", Hint(result), StringComparison.Ordinal);

    private static string Hint(CheckResult result) => FunctionExerciseTests.Only(result).Hint ?? "";
}
