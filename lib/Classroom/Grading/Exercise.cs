using System.Collections.Concurrent;
using System.Collections.Immutable;
using Classroom.Checks;
using Contract;

namespace Classroom.Grading;

/// <summary>
/// Something for the learner to do, and how the answer is judged: passed, wrong with the idea that seems to be missing, or not
/// done yet. It never throws on a learner.
/// </summary>
public abstract class Exercise
{
    // By the exercise's name: each mention of an exercise makes it anew.
    private static readonly ConcurrentDictionary<string, int> Asked = new(StringComparer.Ordinal);

    private protected Exercise(string id, string notebook, Competency competency, string task) =>
        (Id, Notebook, Competency, Task) = (id, notebook, competency, task);

    /// <summary>The exercise's name, as its cell's <c>// EXERCISE</c> line gives it.</summary>
    public string Id { get; }

    /// <summary>The notebook that asks it, without folder and extension.</summary>
    public string Notebook { get; }

    /// <summary>The competency it belongs to.</summary>
    public Competency Competency { get; }

    /// <summary>The task, in a few words.</summary>
    public string Task { get; }

    /// <summary>The names of the wrong answers that are recognised.</summary>
    public abstract ImmutableArray<string> Mistakes { get; }

    /// <summary>Helps whoever asks for it, by a thought at first, and from the second request on by the way to the answer.</summary>
    public string Hint() => Asked.AddOrUpdate(Id, 1, (_, times) => times + 1) == 1 ? $"{FirstHint} (Ask again to see how it goes.)" : LastHint;

    private protected abstract string FirstHint { get; }

    private protected abstract string LastHint { get; }

    private protected CheckResult NotDone() => Report(CheckStatus.NotDone, "your answer", "none yet", null);

    private protected CheckResult Passed(string expected, string got, string? worked = null) =>
        Report(CheckStatus.Passed, expected, got, worked);

    private protected CheckResult Wrong(string expected, string got, string hint) =>
        Report(CheckStatus.Wrong, expected, got, hint);

    private CheckResult Report(CheckStatus status, string expected, string got, string? hint)
    {
        if (status != CheckStatus.NotDone)
        {
            // An answer that nobody has given yet is no progress.
            ProgressFile.Kept?.Note(Id, status);
        }

        return CheckResult.Of(
            new CheckRecord(Id, CheckRecord.Exercise, Competency.Text(), $"{Id}: {Task}", status, expected, got, hint), Competency);
    }
}
