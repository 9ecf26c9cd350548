using Documents;

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
    public void What_a_part_throws_comes_out_of_the_call() =>
        Assert.Equal("Exception: no", _session.Run(RunWithin + "within(() => throw new Exception(\"no\"), TimeSpan.FromSeconds(9));")?.Message);

    [Fact]
    public void What_a_part_prints_is_the_cells()
    {
        _session.Run(RunWithin + "within(() => Console.Write(\"from a part\"), TimeSpan.FromSeconds(9));");

        Assert.Equal([new StreamOutput("stdout", "from a part")], _session.Outputs);
    }
}
