using Datasets.Points;
using LinearClassifiers.Losses;
using LinearClassifiers.Models;
using LinearClassifiers.Training;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Models;

public sealed class HiddenLayerClassifierTests
{
    private static readonly Points2D Points = Toy2D.Xor(24, noise: 0.3, seed: 2);

    [Fact]
    public void Its_score_is_the_formula()
    {
        var network = new HiddenLayerClassifier(Rows([1, -2, 0.5], [0.25, 3, -1]), Column(2, -3, 0.75));
        var expected = (2 * Sigmoid(1 + 4 + 0.5)) - (3 * Sigmoid(0.25 - 6 - 1)) + 0.75;

        Assert.Equal(expected, network.Forward(Rows([1], [-2])).Item, precision: 12);
        Assert.Equal(expected, network.Snapshot().Score(1, -2), precision: 12);
    }

    [Fact]
    public void Its_gradients_are_those_that_differences_measure()
    {
        var network = HiddenLayerClassifier.Random(inputs: 2, features: 3, seed: 5);
        Loss(network).Backward();

        var forHidden = GradientCheck.Of(V => Loss(new(V, network.Weights)).Item, network.Hidden, network.Parameters[0].Grad);
        var forWeights = GradientCheck.Of(
            w => Loss(new(network.Hidden, w.Row(0))).Item, network.Weights.ToRowMatrix(), network.Parameters[1].Grad);

        Assert.InRange(forHidden.RelativeError, 0, 1e-7);
        Assert.InRange(forWeights.RelativeError, 0, 1e-7);
    }

    [Fact]
    public void A_snapshot_stays_as_it_was()
    {
        var network = HiddenLayerClassifier.Random(inputs: 2, features: 2, seed: 1);
        var before = network.Snapshot();
        var score = before.Score(0.5, -1);

        network.Hidden.Multiply(2, network.Hidden);
        network.Parameters[1].Value.Multiply(3, network.Parameters[1].Value);

        Assert.Equal(score, before.Score(0.5, -1));
        Assert.NotEqual(score, network.Snapshot().Score(0.5, -1));
    }

    [Fact]
    public void Equal_seeds_give_equal_weights() => Assert.Equal(
        HiddenLayerClassifier.Random(2, 2, seed: 9).Hidden, HiddenLayerClassifier.Random(2, 2, seed: 9).Hidden);

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Contains(
            "2 features go with 3 weights",
            Assert.Throws<ArgumentException>(() => new HiddenLayerClassifier(Rows([1, 2, 3], [4, 5, 6]), Column(1, 2))).Message,
            StringComparison.Ordinal);
        Assert.Contains(
            "an example is a column of 2",
            Assert.Throws<ArgumentException>(() => HiddenLayerClassifier.Random(2, 2, seed: 1).Forward(Rows([1]))).Message,
            StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => HiddenLayerClassifier.Random(2, 0, seed: 1));
    }

    private static Tensor Loss(HiddenLayerClassifier network) =>
        new BceWithLogitsLoss().Forward(network.Forward(Points.X), Points.Labels01);
}
