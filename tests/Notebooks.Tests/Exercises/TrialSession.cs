using System.Collections.Immutable;
using System.Text.Json;
using Contract;
using Documents;
using Session;
using Session.Errors;
using Session.Libraries;
using Session.Running;

namespace Notebooks.Tests.Exercises;

/// <summary>
/// A session in which a notebook's cells run as the teacher wrote them, up to an exercise; there one answer after another is
/// tried, each from the same state.
/// </summary>
internal sealed class TrialSession
{
    // Where a sample lands a change.
    private const int NovicesStep = 16;

    private static readonly string Slips = File.ReadAllText(RepositoryRoot.Combine("tests", "Notebooks.Tests", "Exercises", "Slips.csx"));
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);
    private readonly CSharpSession _session = new(NotebookFiles.Folder, new FileLibraries(), new ThreadRunner(), new TimeLimit(Limit));

    /// <summary>The exercises that the course defines, and the names of the mistakes that any exercise may have.</summary>
    public static (ImmutableArray<ExerciseDefinition> Definitions, ImmutableArray<string> Families) Course()
    {
        var trials = new TrialSession();
        trials.Run(1, "#!import workbook.csx", "the course");
        return (
            trials.Read<ImmutableArray<ExerciseDefinition>>(2, """
                Exercises.All.Select(exercise => new
                {
                    exercise.Id, exercise.Notebook, Competency = exercise.Competency.Text(), exercise.Mistakes,
                })
                """),
            trials.Read<ImmutableArray<string>>(3, "Exercises.CommonMistakes"));
    }

    /// <summary>Tries everything in a notebook's exercises.</summary>
    /// <param name="name">The notebook's name.</param>
    /// <param name="places">Its exercises, in order.</param>
    public static NotebookTrials TryAll(string name, IEnumerable<ExercisePlace> places)
    {
        List<ExerciseRun> runs = [];
        try
        {
            var trials = new TrialSession();
            runs.AddRange(trials.Each(name, places));
        }
        catch (Exception problem) when (problem is InvalidOperationException or FormatException)
        {
            return new NotebookTrials(name, [.. runs], problem.Message);
        }

        return new NotebookTrials(name, [.. runs], null);
    }

    private IEnumerable<ExerciseRun> Each(string name, IEnumerable<ExercisePlace> places)
    {
        var cells = NotebookFiles.Read(name).Cells;
        var answers = AnswersFile.For(name);
        var novices = AnswersFile.OfNovices(name);
        var next = 1;
        var slips = Slips;
        foreach (var place in places)
        {
            for (; next < place.Number; next++)
            {
                if (cells[next - 1].IsCSharp)
                {
                    Run(next, cells[next - 1].Text, name);
                }
            }

            // An answer that never ends should not hold up the thousand others.
            Run(0, $"AnswerTimeLimit.Current = TimeSpan.FromSeconds(2);\n{slips}", name);
            slips = "";
            var none = new ExerciseAnswers(place.Cell.Id, []);
            yield return Run(place, answers.GetValueOrDefault(place.Cell.Id, none), novices.GetValueOrDefault(place.Cell.Id, none));
        }
    }

    private ExerciseRun Run(ExercisePlace place, ExerciseAnswers answers, ExerciseAnswers novices)
    {
        var cell = place.Cell;
        var step = FullMatrix.IsAskedFor || ExercisePlace.IsNarrowed ? 1 : NovicesStep;
        return new ExerciseRun(
            place,
            answers,
            Stub: Try(place, cell.Learner),
            Teacher: Try(place, cell.Teacher),
            Right: [.. answers.Of(AnswerKind.Right).Select(answer => new AnswerTrial(answer, Try(place, cell.Answered(answer.Text))))],
            Wrong: [.. answers.Of(AnswerKind.Wrong).Select(answer => new AnswerTrial(answer, Try(place, cell.Answered(answer.Text))))],
            Novices: [.. novices.All.Where((_, index) => index % step == 0).Select(answer => new AnswerTrial(answer, Try(place, cell.Answered(answer.Text))))],
            Mutants:
            [
                .. from mutant in Mutator.Of(cell.Solution)
                   let trial = Try(place, cell.Answered(mutant.Text))
                   where trial.Outcome != TrialOutcome.DoesNotCompile
                   select new MutantTrial(mutant, trial),
                .. Around(place),
            ]);
    }

    // All in one cell, for a function that is called in another way is compiled in no time.
    private IEnumerable<MutantTrial> Around(ExercisePlace place)
    {
        var (cell, check, mutants) = FamilyMutants.Of(place.Cell.Teacher);
        if (mutants.IsEmpty)
        {
            return [];
        }

        List<Output> outputs = [];
        var checks = mutants.Select(mutant => $"{check}({mutant.Text}, \"f\").Lines[0]");
        var failure = _session.TryAsync(
            place.Number,
            $"{cell}Console.Write(System.Text.Json.JsonSerializer.Serialize(new[] {{ {string.Join(",\n", checks)} }}))",
            outputs.Add).GetAwaiter().GetResult();
        return failure is null
            ? mutants.Zip(Written<ImmutableArray<CheckRecord>>(outputs), (mutant, heard) => new MutantTrial(mutant, Trial.From(heard)))
            : throw new InvalidOperationException($"{place}, with slips around its solution: {failure.Message}");
    }

    private Trial Try(ExercisePlace place, string text)
    {
        List<Output> outputs = [];
        var failure = _session.TryAsync(place.Number, text, outputs.Add).GetAwaiter().GetResult();
        return Trial.From(place.Cell.Id, outputs, failure);
    }

    private T Read<T>(int number, string expression) =>
        Written<T>(Run(number, $"Console.Write(System.Text.Json.JsonSerializer.Serialize({expression}))", "the course"));

    private static T Written<T>(IEnumerable<Output> outputs) =>
        JsonSerializer.Deserialize<T>(string.Concat(outputs.OfType<StreamOutput>().Select(output => output.Text)))!;

    private List<Output> Run(int number, string text, string where)
    {
        List<Output> outputs = [];
        return _session.RunAsync(number, text, outputs.Add).GetAwaiter().GetResult() is { } failure
            ? throw new InvalidOperationException($"{where}, cell {failure.Cell}, line {failure.Line}: {failure.Message}")
            : outputs;
    }
}
