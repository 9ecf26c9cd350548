using System.Globalization;
using LinearClassifiers.Losses;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests;

public sealed class OracleTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-12;

    // What a double below the normal ones can be off by: two of its steps.
    private const double TwoSmallest = 2 * double.Epsilon;

    private static readonly BceLoss Bce = new(Reduction.None);
    private static readonly BceWithLogitsLoss WithLogits = new(Reduction.None);
    private static readonly LogisticLoss Logistic = new(Reduction.None);

    private static readonly Dictionary<string, Func<Vector<double>, Vector<double>>> Library = new()
    {
        ["log-sum-exp"] = z => Column(LogSumExp(z)),
        ["softmax"] = Softmax,
        ["log-softmax"] = LogSoftmax,
        ["sigmoid"] = Sigmoid,
        ["log-sigmoid"] = LogSigmoid,
        ["softplus"] = Softplus,
        ["bce, y = 0"] = f => Bce.PerExample(f, All(f, 0)),
        ["bce, y = 0.3"] = f => Bce.PerExample(f, All(f, 0.3)),
        ["bce, y = 1"] = f => Bce.PerExample(f, All(f, 1)),
        ["bce-with-logits, y = 0"] = f => WithLogits.PerExample(f, All(f, 0)),
        ["bce-with-logits, y = 0.3"] = f => WithLogits.PerExample(f, All(f, 0.3)),
        ["bce-with-logits, y = 1"] = f => WithLogits.PerExample(f, All(f, 1)),
        ["slope of bce-with-logits, y = 0"] = f => WithLogits.Gradient(f, All(f, 0)),
        ["slope of bce-with-logits, y = 0.3"] = f => WithLogits.Gradient(f, All(f, 0.3)),
        ["slope of bce-with-logits, y = 1"] = f => WithLogits.Gradient(f, All(f, 1)),
        ["logistic, y = -1"] = f => Logistic.PerExample(f, All(f, -1)),
        ["logistic, y = +1"] = f => Logistic.PerExample(f, All(f, 1)),
        ["slope of logistic, y = -1"] = f => Logistic.Gradient(f, All(f, -1)),
        ["slope of logistic, y = +1"] = f => Logistic.Gradient(f, All(f, 1)),
    };

    // Their two terms may cancel.
    private static readonly string[] WithCancellation = ["log-sum-exp", "slope of bce-with-logits, y = 0.3"];

    public static TheoryData<string> Names { get; } = [.. Library.Keys];

    public static TheoryData<string> NamesWithoutCancellation { get; } = [.. Library.Keys.Except(WithCancellation)];

    [Fact]
    public void Every_function_of_the_oracle_is_compared() =>
        Assert.Equal(Library.Keys.Order(), Oracle.Functions.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_agrees_with_fifty_digits_to_1e_12(string name) =>
        Assert.All(Errors(name), error => Assert.True(error.Scaled <= Tolerance, error.ToString()));

    [Theory]
    [MemberData(nameof(NamesWithoutCancellation))]
    public void A_value_is_right_to_1e_12_of_itself_however_small(string name) => Assert.All(
        Errors(name),
        error => Assert.True(Math.Abs(error.Got - error.Expected) <= (Tolerance * Math.Abs(error.Expected)) + TwoSmallest, error.ToString()));

    [Fact]
    public void The_worst_error_of_each_function_is_reported()
    {
        var lines = Library.Keys.Select(name =>
        {
            Error[] errors = [.. Errors(name)];
            var worst = errors.MaxBy(error => error.Scaled)!;
            return string.Create(
                CultureInfo.InvariantCulture,
                $"{name}: {errors.Length} values, worst error {worst.Scaled:0.0e-00} of max(1, |value|) ({worst.Case})");
        });

        var report = string.Join('\n', lines) + "\n";
        output.WriteLine(report);
        File.WriteAllText(RepositoryRoot.Report("oracle.txt"), report);

        Assert.Equal(Library.Count, report.Count(c => c == '\n'));
    }

    private static double[] All(Vector<double> scores, double label) => [.. Enumerable.Repeat(label, scores.Count)];

    private static IEnumerable<Error> Errors(string name) =>
        from one in Oracle.Functions[name]
        let expected = Oracle.Numbers(one.Value)
        let got = Library[name](Column(Oracle.Numbers(one.Z)))
        from k in Enumerable.Range(0, Math.Max(expected.Length, got.Count))
        select new Error(one.Case, k, expected[k], got[k]);

    private sealed record Error(string Case, int Entry, double Expected, double Got)
    {
        // NaN where the answer is, so that it is never within a tolerance.
        public double Scaled => Math.Abs(Got - Expected) / Math.Max(1, Math.Abs(Expected));
    }
}
