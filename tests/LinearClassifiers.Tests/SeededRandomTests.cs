namespace LinearClassifiers.Tests;

public sealed class SeededRandomTests
{
    [Fact]
    public void The_numbers_of_a_seed_are_fixed_for_good()
    {
        // SplitMix64 from seed 1234567 begins 6457827717110365317, 3203168211198807973: their top 53 bits.
        var random = new SeededRandom(1234567);

        Assert.Equal((6457827717110365317UL >> 11) / 9007199254740992.0, random.Between(0, 1));
        Assert.Equal((3203168211198807973UL >> 11) / 9007199254740992.0, random.Between(0, 1));
    }

    [Fact]
    public void Numbers_stay_in_their_range_and_fill_it()
    {
        var random = new SeededRandom(1);
        double[] numbers = [.. Enumerable.Range(0, 10_000).Select(_ => random.Between(-2, 6))];

        Assert.All(numbers, number => Assert.InRange(number, -2, 6));
        Assert.InRange(numbers.Average(), 1.9, 2.1);
        Assert.InRange(numbers.Count(number => number < 0) / 10_000.0, 0.23, 0.27);
    }

    [Fact]
    public void Indices_are_all_reached_about_equally_often()
    {
        var random = new SeededRandom(2);
        var counts = Enumerable.Range(0, 7_000).Select(_ => random.Below(7)).CountBy(index => index).OrderBy(pair => pair.Key).ToArray();

        Assert.Equal(Enumerable.Range(0, 7), counts.Select(pair => pair.Key));
        Assert.All(counts, pair => Assert.InRange(pair.Value, 880, 1120));
    }

    [Fact]
    public void A_chance_comes_as_often_as_it_says()
    {
        var random = new SeededRandom(3);

        Assert.InRange(Enumerable.Range(0, 10_000).Count(_ => random.Chance(0.3)), 2_800, 3_200);
    }

    [Fact]
    public void Each_of_many_things_has_a_stream_of_its_own()
    {
        double[] firsts =
        [
            .. from seed in Enumerable.Range(-50, 100) from index in Enumerable.Range(0, 100) select SeededRandom.For(seed, index).Between(0, 1),
        ];

        Assert.Distinct(firsts);
        Assert.InRange(firsts.Average(), 0.49, 0.51);
    }

    [Fact]
    public void An_order_has_every_number_once_and_any_of_them_first()
    {
        var random = new SeededRandom(4);
        int[][] orders = [.. Enumerable.Range(0, 6_000).Select(_ => random.Order(3))];

        Assert.All(orders, order => Assert.Equal([0, 1, 2], order.Order()));
        var counts = orders.CountBy(order => (order[0], order[1])).ToArray();
        Assert.Equal(6, counts.Length);
        Assert.All(counts, pair => Assert.InRange(pair.Value, 880, 1120));
        Assert.Empty(random.Order(0));
    }

    [Fact]
    public void An_index_among_none_is_refused() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => new SeededRandom(1).Below(0));
}
