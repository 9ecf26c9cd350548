using System.Globalization;
using System.Text.RegularExpressions;

namespace Jupyter.Tests;

/// <summary>
/// What notebooks write in Python beside their C#, run by Python with NumPy. Without it the tests are skipped, or fail if
/// <c>WORKBOOK_REQUIRE_JUPYTER</c> is 1.
/// </summary>
public sealed partial class NumPyTests
{
    [Fact]
    public async Task The_lectures_program_prints_the_numbers_that_its_notebook_asserts()
    {
        var notebook = new PythonPrograms("06-toy-2d");

        var printed = await PrintedByAsync(notebook.With("import numpy"));

        Assert.Equal(4, printed.Length);
        Assert.All(printed, number => Assert.Contains(Asserted(notebook.Source), text => IsRoundingOf(text, number)));
    }

    [Fact]
    public async Task NumPys_softmax_is_the_lectures()
    {
        var functions = new PythonPrograms("02-softmax").With("def softmax");

        var printed = await PrintedByAsync(
            $"import numpy as np\n{functions}\nz = np.array([2.00, 2.78, -1.40])\nprint(softmax(z), log_softmax(z), log_softmax(np.array([40.0, 0.0])))");

        Assert.Equal([0.31, 0.68, 0.01], printed.Take(3).Select(p => Math.Round(p, 2)));
        Assert.Equal(printed.Take(3).Select(p => Math.Log(p)), printed.Skip(3).Take(3), (expected, got) => Math.Abs(expected - got) < 1e-6);
        Assert.InRange(printed[6], -5e-18, -4e-18);
    }

    private static async Task<double[]> PrintedByAsync(string program)
    {
        await PythonPrograms.RequireAsync("numpy", "python3-numpy", "WORKBOOK_REQUIRE_JUPYTER");
        return PythonPrograms.NumbersIn(await PythonPrograms.PrintedByAsync(program));
    }

    private static string[] Asserted(string notebook) => [.. Quoted().Matches(notebook).Select(match => match.Groups["number"].Value)];

    private static bool IsRoundingOf(string text, double number)
    {
        var decimals = text.Contains('.', StringComparison.Ordinal) ? text.Length - text.IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        return decimals > 0 && Math.Abs(double.Parse(text, CultureInfo.InvariantCulture) - number) <= 0.5 * Math.Pow(10, -decimals);
    }

    [GeneratedRegex(@"""(?<number>-?\d+(\.\d+)?)""")]
    private static partial Regex Quoted();
}
