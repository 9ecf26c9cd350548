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

    public EndlessAnswerTests() => Exercise.Patience = TimeSpan.FromMilliseconds(300);

    public void Dispose() => Exercise.Patience = usual;

    [Fact]
    public void A_loop_without_an_end_is_stopped_and_named()
    {
        static int Endless(int x)
        {
            while (x > 0)
            {
                x = x == int.MaxValue ? 1 : x + 1;
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
