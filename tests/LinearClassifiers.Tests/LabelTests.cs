using CsCheck;
using static LinearClassifiers.Functions;

namespace LinearClassifiers.Tests;

public sealed class LabelTests
{
    [Fact]
    public void Zero_becomes_minus_one_and_one_stays() => Assert.Equal([-1, 1, 1, -1], PlusMinusOne([0, 1, 1, 0]));

    [Fact]
    public void Each_conversion_undoes_the_other() =>
        Law.Holds(Gen.Int[0, 1].Array[0, 9], labels => Assert.Equal(labels, ZeroOne(PlusMinusOne(labels))));

    [Fact]
    public void Labels_of_the_other_convention_are_refused_with_the_remedy()
    {
        Assert.StartsWith(
            "Labels to convert from are 0 and 1 here, and label 1 is -1. For labels -1 and +1 call ZeroOne.",
            Assert.Throws<ArgumentOutOfRangeException>(() => PlusMinusOne([1, -1])).Message,
            StringComparison.Ordinal);
        Assert.StartsWith(
            "Labels to convert from are -1 and 1 here, and label 0 is 0. For labels 0 and 1 call PlusMinusOne.",
            Assert.Throws<ArgumentOutOfRangeException>(() => ZeroOne([0])).Message,
            StringComparison.Ordinal);
    }
}
