using CsCheck;
using LinearClassifiers.Losses;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests;

public sealed class TensorTests
{
    // Weights of the sums, so that no entry's gradient is like another's.
    private static readonly Matrix<double> Left = Rows([0.3, -1.2, 0.7]);
    private static readonly Matrix<double> Right = Rows([1.1], [-0.4]);

    private static readonly Tensor Other = new(Rows([1, 2], [-3, 0.5], [0.25, 4]));

    private static readonly Gen<Matrix<double>> Values = Gen.Double[-2, 2].Array[6].Select(entries => Matrix<double>.Build.Dense(3, 2, entries));

    public static TheoryData<string> Operations { get; } =
        ["left product", "right product", "constant product", "scale", "sum", "difference", "extend", "sigmoid", "log-softmax", "mean", "reuse"];

    [Theory]
    [MemberData(nameof(Operations))]
    public void An_operations_gradient_is_what_central_differences_give(string operation) => Law.Holds(Values, value =>
    {
        var x = new Tensor(value);
        Apply(operation, x).Backward();

        Assert.InRange(GradientCheck.Of(at => Apply(operation, new Tensor(at)).Item, value, x.Grad).RelativeError, 0, 1e-8);
    });

    [Fact]
    public void Values_are_those_of_the_functions() => Law.Holds(Values, value =>
    {
        var x = new Tensor(value);
        Assert.Equal(LogSoftmax(value), x.LogSoftmax().Value);
        Assert.Equal(Sigmoid(value), x.Sigmoid().Value);
        Assert.Equal(Extend(value), x.Extend().Value);
        Law.Close(value.Enumerate().Sum(), x.Sum().Item);
        Law.Close(value.Enumerate().Average(), x.Mean().Item);
    });

    [Fact]
    public void A_loss_goes_forward_to_its_value_and_back_to_its_gradient() => Law.Holds(Law.Batch, batch =>
    {
        foreach (var reduction in (ReadOnlySpan<Reduction>)[Reduction.Sum, Reduction.Mean])
        {
            var (logits, loss) = (new Tensor(batch.Z), new CrossEntropyLoss(reduction));
            var value = loss.Forward(logits, batch.Labels);
            value.Backward();
            Law.Close(loss.Value(batch.Z, batch.Labels), value.Item);
            Law.Close(loss.Gradient(batch.Z, batch.Labels), logits.Grad);

            var (logs, nll) = (new Tensor(LogSoftmax(batch.Z)), new NllLoss(reduction));
            var likelihood = nll.Forward(logs, batch.Labels);
            likelihood.Backward();
            Law.Close(value.Item, likelihood.Item);
            Law.Close(nll.Gradient(logs.Value, batch.Labels), logs.Grad);
        }
    });

    [Fact]
    public void Without_a_reduction_a_loss_is_one_number_a_column() => Law.Holds(Law.Batch, batch => Law.Close(
        new CrossEntropyLoss().PerExample(batch.Z, batch.Labels),
        new CrossEntropyLoss(Reduction.None).Forward(new Tensor(batch.Z), batch.Labels).Value.Row(0)));

    [Fact]
    public void What_is_used_twice_gets_both_gradients()
    {
        var x = new Tensor(Rows([3.0]));

        (x * x).Backward();

        Assert.Equal(6, x.Grad[0, 0]);
    }

    [Fact]
    public void A_way_round_waits_for_the_longer_way()
    {
        var x = new Tensor(Rows([2.0]));
        var twice = 2 * x;

        (twice + (3 * (twice * x))).Backward();

        // 2x + 6x² has the slope 2 + 12x.
        Assert.Equal(26, x.Grad[0, 0]);
        Assert.Equal(7, twice.Grad[0, 0]);
    }

    [Fact]
    public void Parameters_add_up_until_they_are_told_to_forget()
    {
        var x = new Tensor(Rows([2.0]));
        var loss = 5 * x;

        loss.Backward();
        loss.Backward();
        Assert.Equal(10, x.Grad[0, 0]);
        Assert.Equal(1, loss.Grad[0, 0]);

        x.ZeroGrad();
        Assert.Equal(0, x.Grad[0, 0]);
    }

    [Fact]
    public void What_all_results_hand_back_to_a_tensor_is_its_gradient()
    {
        var x = new Tensor(Rows([2.0, -1.0]));
        var twice = 2 * x;
        var loss = (x + twice).Sum();

        loss.Backward();

        Tensor[] results = [twice, loss.HandBack().Single().Input];
        var shares = results.SelectMany(result => result.HandBack()).Where(share => share.Input == x).Select(share => share.Gradient);
        Assert.Equal(x.Grad, shares.Aggregate((sum, share) => sum + share));
        Assert.Empty(x.HandBack());
    }

    [Fact]
    public void A_tensor_says_by_which_operation_it_was_made()
    {
        var x = new Tensor(Rows([2.0], [1.0]));

        var loss = new CrossEntropyLoss().Forward(new Tensor(Rows([1.0, 0, 0], [0, 1, 0])) * x.Extend(), [1]);

        string[] names = [.. Back(loss).Select(tensor => tensor.Operation)];
        Assert.Equal(["mean", "minus the label's entry", "log-softmax", "matrix product", "", "append 1", ""], names);

        static IEnumerable<Tensor> Back(Tensor tensor) => tensor.HandBack().SelectMany(share => Back(share.Input)).Prepend(tensor);
    }

    [Fact]
    public void The_value_is_held_and_not_copied()
    {
        var value = Rows([1.0, 2.0]);

        Assert.Same(value, new Tensor(value).Value);
    }

    [Fact]
    public void A_hundred_thousand_operations_are_no_matter()
    {
        var x = new Tensor(Rows([1.0]));
        var sum = x;
        for (var i = 1; i < 100_000; i++)
        {
            sum += x;
        }

        sum.Backward();

        Assert.Equal(100_000, x.Grad[0, 0]);
    }

    [Fact]
    public void More_than_one_number_has_no_gradient_and_is_refused_with_the_remedy() => Assert.Equal(
        "A gradient is that of one number, and this tensor is 1×2. Reduce it first, by Sum() or Mean(), or give the loss "
        + "Reduction.Sum or Reduction.Mean.",
        Assert.Throws<InvalidOperationException>(() => new Tensor(Rows([1.0, 2.0])).Backward()).Message);

    [Fact]
    public void More_than_one_number_is_not_one_item() => Assert.StartsWith(
        "One number is asked for, and this tensor is 1×2.",
        Assert.Throws<InvalidOperationException>(() => new Tensor(Rows([1.0, 2.0])).Item).Message,
        StringComparison.Ordinal);

    private static Tensor Apply(string operation, Tensor x) => operation switch
    {
        "left product" => Weighted(x * new Tensor(Rows([1, 2], [-3, 0.5]))),
        "right product" => (new Tensor(Left) * x * Right).Sum(),
        "constant product" => (x * Right).Sum(),
        "scale" => Weighted(-2.5 * x),
        "sum" => Weighted(x + Other),
        "difference" => Weighted(Other - x),
        "extend" => (new Tensor(Rows([0.3, -1.2, 0.7, 2])) * x.Extend() * Right).Sum(),
        "sigmoid" => Weighted(x.Sigmoid()),
        "log-softmax" => Weighted(x.LogSoftmax()),
        "mean" => x.Mean(),
        "reuse" => Weighted(x.Sigmoid() - x) + x.Sum(),
        _ => throw new ArgumentOutOfRangeException(nameof(operation), operation, "There is no such operation."),
    };

    private static Tensor Weighted(Tensor x) => new Tensor(Left) * x * Right;
}
