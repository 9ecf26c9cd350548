using Documents;
using Session.Stopping;

namespace Session.Tests.Running;

/// <summary>The parts of a cell that a course gives less time than the cell has, on threads.</summary>
public sealed class ThreadRunnerTests : IDisposable
{
    private const string RunWithin = """var within = (Func<Action, TimeSpan, string>)AppContext.GetData("Workbook.RunWithin");""" + "\n";

    private readonly RecordedSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("() => { }", "ended")]
    [InlineData("() => { while (true) { } }", "stopped")]
    [InlineData("() => Thread.Sleep(-1)", "stopped")]
    [InlineData("() => Parallel.For(0, int.MaxValue, i => Math.Sqrt(i))", "stopped")]
    public void A_part_ends_by_itself_or_is_stopped(string work, string end) =>
        Assert.Equal(end, _session.ValueOf(RunWithin + $"within({work}, TimeSpan.FromMilliseconds(200))"));

    [Fact]
    public void A_part_that_nothing_stops_is_left_behind_and_said_to_go_on() => Assert.Equal(
        "goes on", _session.ValueOf(RunWithin + "within(() => Enumerable.Range(0, int.MaxValue).Where(int.IsNegative).Count(), TimeSpan.FromMilliseconds(50))"));

    [Fact]
    public void A_library_that_computes_is_left_behind_when_that_was_said_and_the_person_decides_so()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromSeconds(2));
        using var giveUp = new CancellationTokenSource();
        _session.Run("var kept = 42;");

        var failure = _session.Run(
            "Enumerable.Repeat(Enumerable.Range(0, int.MaxValue), 9).SelectMany(Enumerable.AsEnumerable).Where(int.IsNegative).Count()",
            new CellStop { Token = stop.Token, GiveUp = giveUp.Token, Resisted = giveUp.Cancel });

        Assert.StartsWith("Interrupted", failure?.Message, StringComparison.Ordinal);
        Assert.True(giveUp.IsCancellationRequested);
        Assert.Equal("42", _session.ValueOf("kept"));
    }

    [Fact]
    public void A_cell_that_stops_is_not_told_to_resist()
    {
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));
        using var giveUp = new CancellationTokenSource();

        _session.Run("Thread.Sleep(-1);", new CellStop { Token = stop.Token, GiveUp = giveUp.Token, Resisted = giveUp.Cancel });

        Assert.False(giveUp.IsCancellationRequested);
    }

    [Fact]
    public void What_a_part_throws_comes_out_of_the_call() =>
        Assert.Equal("Exception: no", _session.Run(RunWithin + "within(() => throw new Exception(\"no\"), TimeSpan.FromSeconds(9));")?.Message);

    [Fact]
    public void What_a_part_prints_is_the_cells()
    {
        _session.Run(RunWithin + "within(() => Console.Write(\"from a part\"), TimeSpan.FromSeconds(9));");

        Assert.Equal([new StreamOutput("stdout", "from a part")], _session.Outputs);
    }
}
