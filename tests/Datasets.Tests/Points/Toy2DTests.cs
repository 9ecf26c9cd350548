using Datasets.Points;
using LinearClassifiers.Training;
using static LinearClassifiers.Functions;

namespace Datasets.Tests.Points;

public sealed class Toy2DTests
{
    private static readonly Dictionary<string, Func<int, double, int, Points2D>> Makers = new()
    {
        ["separable"] = Toy2D.Separable,
        ["overlapping"] = Toy2D.Overlapping,
        ["xor"] = Toy2D.Xor,
        ["circles"] = Toy2D.Circles,
        ["moons"] = Toy2D.Moons,
    };

    public static TheoryData<string> Names { get; } = [.. Makers.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_classes_come_in_turn(string name)
    {
        var points = Makers[name](7, 0.3, 1);

        Assert.Equal((2, 7, 7), (points.X.RowCount, points.X.ColumnCount, points.Count));
        Assert.Equal([0, 1, 0, 1, 0, 1, 0], points.Labels01);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Points_follow_their_seed_and_a_small_set_is_the_beginning_of_a_large_one(string name)
    {
        Assert.Equal(Makers[name](30, 0.3, 1).X, Makers[name](40, 0.3, 1).X.SubMatrix(0, 2, 0, 30));
        Assert.NotEqual(Makers[name](30, 0.3, 1).X, Makers[name](30, 0.3, 2).X);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Points_fit_into_a_picture_of_6_by_6(string name) =>
        Assert.All(Makers[name](500, 0.3, 1).X.Enumerate(), x => Assert.InRange(x, -3.3, 3.3));

    [Theory]
    [InlineData("overlapping")]
    [InlineData("xor")]
    [InlineData("circles")]
    [InlineData("moons")]
    public void Noise_moves_the_points_by_its_standard_deviation(string name)
    {
        var points = Makers[name](4_000, 0.05, 1);
        double[] off = [.. PlusMinusOne(points.Labels01).Select((side, i) => OffItsShape(name, points.X[0, i], points.X[1, i], side))];
        Assert.InRange(Math.Sqrt(off.Average(d => d * d)), 0.048, 0.052);
    }

    [Fact]
    public void Separable_points_stay_away_from_the_line_however_noisy()
    {
        var points = Toy2D.Separable(500, 3, 1);

        Assert.All(
            points.X.EnumerateColumns().Zip(PlusMinusOne(points.Labels01)),
            it => Assert.True(it.Second * it.First.Sum() / Math.Sqrt(2) >= Toy2D.Margin));
    }

    [Fact]
    public void No_line_tells_circles_moons_or_xor_apart() => Assert.All(
        (Points2D[])[Toy2D.Circles(200, 0.1, 1), Toy2D.Moons(200, 0.1, 1), Toy2D.Xor(200, 0.2, 1)],
        points =>
        {
            var run = BinaryDescent.Run(points.X, points.Labels01, Column(0, 0, 0), steps: 2_000, rate: 0.5 / points.Count);
            Assert.InRange(Accuracy(run.Model.Predict(points.X), points.Labels01), 0.3, 0.95);
        });

    [Fact]
    public void The_lectures_points_are_twenty_different_ones_with_one_decimal()
    {
        var points = Toy2D.Lecture;

        Assert.Equal((20, 10), (points.Count, points.Labels01.Sum()));
        Assert.Equal(20, points.X.EnumerateColumns().Distinct().Count());
        Assert.All(points.X.Enumerate(), x => Assert.Equal(Math.Round(x, 1), x));
    }

    [Fact]
    public void The_lectures_points_are_new_each_time()
    {
        Toy2D.Lecture.X[0, 0] = 99;

        Assert.NotEqual(99, Toy2D.Lecture.X[0, 0]);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Numbers_that_make_no_points_are_refused(string name)
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => Makers[name](0, 0.3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Makers[name](5, -0.3, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => Makers[name](5, double.NaN, 1));
    }

    private static double OffItsShape(string name, double x1, double x2, int side) => name switch
    {
        "overlapping" => x1 - side,
        "xor" => x1 - Math.Sign(x1),
        "circles" => Math.Sqrt((x1 * x1) + (x2 * x2)) - (side < 0 ? 2 : 1),
        _ => Math.Sqrt(Math.Pow(x1 - (0.5 * side), 2) + Math.Pow(x2 - (0.25 * side), 2)) - 1,
    };
}
