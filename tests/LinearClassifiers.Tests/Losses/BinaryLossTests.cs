using CsCheck;
using LinearClassifiers.Losses;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Losses;

public sealed class BinaryLossTests
{
    private static readonly Gen<(Vector<double> F, double[] Labels)> SoftScores =
        from batch in Law.Scores
        from labels in Gen.Double[0, 1].Array[batch.F.Count]
        select (batch.F, labels);

    [Fact]
    public void Losses_and_gradients_are_those_of_torch() => Assert.All(Oracle.BinaryLosses, one =>
    {
        foreach (var result in one.Results)
        {
            var reduction = Enum.Parse<Reduction>(result.Reduction, ignoreCase: true);
            var (loss, scores, labels) = (Make(one.Loss, reduction), Column(Oracle.Numbers(one.Scores)), Oracle.Numbers(one.Labels));
            var values = reduction == Reduction.None ? loss.PerExample(scores, labels) : Column(loss.Value(scores, labels));
            Law.Close(Column(Oracle.Numbers(result.Value)), values);
            Law.Close(Column(Oracle.Numbers(result.Gradient)), loss.Gradient(
                scores, labels), one.Loss == "bce" && scores.Any(AtTorchsLimit) ? 1e-8 : 1e-12);
        }
    });

    [Fact]
    public void The_oracle_knows_every_loss_under_every_reduction() => Assert.Equal(
        from loss in (string[])["bce", "bce-with-logits", "hinge", "logistic", "perceptron"]
        from reduction in (string[])["mean", "none", "sum"]
        select (loss, reduction),
        (from one in Oracle.BinaryLosses from result in one.Results select (one.Loss, result.Reduction)).Distinct().Order());

    [Fact]
    public void BCE_of_labels_0_and_1_is_the_logistic_loss_of_minus_and_plus_1() => Law.Holds(Law.Scores, batch =>
    {
        var (f, labels) = batch;
        var expected = new LogisticLoss(Reduction.None).PerExample(f, PlusMinusOne(labels));
        Law.Close(expected, new BceWithLogitsLoss(Reduction.None).PerExample(f, labels));
        Law.Close(expected, new BceLoss(Reduction.None).PerExample(Sigmoid(f), labels));
        Law.Close(new LogisticLoss().Gradient(f, PlusMinusOne(labels)), new BceWithLogitsLoss().Gradient(f, labels));
    });

    [Fact]
    public void The_lectures_three_lines_give_one_number()
    {
        const double Score = -3.9689;
        Assert.All(
            [new BceLoss().Value(Sigmoid(Score), 1), new BceWithLogitsLoss().Value(Score, 1), new LogisticLoss().Value(Score, 1)],
            value => Assert.Equal(3.9876, value, precision: 4));
    }

    [Fact]
    public void BCE_with_logits_is_the_cross_entropy_of_two_classes_with_f_the_difference_of_their_logits() => Law.Holds(
        Gen.Select(Law.Scores, Gen.Double[-8, 8]),
        it =>
        {
            var ((f, labels), z0) = it;
            var Z = Matrix<double>.Build.DenseOfRowVectors(Vector<double>.Build.Dense(f.Count, z0), f + z0);
            var (binary, cross) = (new BceWithLogitsLoss(), new CrossEntropyLoss());
            Law.Close(cross.Value(Z, labels), binary.Value(f, labels));
            Law.Close(cross.Gradient(Z, labels).Row(1), binary.Gradient(f, labels));
        });

    [Fact]
    public void Soft_labels_mix_the_losses_of_the_hard_ones() => Law.Holds(SoftScores, batch =>
    {
        var loss = new BceWithLogitsLoss();
        for (var i = 0; i < batch.F.Count; i++)
        {
            var (f, y) = (batch.F[i], batch.Labels[i]);
            Law.Close((y * loss.Value(f, 1)) + ((1 - y) * loss.Value(f, 0)), loss.Value(f, y));
            Law.Close(Sigmoid(f) - y, loss.Gradient(f, y));
        }
    });

    [Fact]
    public void Hinge_and_logistic_over_log_2_are_never_below_the_rate_of_errors() => Law.Holds(Law.Scores, batch =>
    {
        var labels = PlusMinusOne(batch.Labels01);
        var (hinge, logistic) = (new HingeLoss(
            Reduction.None).PerExample(batch.F, labels), new LogisticLoss(Reduction.None).PerExample(batch.F, labels));
        for (var i = 0; i < labels.Length; i++)
        {
            var wrong = labels[i] * batch.F[i] <= 0 ? 1 : 0;
            Assert.True(hinge[i] >= wrong);
            Assert.True(logistic[i] / Math.Log(2) >= wrong);
        }
    });

    [Fact]
    public void Perceptron_logistic_and_hinge_lie_within_one_of_each_other() => Law.Holds(Law.Scores, batch =>
    {
        foreach (var (f, y) in batch.F.Zip(PlusMinusOne(batch.Labels01)))
        {
            var (perceptron, logistic, hinge) = (new PerceptronLoss().Value(f, y), new LogisticLoss().Value(f, y), new HingeLoss().Value(f, y));
            Assert.InRange(logistic, perceptron, perceptron + Math.Log(2));
            Assert.InRange(hinge, perceptron, perceptron + 1);
        }
    });

    [Fact]
    public void The_perceptron_charges_only_wrong_answers() => Law.Holds(Law.Scores, batch =>
    {
        foreach (var (f, y) in batch.F.Zip(PlusMinusOne(batch.Labels01)))
        {
            Assert.Equal(y * f < 0 ? Math.Abs(f) : 0, new PerceptronLoss().Value(f, y));
        }
    });

    [Fact]
    public void Every_loss_of_scores_is_convex() => Law.Holds(Gen.Select(Law.Scores, Gen.Double[-8, 8], Gen.Double[0, 1]), it =>
    {
        var ((f, labels), other, t) = it;
        foreach (var loss in OfScores(Reduction.Mean))
        {
            var (y, to) = (Labels(loss, labels), Vector<double>.Build.Dense(f.Count, other));
            var between = loss.Value(((1 - t) * f) + (t * to), y);
            Assert.True(between <= ((1 - t) * loss.Value(f, y)) + (t * loss.Value(to, y)) + 1e-12);
        }
    });

    [Fact]
    public void Every_gradient_is_what_central_differences_give() => Law.Holds(Law.Scores.Where(AwayFromKinks), batch =>
    {
        foreach (var loss in OfScores(Reduction.Sum).Concat(OfScores(Reduction.Mean)))
        {
            var y = Labels(loss, batch.Labels01);
            Assert.InRange(GradientCheck.Of(f => loss.Value(f, y), batch.F, loss.Gradient(batch.F, y)).RelativeError, 0, 1e-8);
        }

        var (p, bce) = (Sigmoid(batch.F / 4), new BceLoss());
        Assert.InRange(
            GradientCheck.Of(x => bce.Value(x, batch.Labels01), p, bce.Gradient(p, batch.Labels01)).RelativeError, 0, 1e-7);
    });

    [Fact]
    public void Forward_gives_the_value_and_its_backward_the_gradient() => Law.Holds(Law.Scores, batch =>
    {
        foreach (var loss in OfScores(Reduction.Sum).Concat(OfScores(Reduction.Mean)))
        {
            var (scores, y) = (new Tensor(batch.F.ToRowMatrix()), Labels(loss, batch.Labels01));
            var value = loss.Forward(scores, y);
            value.Backward();
            Law.Close(loss.Value(batch.F, y), value.Item);
            Law.Close(loss.Gradient(batch.F, y), scores.Grad.Row(0));
        }
    });

    [Fact]
    public void Forward_without_a_reduction_is_one_loss_a_column()
    {
        var losses = new BceWithLogitsLoss(Reduction.None).Forward(new Tensor(Rows([1, -2, 3])), [1, 0, 0]);

        Assert.Equal(new BceWithLogitsLoss().PerExample(Column(1, -2, 3), [1, 0, 0]), losses.Value.Row(0));
    }

    [Fact]
    public void BCE_of_a_sigmoid_in_the_loop_is_BCE_with_logits() => Law.Holds(Law.Scores, batch =>
    {
        var (one, other) = (new Tensor(batch.F.ToRowMatrix()), new Tensor(batch.F.ToRowMatrix()));
        new BceLoss().Forward(one.Sigmoid(), batch.Labels01).Backward();
        new BceWithLogitsLoss().Forward(other, batch.Labels01).Backward();
        Law.Close(other.Grad, one.Grad);
    });

    [Fact]
    public void A_sure_and_wrong_probability_costs_100_and_a_sure_and_right_one_0()
    {
        Assert.Equal([100, 100, 0, 0], new BceLoss().PerExample(Column(0, 1, 0, 1), [1, 0, 0, 1]).ToArray());
        Assert.Equal([-1e12, 1e12, 0, 0], new BceLoss(Reduction.Sum).Gradient(Column(0, 1, 0, 1), [1, 0, 0, 1]).ToArray());
    }

    [Fact]
    public void A_sure_and_wrong_score_costs_what_it_is()
    {
        Assert.Equal(1e4, new BceWithLogitsLoss().Value(-1e4, 1));
        Assert.Equal(1e4, new LogisticLoss().Value(1e4, -1));
        Assert.Equal((double.PositiveInfinity, 0), (
            new BceWithLogitsLoss().Value(double.NegativeInfinity, 1), new BceWithLogitsLoss().Value(double.PositiveInfinity, 1)));
    }

    [Fact]
    public void At_their_kinks_the_hinge_is_silent_and_the_perceptron_speaks()
    {
        Assert.Equal((0, 0), (new HingeLoss().Gradient(1, 1), new HingeLoss().Gradient(-1, -1)));
        Assert.Equal((-1, 1), (new PerceptronLoss().Gradient(0, 1), new PerceptronLoss().Gradient(0, -1)));
    }

    [Fact]
    public void No_loss_of_zero_is_shown_as_minus_zero() => Assert.All(
        [
            new BceLoss().Value(1, 1), new BceLoss().Value(0, 0), new BceWithLogitsLoss().Value(1e4, 1), new LogisticLoss().Value(1e4, 1),
            new HingeLoss().Value(1, 1), new PerceptronLoss().Value(0, 1), new PerceptronLoss().Value(0, -1),
        ],
        value => Assert.Equal((0, false), (value, double.IsNegative(value))));

    // Torch keeps the limit of a slope, 10¹², in single precision.
    private static bool AtTorchsLimit(double p) => p * (1 - p) < 1e-12;

    private static bool AwayFromKinks((Vector<double> F, int[] Labels01) batch) =>
        batch.F.All(f => Math.Abs(f) > 1e-3 && Math.Abs(Math.Abs(f) - 1) > 1e-3);

    private static BinaryLoss[] OfScores(Reduction reduction) =>
        [new BceWithLogitsLoss(reduction), new LogisticLoss(reduction), new HingeLoss(reduction), new PerceptronLoss(reduction)];

    private static int[] Labels(BinaryLoss loss, int[] labels01) => loss.Labels == BinaryLabels.ZeroOne ? labels01 : PlusMinusOne(labels01);

    private static BinaryLoss Make(string loss, Reduction reduction) => loss switch
    {
        "bce" => new BceLoss(reduction),
        "bce-with-logits" => new BceWithLogitsLoss(reduction),
        "logistic" => new LogisticLoss(reduction),
        "hinge" => new HingeLoss(reduction),
        _ => new PerceptronLoss(reduction),
    };
}
