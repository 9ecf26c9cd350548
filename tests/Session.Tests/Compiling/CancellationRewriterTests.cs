using Documents;
using Session.Compiling;
using Session.Stopping;

namespace Session.Tests.Compiling;

public sealed class CancellationRewriterTests
{
    private const string Look = "global::Session.Cells.CancellationCheck.Poll();";
    private const string Enter = "global::Session.Cells.CancellationCheck.EnterFunction();";

    [Theory]
    [InlineData("while (true) { }", "while (true) { § }")]
    [InlineData("while (true) x++;", "while (true) {§x++;}")]
    [InlineData("for (;;);", "for (;;){§;}")]
    [InlineData("do { x++; } while (x < 3);", "do { §x++; } while (x < 3);")]
    [InlineData("foreach (var x in xs)\n{\n    Use(x);\n}", "foreach (var x in xs)\n{\n§    Use(x);\n}")]
    [InlineData("foreach (var (a, b) in xs) Use(a);", "foreach (var (a, b) in xs) {§Use(a);}")]
    [InlineData("static int F(int n)\n{\n    return F(n + 1);\n}", "static int F(int n)\n{\n¶    return F(n + 1);\n}")]
    [InlineData("static int F(int n) => F(n + 1);", "static int F(int n) {¶return F(n + 1);}")]
    [InlineData("void F() => F(); // so\nF();", "void F() {¶F();} // so\nF();")]
    [InlineData("class C { int F() => F(); }", "class C { int F() {¶return F();} }")]
    [InlineData("xs.Select(x => { return x; })", "xs.Select(x => { ¶return x; })")]
    [InlineData("Parallel.For(0, 9, i => Use(i));", "Parallel.For(0, 9, i => {¶Use(i);});")]
    [InlineData("Parallel.ForEach(xs, x => total += x);", "Parallel.ForEach(xs, x => {¶total += x;});")]
    public void A_turn_of_a_loop_and_a_call_begin_with_a_look(string code, string looking) => Assert.Equal(
        Squeezed(looking.Replace("§", Look, StringComparison.Ordinal).Replace("¶", Enter, StringComparison.Ordinal)),
        Squeezed(CancellationRewriter.Rewrite(code)));

    [Theory]
    [InlineData("var x = 1 + 2;\nx")]
    [InlineData("xs.Select(x => 2 * x)")]
    [InlineData("static double Half(double x) => x / 2;")]
    [InlineData("static double Mine(double x) => throw new NotImplementedException();")]
    [InlineData("static async Task Later() => await Task.Delay(1);")]
    [InlineData("while (true) {")]
    [InlineData("#!import workbook.csx")]
    public void What_cannot_run_on_or_is_no_code_stays_as_it_is(string code) => Assert.Equal(code, CancellationRewriter.Rewrite(code));

    [Fact]
    public void Every_line_keeps_its_number()
    {
        const string code = "var n = 0;\nwhile (n < 3)\n    n++;\nstatic int F(int n) =>\n    n == 0\n        ? 1\n        : F(n - 1)\n\n// so\n;\nfor (;;)\n{\n    throw new Exception();\n}";

        var lines = CancellationRewriter.Rewrite(code).Split('\n');

        Assert.Equal(code.Split('\n').Length, lines.Length);
        Assert.Contains("throw new Exception();", lines[12], StringComparison.Ordinal);
    }

    [Fact]
    public void A_loop_that_several_threads_share_is_stopped_time_after_time_and_the_variables_stay()
    {
        using var session = new RecordedSession();
        session.Run("var kept = 42;");
        for (var round = 0; round < 10; round++)
        {
            using var stop = new CancellationTokenSource();
            new Thread(() =>
            {
                Thread.Sleep(50);
                stop.Cancel();
            }).Start();

            Assert.Equal("Interrupted", StopIn(session, "Parallel.For(0, int.MaxValue, i => Math.Sqrt(i));", stop.Token));
        }

        Assert.Null(session.Run("if (kept != 42) throw new Exception();"));
    }

    [Fact]
    public void A_task_that_a_stopped_cell_left_behind_ends_too()
    {
        using var session = new RecordedSession();
        session.Run("var left = Task.CompletedTask;");
        using var stop = new CancellationTokenSource(TimeSpan.FromMilliseconds(100));

        StopIn(session, "left = Task.Run(() => { while (true) { } });\nleft.Wait();", stop.Token);

        Assert.Null(session.Run("if (!Task.WhenAny(left, Task.Delay(5000)).Result.Equals(left)) throw new Exception();"));
    }

    [Fact]
    public void A_library_can_give_a_part_of_a_cell_less_time_than_the_cell_has()
    {
        using var session = new RecordedSession();

        var value = session.ValueOf("""
            var stopWith = (Action<CancellationToken>)AppContext.GetData("Workbook.StopWith");
            var part = Task.Run(() => { stopWith(new CancellationTokenSource(50).Token); Parallel.For(0, 2, i => { while (true) { } }); });
            await Task.WhenAny(part, Task.Delay(10_000));
            part.IsFaulted
            """);

        Assert.Equal("True", value);
    }

    [Theory]
    [InlineData("static int Deeper(int n) => Deeper(n + 1) + 1;\nDeeper(0)")]
    [InlineData("static int Deeper(int n)\n{\n    return Deeper(n + 1) + 1;\n}\nDeeper(0)")]
    [InlineData("Func<int, int> deeper = null;\ndeeper = n => { return deeper(n + 1) + 1; };\ndeeper(0)")]
    public void A_recursion_without_an_end_is_an_error_and_the_process_goes_on(string code)
    {
        using var session = new RecordedSession();

        var failure = session.Run(code)!;

        Assert.Equal("InsufficientExecutionStackException: the calls are nested too deep; does the recursion come to an end?", failure.Message);
        Assert.InRange(Assert.Single(session.Outputs.OfType<ErrorOutput>()).Traceback.Length, 1, 41);
        Assert.Null(session.Run("1 + 1"));
    }

    private static string? StopIn(RecordedSession session, string code, CancellationToken stop) =>
        session.Run(code, new CellStop { Token = stop })?.Message.Split(':')[0];

    // Where blanks stand beside braces is the compiler's business.
    private static string Squeezed(string code) => code.Replace(" ", "", StringComparison.Ordinal);
}
