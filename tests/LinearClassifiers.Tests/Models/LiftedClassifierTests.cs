using LinearClassifiers.Data;
using LinearClassifiers.Models;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests.Models;

public sealed class LiftedClassifierTests
{
    /// <summary>Inside a circle of radius 2.</summary>
    private static readonly LiftedClassifier Circle = new(Features.Lift, new(Column(0, 0, -1, -1, 0, 4)));

    [Fact]
    public void A_point_is_lifted_before_it_is_scored()
    {
        Assert.Equal(3, Circle.Score(1, 0));
        Assert.Equal(-4, Circle.Score(2, -2));
    }

    [Fact]
    public void A_batch_is_scored_column_by_column()
    {
        var X = Rows([1, 2, 0], [0, -2, 0]);

        Assert.Equal([3.0, -4.0, 4.0], Circle.Scores(X));
        Assert.Equal([1, 0, 1], Circle.Predict(X));
    }

    [Fact]
    public void Features_and_weights_go_together() => Assert.Throws<ArgumentException>(
        () => new LiftedClassifier(Features.Lift, new(Column(1, 2, 3))).Score(0, 0));
}
