using System.Diagnostics.CodeAnalysis;
using Classroom.Checks;
using Classroom.Grading;
using Contract;

namespace Classroom.Tests.Grading;

// Patience is one for all exercises: these tests do not run beside others that ask for it.
[Collection(nameof(EndlessAnswerTests))]
[CollectionDefinition(nameof(EndlessAnswerTests), DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix",
    Justification = "It is a collection of tests and its own definition.")]
public sealed class EndlessAnswerTests : IDisposable
{
    private static readonly FunctionExercise<Func<int, int>> Next =
        new FunctionExercise<Func<int, int>>("next", "01-a", Competency.Loss, "the next number", x => x + 1)
            .On(f => f(0))
            .On(f => f(1));

    private readonly TimeSpan _usual = AnswerTimeLimit.Current;
    private volatile bool _over;

    public EndlessAnswerTests() => AnswerTimeLimit.Current = TimeSpan.FromMilliseconds(300);

    public void Dispose()
    {
        _over = true;
        AnswerTimeLimit.Current = _usual;
        AppContext.SetData(HostServices.StopWith, null);
        AppContext.SetData(HostServices.RunWithin, null);
    }

    [Fact]
    public void A_loop_without_an_end_is_stopped_where_the_host_can_and_named()
    {
        var stop = CancellationToken.None;
        AppContext.SetData(HostServices.StopWith, (Action<CancellationToken>)(token => stop = token));
        int Endless(int x)
        {
            while (x > 0)
            {
                stop.ThrowIfCancellationRequested();
            }

            return x + 1;
        }

        var line = FunctionExerciseTests.Only(Next.Check(Endless));

        Assert.Equal(CheckStatus.Wrong, line.Status);
        Assert.Equal("Endless(1) = 2", line.Expected);
        Assert.Equal("no answer in time", line.Got);
        Assert.Equal("it was stopped; does every loop in it come to an end?", line.Hint);
    }

    [Fact]
    public void Where_the_host_cannot_the_learner_is_told_that_it_runs_on()
    {
        int Endless(int x)
        {
            while (x > 0 && !_over)
            {
            }

            return x + 1;
        }

        var line = FunctionExerciseTests.Only(Next.Check(Endless));

        Assert.Equal("no answer in time", line.Got);
        Assert.Equal(
            "does every loop in it come to an end? This one runs on, for nothing here stops it: "
            + "mend it, then restart the kernel", line.Hint);
    }

    [Fact]
    public void A_wait_without_an_end_is_stopped_too()
    {
        static int Waiting(int x)
        {
            Thread.Sleep(Timeout.Infinite);
            return x;
        }

        Assert.Equal("no answer in time", FunctionExerciseTests.Only(Next.Check(Waiting)).Got);
    }

    [Fact]
    public void A_host_that_can_runs_the_answer_within_the_time_limit_itself()
    {
        var asked = TimeSpan.Zero;
        var caller = Environment.CurrentManagedThreadId;
        var ran = 0;
        Host((code, limit) =>
        {
            asked = limit;
            code();
            return HostServices.Ended;
        });
        int Right(int x)
        {
            ran = Environment.CurrentManagedThreadId;
            return x + 1;
        }

        Assert.Equal(CheckStatus.Passed, FunctionExerciseTests.Only(Next.Check(Right)).Status);
        Assert.Equal((TimeSpan.FromMilliseconds(300), caller), (asked, ran));
    }

    [Theory]
    [InlineData(HostServices.Stopped, "it was stopped; does every loop in it come to an end?")]
    [InlineData(
        HostServices.GoesOn,
        "does every loop in it come to an end? This one runs on, for nothing here stops it: mend it, then restart the kernel")]
    public void The_host_says_how_an_answer_without_an_end_ended(string end, string hint)
    {
        Host((_, _) => end);

        var line = FunctionExerciseTests.Only(Next.Check(x => x + 1));

        Assert.Equal((CheckStatus.Wrong, "no answer in time", hint), (line.Status, line.Got, line.Hint));
    }

    [Fact]
    public void A_stop_of_the_whole_cell_comes_out_of_the_host_and_of_the_check()
    {
        Host((_, _) => throw new OperationCanceledException());

        Assert.Throws<OperationCanceledException>(() => Next.Check(x => x + 1));
    }

    private static void Host(Func<Action, TimeSpan, string> runWithin) => AppContext.SetData(HostServices.RunWithin, runWithin);
}
