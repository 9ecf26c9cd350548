using CsCheck;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests;

public sealed class FunctionLawTests
{
    private static readonly Gen<double> Score = Gen.Double[-700, 700];

    [Fact]
    public void Softmax_sums_to_one() =>
        Law.Holds(Law.Logits, z => Law.Close(1, Softmax(z).Sum()));

    [Fact]
    public void Softmax_keeps_the_order_of_the_logits() => Law.Holds(Law.Logits, z =>
    {
        var p = Softmax(z);
        Assert.All(
            from i in Enumerable.Range(0, z.Count) from j in Enumerable.Range(0, z.Count) where z[i] <= z[j] select (i, j),
            pair => Assert.True(p[pair.i] <= p[pair.j]));
    });

    [Fact]
    public void Softmax_does_not_change_when_all_logits_are_shifted() =>
        Law.Holds(Gen.Select(Law.Logits, Score), it => Law.Close(Softmax(it.Item1), Softmax(it.Item1 + it.Item2)));

    [Fact]
    public void LogSumExp_shifts_with_its_logits() =>
        Law.Holds(Gen.Select(Law.Logits, Score), it => Law.Close(LogSumExp(it.Item1) + it.Item2, LogSumExp(it.Item1 + it.Item2)));

    [Fact]
    public void LogSumExp_lies_between_the_maximum_and_log_K_above_it() => Law.Holds(Law.Logits, z =>
        Assert.InRange(LogSumExp(z), z.Maximum(), z.Maximum() + Math.Log(z.Count) + 1e-14));

    [Fact]
    public void Softmax_is_the_gradient_of_LogSumExp() =>
        Law.Holds(Law.Logits, z => Law.Close(Law.NumericalGradient(LogSumExp, z), Softmax(z), 1e-8));

    [Fact]
    public void LogSoftmax_is_the_logarithm_of_Softmax() =>
        Law.Holds(Law.Logits, z => Law.Close(Softmax(z).PointwiseLog(), LogSoftmax(z)));

    [Fact]
    public void Softmax_of_two_classes_is_the_sigmoid_of_their_difference() =>
        Law.Holds(Gen.Select(Score, Score), it =>
            Law.Close(Column(Sigmoid(it.Item1 - it.Item2), Sigmoid(it.Item2 - it.Item1)), Softmax(Column(it.Item1, it.Item2))));

    [Fact]
    public void Sigmoid_of_the_opposite_is_one_less_the_sigmoid() =>
        Law.Holds(Score, f => Law.Close(1 - Sigmoid(f), Sigmoid(-f)));

    [Fact]
    public void Softplus_less_Softplus_of_the_opposite_is_the_score() =>
        Law.Holds(Score, f => Law.Close(f, Softplus(f) - Softplus(-f)));

    [Fact]
    public void LogSigmoid_is_Softplus_mirrored_twice() =>
        Law.Holds(Score, f => Assert.Equal(-Softplus(-f), LogSigmoid(f)));

    [Fact]
    public void Sigmoid_is_the_slope_of_Softplus() => Law.Holds(Gen.Double[-30, 30], f =>
        Law.Close(Law.NumericalGradient(z => Softplus(z[0]), Column(f))[0], Sigmoid(f), 1e-8));

    [Fact]
    public void A_matrix_is_taken_column_by_column() => Law.Holds(Law.Batch, batch =>
    {
        foreach (var (n, z) in batch.Z.EnumerateColumnsIndexed())
        {
            Assert.Equal(LogSumExp(z), LogSumExp(batch.Z)[n]);
            Assert.Equal(Softmax(z), Softmax(batch.Z).Column(n));
            Assert.Equal(LogSoftmax(z), LogSoftmax(batch.Z).Column(n));
        }
    });

    [Fact]
    public void Sigmoid_and_its_kin_are_taken_entry_by_entry() => Law.Holds(Law.Batch, batch =>
    {
        foreach (var (row, column, f) in batch.Z.EnumerateIndexed())
        {
            Assert.Equal(Sigmoid(f), Sigmoid(batch.Z)[row, column]);
            Assert.Equal(LogSigmoid(f), LogSigmoid(batch.Z)[row, column]);
            Assert.Equal(Softplus(f), Softplus(batch.Z)[row, column]);
            Assert.Equal(Sigmoid(f), Sigmoid(batch.Z.Column(column))[row]);
            Assert.Equal(LogSigmoid(f), LogSigmoid(batch.Z.Column(column))[row]);
            Assert.Equal(Softplus(f), Softplus(batch.Z.Column(column))[row]);
        }
    });

    [Fact]
    public void A_sparse_matrix_gives_what_a_dense_one_gives()
    {
        var sparse = Matrix<double>.Build.SparseOfRowArrays([0, 2], [0, 0], [1, 0]);
        var dense = Rows([0, 2], [0, 0], [1, 0]);

        Law.Close(Softmax(dense), Softmax(sparse));
        Law.Close(LogSoftmax(dense), LogSoftmax(sparse));
        Law.Close(Sigmoid(dense), Sigmoid(sparse));
        Law.Close(LogSumExp(dense.Column(0)), LogSumExp(sparse.Column(0)));
    }

    [Fact]
    public void Inputs_are_left_as_they_were() => Law.Holds(Law.Batch, batch =>
    {
        var before = batch.Z.Clone();
        _ = (Softmax(batch.Z), LogSoftmax(batch.Z), LogSumExp(batch.Z), Sigmoid(batch.Z), Softplus(batch.Z), Extend(batch.Z));
        Assert.Equal(before, batch.Z);
    });
}
