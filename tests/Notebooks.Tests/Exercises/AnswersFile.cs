using System.Collections.Immutable;
using System.Globalization;

namespace Notebooks.Tests.Exercises;

/// <summary>What an answer of an answers file is there for.</summary>
public enum AnswerKind
{
    /// <summary>The exercise must accept it.</summary>
    Right,

    /// <summary>The exercise must reject it, with the mistake of the answer's name.</summary>
    Wrong,

    /// <summary>A mutant of the solution, by its description, that nothing can tell from it; the text is the reason.</summary>
    Equivalent,
}

/// <summary>One answer to an exercise, or the reason why a mutant of its solution may live.</summary>
/// <param name="Kind">What it is there for.</param>
/// <param name="Name">The mistake's name or the mutant's description; empty for a right answer.</param>
/// <param name="Text">What stands in the solution's place; for a mutant, the reason.</param>
/// <param name="Line">The line of the file on which it is announced, from 1.</param>
public sealed record Answer(AnswerKind Kind, string Name, string Text, int Line)
{
    /// <summary>Of a novice's answer: the folder that it lies in.</summary>
    public string Group { get; init; } = "";
}

/// <summary>The answers to one exercise.</summary>
/// <param name="Id">The exercise's name.</param>
/// <param name="All">The answers, in the file's order.</param>
public sealed record ExerciseAnswers(string Id, ImmutableArray<Answer> All)
{
    /// <summary>The answers of one kind.</summary>
    public IEnumerable<Answer> Of(AnswerKind kind) => All.Where(answer => answer.Kind == kind);
}

/// <summary>
/// The answers with which a notebook's exercises are tested, <c>Answers/NN-name.answers</c>:
/// <code>
/// === my-softmax
/// --- right
/// return LogSoftmax(z).PointwiseExp();
/// --- wrong: not divided by the sum
/// return z.PointwiseExp();
/// --- equivalent: L2: z.Maximum() -> z.Minimum()
/// any shift gives the same on these inputs
/// </code>
/// </summary>
public static class AnswersFile
{
    /// <summary>Reads the answers for a notebook; none where it has no such file.</summary>
    /// <exception cref="FormatException">The file is malformed.</exception>
    public static ImmutableDictionary<string, ExerciseAnswers> For(string notebook)
    {
        var path = RepositoryRoot.Combine("tests", "Notebooks.Tests", "Answers", notebook + ".answers");
        return File.Exists(path) ? Parse(File.ReadAllText(path), path) : ImmutableDictionary<string, ExerciseAnswers>.Empty;
    }

    /// <summary>
    /// Reads what novices answered, who saw the learner's edition alone; a wrong answer's name is the slip that was made, in words of
    /// their own. None where a notebook has no such file.
    /// </summary>
    public static ImmutableDictionary<string, ExerciseAnswers> OfNovices(string notebook)
    {
        var folder = RepositoryRoot.Combine("tests", "Notebooks.Tests", "Novices");
        return Directory.GetFiles(folder, notebook + ".answers", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .SelectMany(path => Parse(File.ReadAllText(path), path).Values.Select(
                answers => answers with { All = [.. answers.All.Select(answer => answer with { Group = Path.GetFileName(Path.GetDirectoryName(path))! })] }))
            .GroupBy(answers => answers.Id, StringComparer.Ordinal)
            .ToImmutableDictionary(answers => answers.Key, answers => new ExerciseAnswers(answers.Key, [.. answers.SelectMany(each => each.All)]), StringComparer.Ordinal);
    }

    /// <summary>Reads answers, by the exercises' names.</summary>
    /// <param name="text">The file's text.</param>
    /// <param name="file">The file, as messages name it.</param>
    /// <exception cref="FormatException">The text is malformed; the message names the line.</exception>
    public static ImmutableDictionary<string, ExerciseAnswers> Parse(string text, string file)
    {
        var exercises = ImmutableDictionary.CreateBuilder<string, ExerciseAnswers>(StringComparer.Ordinal);
        string? exercise = null;
        Answer? announced = null;
        List<string> lines = [];
        foreach (var (index, line) in text.ReplaceLineEndings("\n").Split('\n').Index())
        {
            var number = index + 1;
            if (line.StartsWith("===", StringComparison.Ordinal))
            {
                Finish();
                exercise = line[3..].Trim() is { Length: > 0 } id ? id : throw Malformed(number, "'===' names an exercise, as in '=== my-softmax'");
                if (!exercises.TryAdd(exercise, new ExerciseAnswers(exercise, [])))
                {
                    throw Malformed(number, $"'{exercise}' has been answered above; put all its answers together");
                }
            }
            else if (line.StartsWith("---", StringComparison.Ordinal))
            {
                Finish();
                announced = exercise is null
                    ? throw Malformed(number, "an answer before the first '=== some-exercise'")
                    : Announcement(line[3..].Trim(), number);
            }
            else if (announced is not null)
            {
                lines.Add(line);
            }
            else if (line.Trim().Length > 0)
            {
                throw Malformed(number, "text that belongs to no answer; '--- right' or '--- wrong: some mistake' goes before it");
            }
        }

        Finish();
        return exercises.ToImmutable();

        void Finish()
        {
            if (announced is null)
            {
                return;
            }

            var body = string.Join('\n', lines).Trim('\n').TrimEnd();
            var answers = exercises[exercise!];
            if (body.Length == 0)
            {
                throw Malformed(announced.Line, "nothing stands below it, not an answer and not a reason");
            }

            if (announced.Kind == AnswerKind.Equivalent && answers.Of(AnswerKind.Equivalent).Any(other => other.Name == announced.Name))
            {
                throw Malformed(announced.Line, "the same mutant is listed twice");
            }

            exercises[exercise!] = answers with { All = answers.All.Add(announced with { Text = body }) };
            announced = null;
            lines.Clear();
        }

        Answer Announcement(string words, int number)
        {
            var colon = words.IndexOf(':', StringComparison.Ordinal);
            var (kind, name) = colon < 0 ? (words, "") : (words[..colon].TrimEnd(), words[(colon + 1)..].Trim());
            return (kind, name.Length > 0) switch
            {
                ("right", false) when colon < 0 => new Answer(AnswerKind.Right, "", "", number),
                ("wrong", true) => new Answer(AnswerKind.Wrong, name, "", number),
                ("equivalent", true) => new Answer(AnswerKind.Equivalent, name, "", number),
                _ => throw Malformed(number, $"'--- {words}' is not understood; there are '--- right', '--- wrong: some mistake' and '--- equivalent: some mutant'"),
            };
        }

        FormatException Malformed(int number, string problem) =>
            new(string.Create(CultureInfo.InvariantCulture, $"{file}({number}): {problem}."));
    }
}
