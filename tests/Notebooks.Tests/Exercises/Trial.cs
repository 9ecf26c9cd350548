using Contract;
using Documents;
using Session.Errors;
using Session.Outputs;

namespace Notebooks.Tests.Exercises;

/// <summary>What came of a cell with an answer in it.</summary>
public enum TrialOutcome
{
    /// <summary>The exercise accepted the answer.</summary>
    Passed,

    /// <summary>The exercise rejected it.</summary>
    Wrong,

    /// <summary>The exercise took it for no answer yet.</summary>
    NotDone,

    /// <summary>The cell failed before the exercise could say anything.</summary>
    Threw,

    /// <summary>The cell is no C#.</summary>
    DoesNotCompile,

    /// <summary>The cell ended, and no exercise of that name was heard.</summary>
    Silent,
}

/// <summary>An answer, tried.</summary>
/// <param name="Outcome">What came of it.</param>
/// <param name="Words">What was said of it: a hint, or how the cell failed.</param>
public sealed record Trial(TrialOutcome Outcome, string Words)
{
    /// <summary>Whether a mutant that this came of was noticed.</summary>
    public bool IsKill => Outcome is TrialOutcome.Wrong or TrialOutcome.Threw;

    /// <summary>Reads what came of a cell.</summary>
    /// <param name="id">The exercise's name.</param>
    /// <param name="outputs">What the cell showed.</param>
    /// <param name="failure">How it failed; null where it did not.</param>
    public static Trial From(string id, IReadOnlyCollection<Output> outputs, CellFailure? failure)
    {
        var check = outputs.OfType<ResultOutput>()
            .SelectMany(output => CheckReports.In(output.Data))
            .FirstOrDefault(check => check.Kind == "exercise" && check.Id == id);
        return (check, failure) switch
        {
            ({ } heard, _) => From(heard),
            (null, { } failed) => new Trial(IsCompilers(outputs) ? TrialOutcome.DoesNotCompile : TrialOutcome.Threw, failed.Message),
            _ => new Trial(TrialOutcome.Silent, $"the cell ends without a check of {id}"),
        };
    }

    /// <summary>Reads what an exercise said.</summary>
    public static Trial From(CheckRecord heard) => new(OutcomeOf(heard.Status), heard.Hint ?? $"expected {heard.Expected}, got {heard.Got}");

    /// <inheritdoc/>
    public override string ToString() => $"{Outcome}: {Words}";

    private static TrialOutcome OutcomeOf(CheckStatus status) => status switch
    {
        CheckStatus.Passed => TrialOutcome.Passed,
        CheckStatus.Wrong => TrialOutcome.Wrong,
        _ => TrialOutcome.NotDone,
    };

    // The compiler's errors are named by its codes, CS0029; exceptions by their types.
    private static bool IsCompilers(IEnumerable<Output> outputs) =>
        outputs.OfType<ErrorOutput>().Any(error => error.Name is ['C', 'S', .. var code] && code.All(char.IsAsciiDigit));
}
