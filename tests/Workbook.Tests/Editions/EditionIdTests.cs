using System.Collections.Immutable;
using CsCheck;
using Documents;
using Documents.Ipynb;
using Workbook.Editions;

namespace Workbook.Tests.Editions;

/// <summary>The ids of an edition's cells when the notebook moves on.</summary>
public sealed class EditionIdTests
{
    private static readonly ImmutableArray<string> Before = ["# Title", "1 + 1", "var x = 1;\nvar y = 2;", "x + y", "the end"];

    [Fact]
    public void A_cell_that_is_edited_gets_another_id_and_the_others_keep_theirs()
    {
        var ids = Ids(Before, Before.SetItem(2, "var x = 1;\nvar y = 3;"));

        Assert.Equal(Ids(Before).RemoveAt(2), ids.RemoveAt(2));
        Assert.DoesNotContain(ids[2], Ids(Before));
    }

    [Fact]
    public void A_cell_that_stays_keeps_its_id_wherever_that_came_from()
    {
        var before = new Notebook([Code("1") with { Id = "given-by-hand" }, Code("2")]);

        Assert.Equal("given-by-hand", IdsOf(Edition([Code("2"), Code("1")], before))[1]);
    }

    [Fact]
    public void A_new_cell_gets_an_id_of_its_own_and_the_others_keep_theirs()
    {
        var ids = Ids(Before, Before.Insert(2, "new"));

        Assert.Equal(Ids(Before), ids.RemoveAt(2));
        Assert.DoesNotContain(ids[2], Ids(Before));
    }

    [Fact]
    public void A_cell_that_goes_takes_its_id_along() =>
        Assert.Equal(Ids(Before).RemoveAt(1), Ids(Before, Before.RemoveAt(1)));

    [Fact]
    public void A_cell_that_moves_keeps_its_id()
    {
        var ids = Ids(Before, Before.RemoveAt(1).Insert(3, Before[1]));

        Assert.Equal(Ids(Before)[1], ids[3]);
        Assert.Equal(Ids(Before).Order(), ids.Order());
    }

    [Fact]
    public void A_second_cell_that_says_the_same_leaves_the_first_its_id() =>
        Assert.Equal(Ids(Before)[1], Ids(Before, Before.Insert(1, Before[1]))[1]);

    [Fact]
    public void An_id_that_stands_twice_is_given_once()
    {
        var twice = new Notebook([Code("1") with { Id = "a" }, Code("2") with { Id = "a" }]);

        var ids = IdsOf(Edition([Code("1"), Code("2")], twice));

        Assert.Equal("a", ids[0]);
        Assert.NotEqual("a", ids[1]);
    }

    [Fact]
    public void The_second_time_nothing_changes() =>
        Gen.String[Gen.Char["ab"], 0, 2].Array[0, 8].Sample(cells =>
        {
            var first = IpynbFormat.Write(Edition([.. cells.Select(Code)], null));
            return first == IpynbFormat.Write(Edition([.. cells.Select(Code)], IpynbFormat.Read(first, "a.ipynb")));
        }, iter: 300, seed: "0000KD7Fq3b2");

    [Fact]
    public void Whatever_small_edits_are_made_the_cells_they_do_not_touch_keep_their_ids() =>
        Gen.Select(Gen.Int[1, 12], Gen.Select(Gen.Int[0, 2], Gen.Int[0, 11]).Array[1, 4]).Sample((count, edits) =>
        {
            ImmutableArray<string> before = [.. Enumerable.Range(0, count).Select(number => $"cell {number}\n{number * number}")];
            var now = before;
            foreach (var (serial, (kind, place)) in edits.Index())
            {
                now = (kind, place % (now.Length + 1)) switch
                {
                    (0, var at) => now.Insert(at, $"inserted {serial}"),
                    (_, var at) when at == now.Length => now,
                    (1, var at) => now.SetItem(at, now[at] + $"\nedited {serial}"),
                    (_, var at) => now.RemoveAt(at),
                };
            }

            var old = before.Zip(Ids(before)).ToDictionary(pair => pair.First, pair => pair.Second);
            var ids = Ids(before, now);
            return ids.Distinct().Count() == ids.Length
                && now.Zip(ids).All(pair => !old.TryGetValue(pair.First, out var id) || id == pair.Second);
        }, iter: 1000, seed: "0000KD7Fq3b2");

    private static Cell Code(string text) => new(CellKind.Code, Cell.CSharp, text);

    private static Notebook Edition(ImmutableArray<Cell> cells, Notebook? before) => LearnersEdition.ToHandOut(new Notebook(cells), "a.dib", before);

    /// <summary>The ids in the file that comes of some cells, after the file that came of others.</summary>
    private static ImmutableArray<string> Ids(ImmutableArray<string> before, ImmutableArray<string>? now = null)
    {
        var first = IpynbFormat.Read(IpynbFormat.Write(Edition([.. before.Select(Code)], null)), "a.ipynb");
        return IdsOf(now is null ? first : Edition([.. now.Value.Select(Code)], first));
    }

    private static ImmutableArray<string> IdsOf(Notebook edition) =>
        [.. IpynbFormat.Read(IpynbFormat.Write(edition), "a.ipynb").Cells.Select(cell => cell.Id!)];
}
