using System.Text.Json;
using System.Text.RegularExpressions;
using LinearClassifiers;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;

namespace Jupyter.Tests;

/// <summary>
/// What notebooks write for PyTorch beside their C#, run by PyTorch: it is to give what the library gives. Where there is none the tests
/// are skipped, or fail if <c>WORKBOOK_REQUIRE_TORCH</c> is 1, as <c>.ci/run --all</c> says. Without <c>--all</c> it leaves them out by
/// their trait, since PyTorch is large.
/// </summary>
[Trait("needs", "torch")]
public sealed partial class TorchTests
{
    // The library computes with 64 bits; what PyTorch gives by itself, with 32, has too few digits to compare.
    private const string Doubles =
        "import torch\nfrom torch import nn\ntorch.set_default_dtype(torch.float64)\ntorch.set_printoptions(precision=12)\n";

    private static readonly int[] Truth = [0, 1, 2];

    [Fact]
    public async Task Both_losses_are_the_librarys_mean()
    {
        var notebook = new PythonPrograms("03-cross-entropy");
        var (python, Z) = LogitsOf(notebook);

        var values = await ValuesOfAsync(Doubles + python + notebook.With("nn.CrossEntropyLoss"));

        Assert.Equal(2, values.Length);
        Assert.All(values, value => Assert.Equal(new CrossEntropyLoss().Value(Z, Truth), Number(value), 1e-12));
    }

    [Fact]
    public async Task Both_losses_as_functions_are_the_librarys_mean()
    {
        var notebook = new PythonPrograms("04-training-pipeline");
        var (python, Z) = LogitsOf(notebook);

        var values = await ValuesOfAsync(
            $"{Doubles}{python}logits = torch.tensor(Z).T\nlabels = torch.tensor([0, 1, 2])\n{notebook.With("F.cross_entropy")}");

        Assert.Equal(2, values.Length);
        Assert.All(values, value => Assert.Equal(new CrossEntropyLoss().Value(Z, Truth), Number(value), 1e-12));
    }

    [Fact]
    public async Task Softmax_of_a_row_is_the_librarys_of_a_column()
    {
        const string written = "torch.softmax(logits, dim=1)";
        var notebook = new PythonPrograms("02-softmax");
        var (python, Z) = LogitsOf(notebook);
        Assert.Contains($"`{written}`", notebook.Source, StringComparison.Ordinal);

        var values = await ValuesOfAsync($"{Doubles}{python}logits = torch.tensor(Z).T\n{written}.flatten().tolist()");

        AssertAlike(Functions.Softmax(Z).ToColumnMajorArray(), values[0]);
    }

    [Fact]
    public async Task The_loss_with_two_softmaxes_is_the_librarys_with_two()
    {
        var line = new PythonPrograms("04-training-pipeline").With("F.nll_loss(F.log_softmax(F.softmax(")
            .Replace("self.linear(x)", "logits", StringComparison.Ordinal);
        var perfect = 50 * Matrix<double>.Build.DenseIdentity(3);

        var values = await ValuesOfAsync(
            $"{Doubles}import torch.nn.functional as F\nlogits, y = 50 * torch.eye(3), torch.tensor([0, 1, 2])\n{line}loss");

        Assert.Equal(new NllLoss().Value(Functions.LogSoftmax(Functions.Softmax(perfect)), Truth), Number(values[0]), 1e-12);
    }

    [Fact]
    public async Task Each_binary_loss_prints_what_its_line_says()
    {
        var program = new PythonPrograms("05-binary-classification").With("nn.BCEWithLogitsLoss");
        var said = Said().Matches(program).Select(match => match.Groups["value"].Value);

        var values = await ValuesOfAsync($"import torch\nfrom torch import nn\n{Example}{program}");

        Assert.Equal(4, values.Length);
        Assert.Equal(said, values);
    }

    [Fact]
    public async Task A_computed_loss_prints_its_function_and_weights_print_that_they_want_a_gradient()
    {
        var values = await ValuesOfAsync(
            $"import torch\n{Example}w.requires_grad_()\n-torch.log(torch.sigmoid(-(w @ x)))\ntorch.log(1 + torch.exp(w @ x))");

        Assert.EndsWith("requires_grad=True)", values[0], StringComparison.Ordinal);
        Assert.All(values[1..], value => Assert.Matches(@"^tensor\(3\.9876, grad_fn=<\w+>\)$", value));
    }

    [Fact]
    public async Task The_loop_ends_where_the_librarys_loop_ends()
    {
        using var folder = new TemporaryFolder();
        var random = new SeededRandom(1);
        var batches = Enumerable.Range(0, 3).Select(_ => (
            Inputs: Matrix<double>.Build.Dense(3072, 8, (_, _) => random.Between(0, 0.5)),
            Labels: Enumerable.Range(0, 8).Select(_ => random.Below(10)).ToArray())).ToArray();
        var file = folder.Write("batches.json", JsonSerializer.Serialize(
            batches.Select(batch => new object[] { batch.Inputs.ToColumnArrays(), batch.Labels })));
        var loop = new PythonPrograms("04-training-pipeline").With("optimizer.zero_grad()")
            .Replace("\nfor epoch", "\nfor start in model.parameters(): nn.init.zeros_(start)\nfor epoch", StringComparison.Ordinal);

        var values = await ValuesOfAsync(
            $"{Doubles}import json\nrate = 0.01\n"
            + $"loader = [(torch.tensor(x), torch.tensor(y)) for x, y in json.load(open('{file}'))]\n"
            + $"{loop}\nloss.item()\nmodel.weight.norm().item()\nmodel.bias.tolist()");

        var model = LinearClassifier.Zero(classes: 10, features: 3072);
        var optimizer = new Sgd(model.Parameters, rate: 0.01);
        var last = 0.0;
        foreach (var (inputs, labels) in Enumerable.Repeat(batches, 12).SelectMany(epoch => epoch))
        {
            optimizer.ZeroGrad();
            var loss = new CrossEntropyLoss().Forward(model.Forward(inputs), labels);
            loss.Backward();
            optimizer.Step();
            last = loss.Item;
        }

        Assert.Equal(last, Number(values[0]), 1e-10);
        Assert.Equal(model.Weights.SubMatrix(0, 10, 0, 3072).FrobeniusNorm(), Number(values[1]), 1e-10);
        AssertAlike(model.Weights.Column(3072), values[2]);
    }

    // The weights and the example of the notebook, the example with its 1.
    private static string Example { get; } = string.Concat(
        Columns().Matches(new PythonPrograms("05-binary-classification").Source).Select(match => match.Groups["name"].Value == "w"
            ? $"w = torch.tensor([{match.Groups["numbers"].Value}])\n"
            : $"x = torch.tensor([{match.Groups["numbers"].Value}, 1.0])\n"));

    private static async Task<string[]> ValuesOfAsync(string program)
    {
        await PythonPrograms.RequireAsync("torch", "python3-torch", "WORKBOOK_REQUIRE_TORCH");
        return await PythonPrograms.ValuesOfAsync(program);
    }

    private static void AssertAlike(IEnumerable<double> ours, string theirs) =>
        Assert.Equal(ours, PythonPrograms.NumbersIn(theirs), (one, other) => Math.Abs(one - other) < 1e-10);

    private static double Number(string value) => Assert.Single(PythonPrograms.NumbersIn(value));

    // The notebook's Z, as Python and as the library have it: the rows are written alike in both.
    private static (string Python, Matrix<double> Z) LogitsOf(PythonPrograms notebook)
    {
        var rows = Assert.Single(Logits().Matches(notebook.Source)).Groups["rows"].Value;
        return ($"Z = [{rows}]\n", Matrix<double>.Build.DenseOfRowMajor(3, 3, PythonPrograms.NumbersIn(rows)));
    }

    [GeneratedRegex(@"^var Z = Rows\((?<rows>.*?)\);$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Logits();

    [GeneratedRegex(@"^var (?<name>w|example) = Column\((?<numbers>.*)\);$", RegexOptions.Multiline)]
    private static partial Regex Columns();

    [GeneratedRegex(@"# (?<value>tensor\(.*\))$", RegexOptions.Multiline)]
    private static partial Regex Said();
}
