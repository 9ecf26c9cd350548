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
            .On(f => f(1, 0)).On(f => f(3, 5)).On(f => f(4, -2)).On(f => f(0.5, 7));

    private static readonly FunctionExercise<Func<Matrix<double>, double>> Mean =
        new FunctionExercise<Func<Matrix<double>, double>>("mean", "01-a", Competency.Loss, "mean of the columns' sums", X => X.Enumerate().Sum() / X.ColumnCount)
            .On(f => f(Rows([1, 2], [3, 4]))).On(f => f(Rows([1, 2, 5]))).On(f => f(Rows([1], [2], [3])));

    private static readonly FunctionExercise<Func<Vector<double>, Vector<double>>> Halves =
        new FunctionExercise<Func<Vector<double>, Vector<double>>>("halves", "01-a", Competency.Loss, "halves", x => x / 2)
            .On(f => f(Column(1, 2))).On(f => f(Column(5, 8, -3)));

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
    public void What_is_of_no_family_has_no_name() =>
        Assert.DoesNotContain(AnswerFamily.Names, name => Hint(Difference.Check((a, b) => a * b + a)).StartsWith(name + ": ", StringComparison.Ordinal));

    private static void AssertNamed(string name, CheckResult result) => Assert.StartsWith(name + ": ", Hint(result), StringComparison.Ordinal);

    private static string Hint(CheckResult result) => FunctionExerciseTests.Only(result).Hint ?? "";
}
