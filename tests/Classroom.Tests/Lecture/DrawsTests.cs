using Classroom.Lecture;
using LinearClassifiers;

namespace Classroom.Tests.Lecture;

public sealed class DrawsTests
{
    private static readonly int[] Seeds = [.. Enumerable.Range(0, 60)];

    [Fact]
    public void The_largest_score_stands_first_last_and_between()
    {
        var scores = Seeds.Select(seed => Draws.Scores(Random(seed))).ToArray();

        Assert.All(scores, z => Assert.InRange(z.Count, 2, 5));
        Assert.All(scores, z => Assert.InRange(z.AbsoluteMaximum(), 0, 3));
        Assert.Contains(scores, z => z.MaximumIndex() == 0);
        Assert.Contains(scores, z => z.MaximumIndex() == z.Count - 1);
        Assert.Contains(scores, z => z.MaximumIndex() is > 0 and var place && place < z.Count - 1);
        Assert.Contains(scores, z => z.Maximum() < 0);
    }

    [Fact]
    public void A_batch_is_never_square_and_its_columns_lie_at_levels_of_their_own()
    {
        var batches = Seeds.Select(seed => Draws.Batch(Random(seed))).ToArray();

        Assert.All(batches, Z => Assert.NotEqual(Z.RowCount, Z.ColumnCount));
        Assert.Contains(batches, Z => Z.Column(0).Minimum() > Z.Column(1).Maximum());
    }

    [Fact]
    public void Labels_are_classes_and_of_three_one_is_missing() =>
        Assert.All(Seeds, seed =>
        {
            var labels = Draws.Labels(Random(seed), 50, 3);

            Assert.All(labels, label => Assert.InRange(label, 0, 2));
            Assert.Equal(2, labels.Distinct().Count());
        });

    [Fact]
    public void Probabilities_are_far_from_0_and_1_and_a_class_is_missing_now_and_then()
    {
        var draws = Seeds.Select(seed => Draws.Probabilities(Random(seed))).ToArray();

        Assert.All(draws, draw => Assert.Equal(draw.P.Count, draw.Y01.Length));
        Assert.All(draws, draw => Assert.All(draw.P, p => Assert.InRange(p, 0.05, 0.95)));
        Assert.Contains(draws, draw => draw.Y01.Distinct().Count() == 1);
        Assert.Contains(draws, draw => draw.Y01.Distinct().Count() == 2);
    }

    [Fact]
    public void Shapes_fit_together() =>
        Assert.All(Seeds, seed =>
        {
            var (P, Y, X) = Draws.Answers(Random(seed));
            var (w, x) = Draws.WeightsAndExample(Random(seed));
            var (Z, y) = Draws.LabelledBatch(Random(seed));
            var (z, label) = Draws.LabelledScores(Random(seed));

            Assert.Equal((P.RowCount, P.ColumnCount), (Y.RowCount, Y.ColumnCount));
            Assert.Equal(P.ColumnCount, X.ColumnCount);
            Assert.All(P.ColumnSums().Concat(Y.ColumnSums()), sum => Assert.Equal(1, sum, 12));
            Assert.Equal(x.Count + 1, w.Count);
            Assert.Equal(Z.ColumnCount, y.Length);
            Assert.InRange(label, 0, z.Count - 1);
        });

    private static SeededRandom Random(int seed) => SeededRandom.For(1, seed);
}
