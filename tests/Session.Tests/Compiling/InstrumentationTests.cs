using Contract;
using Documents;
using Session.Errors;
using Session.Libraries;
using Session.Outputs;
using Session.Running;
using Session.Stopping;

namespace Session.Tests.Compiling;

/// <summary>Code with looks, on the caller's thread: nothing else stops it there, and nothing saves the process from an overflow.</summary>
public sealed class InstrumentationTests : IDisposable
{
    private const string TooDeep = "InsufficientExecutionStackException: the calls are nested too deep; does the recursion come to an end?";

    private readonly RecordedSession _session = new();

    public void Dispose() => _session.Dispose();

    [Theory]
    [InlineData("while (true) { }")]
    [InlineData("while (true) kept++;")]
    [InlineData("for (;;);")]
    [InlineData("do { kept++; } while (kept > 0 || true);")]
    [InlineData("void F() { again: goto again; }\nF();")]
    [InlineData("void F(int n) { switch (n) { case 0: goto case 1; case 1: goto case 0; } }\nF(0);")]
    [InlineData("IEnumerable<int> Zeros() { again: yield return 0; goto again; }\nZeros().Max()")]
    [InlineData("foreach (var x in Enumerable.Repeat(1, int.MaxValue)) foreach (var y in Enumerable.Repeat(1, int.MaxValue)) kept += y;")]
    [InlineData("Enumerable.Repeat(1L, int.MaxValue).Sum(x => x)")]
    [InlineData("Enumerable.Repeat(1L, int.MaxValue).Select(x => { return x; }).Sum()")]
    [InlineData("Enumerable.Repeat(1L, int.MaxValue).Select(delegate (long x) { return x; }).Sum()")]
    [InlineData("(from x in Enumerable.Repeat(1L, int.MaxValue) where x > 1 select x).Count()")]
    [InlineData("static long Twice(long x) => x * 2;\nEnumerable.Repeat(1L, int.MaxValue).Select(Twice).Sum()")]
    [InlineData("class C { public bool Found => false; }\nvar c = new C();\nSpinWait.SpinUntil(() => c.Found);")]
    [InlineData("class Two : IEnumerator<int> { public int Current => 2; object System.Collections.IEnumerator.Current => 2; public bool MoveNext() => true; public void Reset() { } public void Dispose() { } }\nclass Twos : IEnumerable<int> { public IEnumerator<int> GetEnumerator() => new Two(); System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => new Two(); }\nnew Twos().Min()")]
    [InlineData("record N(int V) : IComparable<N> { public int CompareTo(N o) => V.CompareTo(o.V); }\nvar ns = Enumerable.Range(0, 100_000).Select(i => new N(i * 7919 % 100_003)).ToArray();\nfor (var i = 0; i < 100_000; i++) ns.OrderBy(n => n).ToArray();")]
    [InlineData("async Task<int> Spin() { await Task.Yield(); while (true) { } }\nawait Spin();")]
    [InlineData("while (true) { try { kept++; } catch (Exception) { } }")]
    [InlineData("while (true) { try { while (true) { } } catch (Exception) { } }")]
    [InlineData("while (true) { try { kept++; continue; } catch { continue; } finally { kept++; } }")]
    [InlineData("again: try { throw new Exception(); } catch (Exception) { }\ngoto again;")]
    [InlineData("void F() { again: try { throw new Exception(); } catch (Exception) { goto again; } }\nF();")]
    [InlineData("Parallel.For(0L, long.MaxValue, i => kept ^= (int)i);")]
    public async Task Looks_stop_what_runs_on(string endless)
    {
        var session = new CSharpSession(_session.Folder.Path, new FileLibraries(), new InlineRunner());
        await session.RunAsync(1, "var kept = 42;", _ => { });

        var failure = await session.RunAsync(2, endless, _ => { }, new CellClient { Stop = new CellStop { Limit = TimeSpan.FromMilliseconds(100) } });

        Assert.StartsWith("Interrupted", failure?.Message, StringComparison.Ordinal);
        Assert.Null(await session.RunAsync(3, "for (var i = 0; i < 1000; i++) kept++;", _ => { }));
    }

    [Theory]
    [InlineData("double F(int n) { var x = 0.0; for (var i = 0; i < n; i++) x += i * 0.5; return x; }\nF(1000)", "249750")]
    [InlineData("float F(float x, int n) { while (n-- > 0) x = x / 2 + 1; return x; }\nF(0, 8)", "1.9921875")]
    [InlineData("double F(double x) { var y = 1.0; do { y *= x; x -= 1; } while (x > 1); return y; }\nF(10)", "3628800")]
    [InlineData("double F(double[] xs) { double least = xs[0], most = xs[0]; foreach (var x in xs) { if (x < least) least = x; if (x > most) most = x; } return most - least; }\nF([3, -1, 4, 1.5])", "5")]
    [InlineData("void Add(ref double x) => x++;\ndouble F() { var x = 0.0; var y = 0.0; for (var i = 0; i < 3; i++) { Add(ref x); y += x; } return y; }\nF()", "6")]
    [InlineData("double F() { var x = 0.0; for (var i = 0; i < 3; i++) for (var j = 0.0f; j < 2; j++) try { x += j + i; } finally { x *= 2; } return x; }\nF()", "78")]
    [InlineData("static T F<T>(T x, int n) where T : System.Numerics.INumber<T> { for (var i = 0; i < n; i++) x += x; return x; }\nF(0.5, 4) + F(1f, 2)", "12")]
    public async Task Numbers_stay_as_they_are_where_each_turn_asks_whether_to_stop(string code, string value)
    {
        var session = new CSharpSession(_session.Folder.Path, new FileLibraries(), new InlineRunner());
        var shown = new List<Output>();
        var last = code.LastIndexOf('\n') + 1;

        var failure = await session.RunAsync(
            1,
            $"{code[..last]}FormattableString.Invariant($\"{{{code[last..]}}}\")",
            shown.Add,
            new CellClient { Stop = new CellStop { Limit = TimeSpan.FromHours(1) } });

        Assert.Null(failure);
        Assert.Equal(value, Assert.Single(shown.OfType<ResultOutput>()).Data[MimeTypes.PlainText]);
    }

    [Theory]
    [InlineData("int Down(int n) { return Down(n + 1) + 1; }\nDown(0)")]
    [InlineData("static int Down(int n) => 1 + Down(n - 1);\nDown(0)")]
    [InlineData("static bool Even(int n) => n == 0 || Odd(n - 1);\nstatic bool Odd(int n) => n != 0 && Even(n - 1);\nEven(-1)")]
    [InlineData("static long Outer(long n) { long Inner(long k) => k + Inner(k + 1); return Inner(n); }\nOuter(1)")]
    [InlineData("static T Same<T>(T x) => Same(x);\nSame(1)")]
    [InlineData("static int Wider<T>(T x) => Wider(x.ToString()) + 1;\nWider(1)")]
    [InlineData("Func<int, int> f = null;\nf = n => { return f(n + 1) + 1; };\nf(0)")]
    [InlineData("Func<double, double> f = null;\nf = x => f(x / 2) + x;\nf(1)")]
    [InlineData("Func<object, int> self = s => ((Func<object, int>)s)(s) + 1;\nself(self)")]
    [InlineData("class A { public int X { get { return X + 1; } } }\nnew A().X")]
    [InlineData("class A { public int X { get => 1; set { X = value; } } }\nnew A().X = 3;")]
    [InlineData("class A { public double this[int i] { get => this[i + 1] * 2; } }\nnew A()[0]")]
    [InlineData("class M { public static M operator *(M a, M b) => b * a; }\nnew M() * new M()")]
    [InlineData("class M { public static implicit operator double(M m) => (double)m; }\ndouble d = new M();")]
    [InlineData("class T { private T left; public T() { left = new T(); } }\nnew T()")]
    [InlineData("class N { public N Next = new N(); }\nnew N()")]
    [InlineData("class N { public N Next { get; } = new N(); }\nnew N()")]
    [InlineData("class P(P next) { public P Next => next ?? new P(Next); }\nnew P(null).Next")]
    [InlineData("class P { public override string ToString() => \"P\" + this; }\nnew P()")]
    [InlineData("class K { public override bool Equals(object o) => o.Equals(this); public override int GetHashCode() => 1; }\nnew K().Equals(new K())")]
    [InlineData("record Box { public Box Inner { get; set; } }\nvar box = new Box();\nbox.Inner = box;\nbox.GetHashCode()")]
    [InlineData("record Box { public Box Inner { get; set; } }\nvar box = new Box();\nbox.Inner = box;\nbox.ToString()")]
    [InlineData("record Box { public Box Inner { get; set; } }\nBox a = new(), b = new();\n(a.Inner, b.Inner) = (a, b);\na == b")]
    [InlineData("interface I { int F() => F() + 1; }\nclass C : I { }\n((I)new C()).F()")]
    [InlineData("class C : IComparer<int> { public int Compare(int a, int b) => new[] { b, a }.Order(this).First(); }\nnew[] { 2, 1 }.Order(new C()).First()")]
    [InlineData("IEnumerable<int> Walk(int n) { foreach (var x in Walk(n + 1)) yield return x; }\nWalk(0).Count()")]
    [InlineData("int Tree(int n) => Enumerable.Range(0, 2).Sum(i => Tree(n + i));\nTree(0)")]
    [InlineData("event Action Rung;\nRung += () => Rung();\nRung();")]
    [InlineData("unsafe class U { static int F(int n) { delegate*<int, int> f = &F; return f(n + 1) + 1; } public static int G() => F(0); }\nU.G()")]
    public void A_recursion_without_an_end_is_an_error_and_the_process_goes_on(string code)
    {
        _session.Run("var kept = 42;");

        var failure = _session.Run(code);

        Assert.Equal(TooDeep, failure?.Message);
        Assert.InRange(Assert.Single(_session.Outputs.OfType<ErrorOutput>()).Traceback.Length, 1, 43);
        Assert.Equal("42", _session.ValueOf("kept"));
    }

    [Fact]
    public void An_async_recursion_before_its_first_await_is_an_error_too()
    {
        var failure = _session.Run("async Task<int> Deep(int n) { if (n == 0) { await Task.Yield(); } return await Deep(n + 1) + 1; }\nawait Deep(1)");

        Assert.Equal(TooDeep, failure?.Message);
    }

    [Theory]
    [InlineData("static int Down(int n) =>\n    n < 0\n        ? 0\n        : Down(n + 1);\nDown(0)", 2)]
    [InlineData("class A\n{\n    public int X\n    {\n        get { return X + 1; }\n    }\n}\nnew A().X", 5)]
    [InlineData("IEnumerable<int> Walk(int n)\n{\n    foreach (var x in Walk(n + 1))\n        yield return x;\n}\nWalk(0).Count()", 2)]
    public void It_names_a_line_of_the_function(string code, int line) => Assert.InRange(_session.Run(code)?.Line ?? 0, line, line + 2);

    [Theory]
    [InlineData("\nvar n = 0;\nwhile (true)\n    n++;", 4)]
    [InlineData("\nvar n = 0;\nfor (;;)\n{\n    n++;\n    n--;\n}", 5)]
    [InlineData("\nstatic long Spin(long x)\n{\n    while (x > 0)\n    {\n        x = x % 7 + 1;\n    }\n    return x;\n}\n\nSpin(1)", 6)]
    [InlineData("\nEnumerable.Repeat(1, int.MaxValue)\n    .Select(x =>\n        x + 1)\n    .Sum(x => (long)x)", 4)]
    public void A_stop_names_the_line_that_ran(string code, int line)
    {
        var failure = Stop(code);

        Assert.InRange(failure?.Line ?? 0, line - 1, line + 1);
    }

    [Theory]
    [InlineData("System.Linq.Expressions.Expression<Func<int, int>> e = x => x + 1;\ne.Body.ToString()", "(x + 1)")]
    [InlineData("new[] { 3, 1, 2 }.AsQueryable().Where(x => x > 1).Select(x => x * x).Sum()", "13")]
    [InlineData("Action a = () => throw new Exception();\na.GetMethodInfo().ReturnType.Name", "Void")]
    [InlineData("var xs = new int[3];\nref int At(int i) => ref xs[i];\nAt(1) = 5;\nxs[1]", "5")]
    [InlineData("var xs = new[] { 1, 2 };\nref readonly int At(int i)\n{\n    if (i < 0)\n        throw new Exception();\n    return ref xs[i];\n}\nAt(1)", "2")]
    [InlineData("record P\n{\n    private int _x;\n    public int X\n    {\n        get => _x;\n        init\n        {\n            if (value < 0)\n                throw new Exception();\n            _x = value;\n        }\n    }\n}\n(new P { X = 1 } with { X = 3 }).X", "3")]
    [InlineData("interface IRead { int At(in int i); }\nclass R : IRead\n{\n    public virtual int At(in int i)\n    {\n        if (i < 0)\n            throw new Exception();\n        return i;\n    }\n}\nnew R().At(4)", "4")]
    [InlineData("var total = 0;\nforeach (var x in Enumerable.Range(0, 300)) { try { if (x % 2 == 0) continue; total += x; } finally { total++; } }\ntotal", "22800")]
    [InlineData("static int Fib(int n) => n < 2 ? n : Fib(n - 1) + Fib(n - 2);\nFib(20)", "6765")]
    [InlineData("static string Word(int n) { switch (n) { case 0: return \"no\"; case 1: goto case 0; case 2: n = 5; goto default; default: return n.ToString(); } }\nWord(1) + Word(2)", "no5")]
    [InlineData("IEnumerable<int> Count() { try { for (var i = 0; i < 3; i++) yield return i; } finally { Console.Write(\"end\"); } }\nCount().Sum()", "3")]
    [InlineData("async IAsyncEnumerable<int> Later() { for (var i = 0; i < 3; i++) { await Task.Yield(); yield return i; } }\nvar sum = 0;\nawait foreach (var i in Later()) sum += i;\nsum", "3")]
    [InlineData("int Guard(string s) { try { return int.Parse(s); } catch (FormatException e) when (e.Message.Length > 0) { return -1; } }\nGuard(\"x\")", "-1")]
    [InlineData("record Point(int X, int Y);\nnew Point(1, 2) with { Y = 3 } == new Point(1, 3)", "True")]
    [InlineData("var big = 0;\nfor (var i = 0; i < 3; i++) { big += i * 1 + i * 2 + i * 3 + i * 4 + i * 5 + i * 6 + i * 7 + i * 8 + i * 9 + i * 10 + i * 11 + i * 12 + i * 13 + i * 14 + i * 15 + i * 16 + i * 17 + i * 18 + i * 19 + i * 20; }\nbig", "630")]
    public void What_comes_to_an_end_means_what_it_meant(string code, string value)
    {
        Assert.Null(_session.Run("using System.Reflection;"));

        Assert.Equal(value, _session.ValueOf(code));
    }

    [Theory]
    [InlineData("Console.Write(\"before\");\nEnvironment.Exit(3);\nConsole.Write(\"after\");")]
    [InlineData("using static System.Environment;\nConsole.Write(\"before\");\nExit(3);")]
    [InlineData("Action<int> end = Environment.Exit;\nConsole.Write(\"before\");\nend(3);")]
    [InlineData("var run = () => Environment.Exit(3);\nConsole.Write(\"before\");\nrun();")]
    public void The_end_of_the_process_is_refused(string code)
    {
        var failure = _session.Run(code);

        Assert.StartsWith("NotSupportedException: Environment.Exit(3) would end the notebook", failure?.Message, StringComparison.Ordinal);
        Assert.Equal(new StreamOutput("stdout", "before"), _session.Outputs[0]);
        Assert.Equal("2", _session.ValueOf("1 + 1"));
    }

    [Fact]
    public void The_place_of_a_refused_end_is_its_line() => Assert.Equal(2, _session.Run("var x = 1;\nEnvironment.Exit(x);")?.Line);

    [Fact]
    public void An_Exit_of_ones_own_is_called() => Assert.Equal("7", _session.ValueOf("static class Door { public static int Exit(int n) => n; }\nDoor.Exit(7)"));

    [Theory]
    [InlineData("int Down(int n) { try { return Down(n + 1) + 1; } finally { Tidy(n); } }\nvoid Tidy(int n) { if (n < 0) Tidy(n + 1); }\nDown(0)")]
    [InlineData("class D : IDisposable { public void Dispose() => GC.SuppressFinalize(this); }\nint Down(int n) { using var d = new D(); return Down(n + 1) + 1; }\nDown(0)")]
    public void A_recursion_that_cleans_up_at_each_level_is_an_error_too(string code) => Assert.Equal(TooDeep, _session.Run(code)?.Message);

    [Fact]
    public void A_recursion_that_was_caught_can_be_entered_again()
    {
        var value = _session.ValueOf("int Down(int n) => Down(n + 1) + 1;\nvar caught = 0;\nfor (var i = 0; i < 3; i++) try { Down(0); } catch (InsufficientExecutionStackException) { caught++; }\ncaught");

        Assert.Equal("3", value);
    }

    [Fact]
    public void A_thread_with_a_small_stack_runs_functions() =>
        Assert.Equal("5", _session.ValueOf("static int F(int n) => n == 0 ? 5 : F(n - 1);\nvar got = 0;\nvar t = new Thread(() => got = F(9), 256 * 1024);\nt.Start();\nt.Join();\ngot"));

    [Fact]
    public void A_loop_that_several_threads_share_is_stopped_time_after_time_and_the_variables_stay()
    {
        _session.Run("var kept = 42;");
        for (var round = 0; round < 10; round++)
        {
            Assert.StartsWith("Interrupted", Stop("Parallel.For(0, int.MaxValue, i => Math.Sqrt(i));")?.Message, StringComparison.Ordinal);
        }

        Assert.Equal("42", _session.ValueOf("kept"));
    }

    [Fact]
    public void A_task_that_a_stopped_cell_left_behind_ends_too()
    {
        _session.Run("var left = Task.CompletedTask;");

        Stop("left = Task.Run(() => { while (true) { } });\nleft.Wait();");

        Assert.Null(_session.Run("if (!Task.WhenAny(left, Task.Delay(5000)).Result.Equals(left)) throw new Exception();"));
    }

    [Fact]
    public void A_library_can_give_a_part_of_a_cell_less_time_than_the_cell_has()
    {
        var value = _session.ValueOf("""
            var stopWith = (Action<CancellationToken>)AppContext.GetData("Workbook.StopWith");
            var part = Task.Run(() => { stopWith(new CancellationTokenSource(50).Token); Parallel.For(0, 2, i => { while (true) { } }); });
            await Task.WhenAny(part, Task.Delay(10_000));
            part.IsFaulted
            """);

        Assert.Equal("True", value);
    }

    private CellFailure? Stop(string code) => _session.RunAndStop(code);
}
