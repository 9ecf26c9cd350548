using System.Globalization;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests;

public sealed class OracleTests(ITestOutputHelper output)
{
    private const double Tolerance = 1e-12;

    // What a double below the normal ones can be off by: two of its steps.
    private const double TwoSmallest = 2 * double.Epsilon;

    private static readonly Dictionary<string, Func<Vector<double>, Vector<double>>> Library = new()
    {
        ["log-sum-exp"] = z => Column(LogSumExp(z)),
        ["softmax"] = Softmax,
        ["log-softmax"] = LogSoftmax,
        ["sigmoid"] = Sigmoid,
        ["log-sigmoid"] = LogSigmoid,
        ["softplus"] = Softplus,
    };

    public static TheoryData<string> Names { get; } = [.. Library.Keys];

    [Fact]
    public void Every_function_of_the_oracle_is_compared() =>
        Assert.Equal(Library.Keys.Order(), Oracle.Functions.Keys.Order());

    [Theory]
    [MemberData(nameof(Names))]
    public void A_function_agrees_with_fifty_digits_to_1e_12(string name) =>
        Assert.All(Errors(name), error => Assert.True(error.Scaled <= Tolerance, error.ToString()));

    // All but log-sum-exp, whose two terms may cancel.
    [Theory]
    [InlineData("softmax")]
    [InlineData("log-softmax")]
    [InlineData("sigmoid")]
    [InlineData("log-sigmoid")]
    [InlineData("softplus")]
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
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryRoot(), "artifacts", "report"));
        File.WriteAllText(Path.Combine(folder.FullName, "oracle.txt"), report);

        Assert.Equal(Library.Count, report.Count(c => c == '\n'));
    }

    private static IEnumerable<Error> Errors(string name) =>
        from one in Oracle.Functions[name]
        let expected = Oracle.Numbers(one.Value)
        let got = Library[name](Column(Oracle.Numbers(one.Z)))
        from k in Enumerable.Range(0, Math.Max(expected.Length, got.Count))
        select new Error(one.Case, k, expected[k], got[k]);

    private static string RepositoryRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Workbook.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException(
                $"The report goes below the folder of Workbook.sln, and none is above {AppContext.BaseDirectory}. Run the tests inside the repository.");
        }

        return folder.FullName;
    }

    private sealed record Error(string Case, int Entry, double Expected, double Got)
    {
        // NaN where the answer is, so that it is never within a tolerance.
        public double Scaled => Math.Abs(Got - Expected) / Math.Max(1, Math.Abs(Expected));
    }
}
