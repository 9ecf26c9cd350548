using CsCheck;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Losses;

public sealed class LossTests
{
    private static readonly Reduction[] Reductions = Enum.GetValues<Reduction>();

    [Fact]
    public void Losses_and_gradients_are_those_of_torch() => Assert.All(Oracle.Losses, one =>
    {
        foreach (var result in one.Results)
        {
            var reduction = Enum.Parse<Reduction>(result.Reduction, ignoreCase: true);
            var (losses, gradient) = Run(one.Loss, reduction, Oracle.Matrix(one.Input), one.Labels);
            Law.Close(Column(Oracle.Numbers(result.Value)), losses);
            Law.Close(Oracle.Matrix(result.Gradient), gradient);
        }
    });

    [Fact]
    public void The_oracle_knows_both_losses_under_every_reduction() => Assert.Equal(
        from loss in (string[])["cross-entropy", "nll"] from reduction in (string[])["mean", "none", "sum"] select (loss, reduction),
        (from one in Oracle.Losses from result in one.Results select (one.Loss, result.Reduction)).Distinct().Order());

    [Fact]
    public void The_gradient_is_the_probabilities_less_one_at_the_label() => Law.Holds(Law.Batch, batch =>
    {
        var gradient = new CrossEntropyLoss(Reduction.Sum).Gradient(batch.Z, batch.Labels);
        var p = Softmax(batch.Z);
        Law.Close(Matrix<double>.Build.Dense(p.RowCount, p.ColumnCount, (k, n) => p[k, n] - (batch.Labels[n] == k ? 1 : 0)), gradient);
    });

    [Fact]
    public void The_gradient_is_what_central_differences_give() => Law.Holds(Law.Batch, batch =>
    {
        foreach (var reduction in (ReadOnlySpan<Reduction>)[Reduction.Sum, Reduction.Mean])
        {
            var loss = new CrossEntropyLoss(reduction);
            var numerical = Law.NumericalGradient(
                z => loss.Value(Matrix<double>.Build.Dense(batch.Z.RowCount, batch.Z.ColumnCount, z.ToArray()), batch.Labels),
                Column(batch.Z.ToColumnMajorArray()));
            Law.Close(numerical, Column(loss.Gradient(batch.Z, batch.Labels).ToColumnMajorArray()), 1e-8);
        }
    });

    [Fact]
    public void Every_column_of_the_gradient_sums_to_zero() => Law.Holds(Law.Batch, batch => Law.Close(
        Vector<double>.Build.Dense(batch.Labels.Length), new CrossEntropyLoss().Gradient(batch.Z, batch.Labels).ColumnSums()));

    [Fact]
    public void The_sum_is_N_times_the_mean() => Law.Holds(Law.Batch, batch => Law.Close(
        batch.Labels.Length * new CrossEntropyLoss(Reduction.Mean).Value(batch.Z, batch.Labels),
        new CrossEntropyLoss(Reduction.Sum).Value(batch.Z, batch.Labels)));

    [Fact]
    public void Cross_entropy_is_convex_in_the_logits() => Law.Holds(Gen.Select(Law.Batch, Gen.Double[-8, 8], Gen.Double[0, 1]), it =>
    {
        var ((from, labels), other, t) = it;
        var (loss, to) = (new CrossEntropyLoss(), from.MapIndexed((k, n, _) => other * (k - n)));
        Assert.True(loss.Value(((1 - t) * from) + (t * to), labels) <= ((1 - t) * loss.Value(from, labels)) + (t * loss.Value(to, labels)) + 1e-12);
    });

    [Fact]
    public void Cross_entropy_is_the_log_likelihood_of_log_softmax() => Law.Holds(Law.Batch, batch => Law.Close(
        new NllLoss(Reduction.None).PerExample(LogSoftmax(batch.Z), batch.Labels),
        new CrossEntropyLoss(Reduction.None).PerExample(batch.Z, batch.Labels)));

    [Fact]
    public void The_penalty_falls_as_the_true_class_gains_and_rises_as_another_does() => Law.Holds(Law.Batch, batch =>
    {
        var (z, label) = (batch.Z.Column(0), batch.Labels[0]);
        var loss = new CrossEntropyLoss();
        for (var k = 0; k < z.Count && z.Count > 1; k++)
        {
            var more = z.Clone();
            more[k] += 0.5;
            Assert.Equal(k == label ? -1 : 1, Math.Sign(loss.Value(more, label) - loss.Value(z, label)));
        }
    });

    [Fact]
    public void A_classifier_that_knows_nothing_loses_log_K() => Law.Holds(Law.Batch, batch => Law.Close(
        Math.Log(4),
        new CrossEntropyLoss().Value(LinearClassifier.Zero(4, batch.Z.RowCount).Logits(batch.Z), [.. batch.Labels.Select(label => label % 4)])));

    [Fact]
    public void One_example_is_a_batch_of_one() => Law.Holds(Law.Batch, batch =>
    {
        var (z, label) = (batch.Z.Column(0), batch.Labels[0]);
        foreach (var reduction in Reductions)
        {
            var (cross, nll) = (new CrossEntropyLoss(reduction), new NllLoss(reduction));
            Assert.Equal(cross.PerExample(z.ToColumnMatrix(), [label])[0], cross.Value(z, label));
            Assert.Equal(cross.Gradient(z.ToColumnMatrix(), [label]).Column(0), cross.Gradient(z, label));
            Assert.Equal(nll.PerExample(z.ToColumnMatrix(), [label])[0], nll.Value(z, label));
            Assert.Equal(nll.Gradient(z.ToColumnMatrix(), [label]).Column(0), nll.Gradient(z, label));
        }
    });

    [Fact]
    public void A_hopeless_answer_has_a_finite_loss() =>
        Assert.Equal(2e4, new CrossEntropyLoss().Value(Column(1e4, -1e4), label: 1));

    [Fact]
    public void A_loss_of_zero_is_not_shown_as_minus_zero() =>
        Assert.False(double.IsNegative(new CrossEntropyLoss().Value(Column(1e4, -1e4), label: 0)));

    private static (Vector<double> Losses, Matrix<double> Gradient) Run(string loss, Reduction reduction, Matrix<double> input, int[] labels)
    {
        var (cross, nll) = (new CrossEntropyLoss(reduction), new NllLoss(reduction));
        return (loss, reduction) switch
        {
            ("nll", Reduction.None) => (nll.PerExample(input, labels), nll.Gradient(input, labels)),
            ("nll", _) => (Column(nll.Value(input, labels)), nll.Gradient(input, labels)),
            (_, Reduction.None) => (cross.PerExample(input, labels), cross.Gradient(input, labels)),
            _ => (Column(cross.Value(input, labels)), cross.Gradient(input, labels)),
        };
    }
}
