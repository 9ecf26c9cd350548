using System.Collections.Immutable;
using System.Globalization;
using Classroom.Checks;
using Contract;

namespace Classroom.Grading;

/// <summary>Progress as CSV: a header, and a line an exercise.</summary>
internal static class ProgressCsv
{
    /// <summary>The whole file.</summary>
    internal static string Of(ImmutableArray<Exercise> exercises, IReadOnlyDictionary<string, ProgressEntry> kept) =>
        string.Concat(exercises.Select(exercise => Line(exercise, kept.GetValueOrDefault(exercise.Id)))
            .Prepend("exercise,notebook,competency,status,tries,since\n"));

    private static string Line(Exercise exercise, ProgressEntry? entry)
    {
        string[] fields =
        [
            exercise.Id,
            exercise.Notebook,
            exercise.Competency.Text(),
            entry?.Status switch { CheckStatus.Passed => "done", CheckStatus.Wrong => "wrong", _ => "not tried" },
            NumberFormat.Text(entry?.Tries ?? 0),
            entry?.Since.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) ?? "",
        ];
        return string.Join(',', fields.Select(Field)) + "\n";
    }

    private static string Field(string text) =>
        text.AsSpan().ContainsAny(",\"\n") ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
}
