using Classroom.Figures;
using LinearClassifiers.Models;
using MathNet.Numerics.LinearAlgebra;
using static Classroom.Tests.Figures.Charts;
using static LinearClassifiers.Functions;

namespace Classroom.Tests.Figures;

public sealed class PointsTests
{
    private static readonly Matrix<double> Three = Rows([0, -1, 1, 3], [1, 0, 0, 0]);
    private static readonly int[] Y = [0, 1, 2, 2];

    [Fact]
    public void Points_are_counted_class_by_class_with_their_centres() =>
        Assert.Equal(
            "three: 4 points, 1 of class 0 around (0.00, 1.00), 1 of class 1 around (-1.00, 0.00), 2 of class 2 around (2.00, 0.00)",
            Draw.Points("three", Three, Y).AltText);

    [Fact]
    public void Classes_differ_by_more_than_colour()
    {
        var traces = Traces(Draw.Points("three", Three, Y));

        Assert.Equal(["class 0", "class 1", "class 2"], traces.Select(Name));
        Assert.Equal(3, traces.Select(trace => trace.GetProperty("marker").GetProperty("symbol").GetString()).Distinct().Count());
        Assert.Equal([1, 3], Numbers(traces[2].GetProperty("x")));
    }

    [Fact]
    public void A_classifier_tints_the_region_of_each_class_and_its_errors_are_counted()
    {
        // The highest score is that of class 2 to the right of x1 = 2, of class 0 elsewhere.
        var figure = Draw.Points("three", Three, Y, new LinearClassifier(Rows([0, 0, 0], [0, 0, -9], [1, 0, -2])));

        var regions = Traces(figure)[0];
        Assert.Equal("heatmap", regions.GetProperty("type").GetString());
        var row = Numbers(regions.GetProperty("z")[0]);
        Assert.Equal((0, 2), (row[0], row[^1]));
        Assert.EndsWith("; 2 in the region of another class", figure.AltText, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_and_classifiers_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Draw.Points("three", Three, [0, 1, 2]));
        Assert.Throws<ArgumentException>(() => Draw.Points("three", Three, [0, 1, 2, 6]));
        Assert.Throws<ArgumentException>(() => Draw.Points("three", Three, [0, 1, 2, -1]));
        Assert.Throws<ArgumentException>(() => Draw.Points("three", Three, Y, LinearClassifier.Zero(2, 2)));
        Assert.Throws<ArgumentException>(() => Draw.Points("three", Three, Y, LinearClassifier.Zero(3, 3)));
        Assert.Throws<ArgumentException>(() => Draw.Points("three", Rows([1, 2, 3]), [0, 1, 2]));
    }
}
