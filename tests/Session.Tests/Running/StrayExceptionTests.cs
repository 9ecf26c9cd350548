using Documents;

namespace Session.Tests.Running;

/// <summary>Exceptions that no code of a cell catches, on other threads than the cell's: each would end the process.</summary>
public sealed class StrayExceptionTests : IDisposable
{
    private readonly RecordedSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("async void Fire() { await Task.Yield(); throw new FormatException(\"stray\"); }\nFire();")]
    [InlineData("async void Fire() { await Task.Delay(10).ConfigureAwait(false);\nthrow new FormatException(\"stray\"); }\nFire();\nawait Task.Delay(100);")]
    [InlineData("Action later = async () =>\n{\n    await Task.Yield();\n    throw new FormatException(\"stray\");\n};\nlater();")]
    [InlineData("var thread = new Thread(() => throw new FormatException(\"stray\"));\nthread.Start();\nthread.Join();")]
    [InlineData("var timer = new Timer(_ => throw new FormatException(\"stray\"), null, 10, -1);\nThread.Sleep(100);")]
    [InlineData("ThreadPool.QueueUserWorkItem(_ => throw new FormatException(\"stray\"));")]
    [InlineData("class Fin { ~Fin() { throw new FormatException(\"stray\"); } }\nvoid Make() { new Fin(); }\nMake();\nGC.Collect();\nGC.WaitForPendingFinalizers();")]
    public void They_are_shown_in_the_cell_and_the_session_goes_on(string code)
    {
        Assert.Null(_session.Run(code));

        Assert.Contains("FormatException: stray", Printed("stray"), StringComparison.Ordinal);
        Assert.Contains("at cell 1, line ", Printed("line"), StringComparison.Ordinal);
        Assert.Equal("2", _session.ValueOf("1 + 1"));
    }

    [Fact]
    public void An_endless_recursion_on_a_thread_of_the_cells_own_is_one()
    {
        Assert.Null(_session.Run("static int Down(int n) => Down(n + 1) + 1;\nvar thread = new Thread(() => Down(0));\nthread.Start();\nthread.Join();"));

        Assert.Contains("the calls are nested too deep", Printed("nested"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_task_that_nobody_waited_for_is_told_of_when_it_is_collected()
    {
        Assert.Null(_session.Run("void Lose() { Task.Run(() => { throw new FormatException(\"lost\"); }); }\nLose();\nThread.Sleep(200);"));
        Assert.Null(_session.Run("GC.Collect();\nGC.WaitForPendingFinalizers();"));

        Assert.Contains("FormatException: lost", Printed("lost"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_thread_that_a_stopped_cell_left_behind_ends_without_a_word()
    {
        _session.RunAndStop("var thread = new Thread(() => { while (true) { } });\nthread.Start();\nThread.Sleep(-1);");

        Assert.Null(_session.Run("if (!thread.Join(5000)) throw new Exception();"));
        Assert.Equal([new StreamOutput("stdout", "runs")], _session.Outputs.OfType<StreamOutput>());
    }

    // What comes from another thread comes when it comes.
    private string Printed(string part)
    {
        string text;
        var since = System.Diagnostics.Stopwatch.StartNew();
        do
        {
            text = string.Concat(_session.Outputs.ToArray().OfType<StreamOutput>().Select(output => output.Text));
        }
        while (!text.Contains(part, StringComparison.Ordinal) && since.Elapsed < TimeSpan.FromSeconds(20) && Wait());

        return text;

        static bool Wait()
        {
            Thread.Sleep(20);
            return true;
        }
    }
}
