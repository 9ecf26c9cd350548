using System.Globalization;
using Documents;
using Session.Errors;
using Session.Libraries;
using Session.Outputs;
using Session.Running;
using Session.Stopping;

namespace Session.Tests.Running;

/// <summary>Cells on the caller's thread: nothing stops them but their own looks.</summary>
public sealed class InlineRunnerTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly CSharpSession _session;
    private readonly List<Output> _outputs = [];
    private int _cells;

    public InlineRunnerTests() => _session = new CSharpSession(_folder.Path, new FileLibraries(), new InlineRunner());

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_cell_runs_on_the_thread_that_asks_for_it()
    {
        await RunAsync("Environment.CurrentManagedThreadId", CellStop.Never);

        Assert.Equal(Environment.CurrentManagedThreadId.ToString(CultureInfo.InvariantCulture), ((ResultOutput)_outputs.Single()).Data["text/plain"]);
    }

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("for (;;) kept++;")]
    [InlineData("int Deeper(int n) { return n == 0 ? 0 : Deeper(n - 1); }\nwhile (true) Deeper(9);")]
    [InlineData("while (true) { await Task.Yield(); }")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("Enumerable.Range(0, int.MaxValue).Select(i => { return i; }).Sum(i => (long)i)")]
    public async Task A_deadline_stops_a_cell_and_the_variables_stay(string endless)
    {
        await RunAsync("var kept = 42;", CellStop.Never);

        var failure = await RunAsync(endless, new CellStop { Limit = TimeSpan.FromMilliseconds(100) });

        Assert.StartsWith("Interrupted", failure?.Message, StringComparison.Ordinal);
        Assert.Null(await RunAsync("if (kept < 42) throw new Exception();", CellStop.Never));
    }

    [Fact]
    public async Task A_sessions_limit_says_that_the_time_was_up_and_what_helps()
    {
        var session = new CSharpSession(
            _folder.Path, new FileLibraries(), new InlineRunner(), new TimeLimit(TimeSpan.FromMilliseconds(100), "ask for more"));

        var failure = await session.RunAsync(1, "\nwhile (true) { }", _ => { });

        Assert.Equal(new CellFailure(1, 2, "Timeout: still running after 0.1 s, and stopped; ask for more"), failure);
    }

    [Fact]
    public async Task A_flag_stops_a_cell_and_names_the_line()
    {
        var asked = 0;

        var failure = await RunAsync("var n = 0;\nwhile (true)\n    n++;", new CellStop { Flag = () => ++asked > 3 });

        Assert.Equal(new CellFailure(1, 3, "Interrupted: stopped by hand; what earlier cells declared is still there"), failure);
    }

    [Theory]
    [InlineData("await Task.Delay(-1);")]
    [InlineData("await new TaskCompletionSource().Task;")]
    public async Task A_token_ends_a_cell_that_waits_and_the_variables_stay(string waiting)
    {
        await RunAsync("var kept = 42;", CellStop.Never);
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        var failure = await RunAsync(waiting, new CellStop { Token = stop.Token });

        Assert.StartsWith("Interrupted", failure?.Message, StringComparison.Ordinal);
        Assert.Null(await RunAsync("if (kept < 42) throw new Exception();", CellStop.Never));
    }

    [Fact]
    public async Task A_flag_is_asked_often_where_a_turn_takes_its_time()
    {
        var turns = 0;
        AppContext.SetData("turn", () => turns++);

        await RunAsync(
            "var turn = (Func<int>)AppContext.GetData(\"turn\")!;\nwhile (true) { turn(); System.Threading.Thread.Sleep(20); }",
            new CellStop { Flag = () => turns > 5 });

        Assert.InRange(turns, 6, 8);
    }

    [Fact]
    public async Task A_flag_that_is_never_raised_stops_nothing() =>
        Assert.Null(await RunAsync("for (var i = 0; i < 10_000; i++) { }", new CellStop { Flag = () => false }));

    [Fact]
    public async Task A_cell_after_one_that_was_stopped_runs_to_its_end()
    {
        await RunAsync("while (true) { }", new CellStop { Limit = TimeSpan.FromMilliseconds(50) });

        Assert.Null(await RunAsync("for (var i = 0; i < 10_000; i++) { }", CellStop.Never));
    }

    [Fact]
    public async Task A_token_that_is_cancelled_already_lets_no_loop_begin() =>
        Assert.NotNull(await RunAsync("while (true) { }", new CellStop { Token = new CancellationToken(canceled: true) }));

    [Theory]
    [InlineData("() => { }", "ended")]
    [InlineData("() => { while (true) { } }", "stopped")]
    public async Task A_course_runs_a_part_of_a_cell_within_its_time(string work, string end)
    {
        await RunAsync(RunWithin + $"within({work}, TimeSpan.FromMilliseconds(100))", CellStop.Never);

        Assert.Equal(end, ((ResultOutput)_outputs.Single()).Data["text/plain"]);
    }

    [Fact]
    public async Task The_end_of_the_cell_ends_its_part_and_is_not_taken_for_the_parts_own()
    {
        var failure = await RunAsync(
            RunWithin + "within(() => { while (true) { } }, TimeSpan.FromMinutes(1))", new CellStop { Limit = TimeSpan.FromMilliseconds(100) });

        Assert.StartsWith("Interrupted", failure?.Message, StringComparison.Ordinal);
    }

    private const string RunWithin = """var within = (Func<Action, TimeSpan, string>)AppContext.GetData("Workbook.RunWithin");""" + "\n";

    private Task<CellFailure?> RunAsync(string text, CellStop stop) =>
        _session.RunAsync(++_cells, text, _outputs.Add, new CellClient { Stop = stop });
}
