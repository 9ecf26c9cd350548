using System.Diagnostics.CodeAnalysis;
using Classroom.Checks;

namespace Classroom.Tests.Checks;

// Patience is one for all exercises: these tests do not run beside others that ask for it.
[Collection(nameof(EndlessAnswerTests))]
[CollectionDefinition(nameof(EndlessAnswerTests), DisableParallelization = true)]
[SuppressMessage("Naming", "CA1711:Identifiers should not have incorrect suffix", Justification = "It is a collection of tests and its own definition.")]
public sealed class EndlessAnswerTests : IDisposable
{
    private static readonly FunctionExercise<Func<int, int>> Next =
        new FunctionExercise<Func<int, int>>("next", "01-a", Competency.Loss, "the next number", x => x + 1)
            .On(f => f(0))
            .On(f => f(1));

    private readonly TimeSpan usual = Exercise.Patience;
    private volatile bool over;

    public EndlessAnswerTests() => Exercise.Patience = TimeSpan.FromMilliseconds(300);

    public void Dispose()
    {
        over = true;
        Exercise.Patience = usual;
        AppContext.SetData(AnswerThread.DataName, null);
    }

    [Fact]
    public void A_loop_without_an_end_is_stopped_where_the_host_can_and_named()
    {
        var stop = CancellationToken.None;
        AppContext.SetData(AnswerThread.DataName, (Action<CancellationToken>)(token => stop = token));
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
            while (x > 0 && !over)
            {
            }

            return x + 1;
        }

        var line = FunctionExerciseTests.Only(Next.Check(Endless));

        Assert.Equal("no answer in time", line.Got);
        Assert.Equal("does every loop in it come to an end? This one runs on, for nothing here stops it: mend it, then restart the kernel", line.Hint);
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
}
