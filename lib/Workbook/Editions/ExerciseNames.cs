using System.Collections.Immutable;
using System.Globalization;
using Documents;

namespace Workbook.Editions;

/// <summary>Reads the exercises of notebooks that belong together, and sees to it that each has a name of its own.</summary>
internal sealed class ExerciseNames
{
    private readonly Dictionary<string, string> _places = new(StringComparer.Ordinal);

    /// <summary>The exercises of a teacher's notebook, by the numbers of their cells (from 1).</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="file">Its file as the user named it, for errors.</param>
    /// <exception cref="NotebookFormatException">
    /// The marks of a cell do not go together, or an exercise of this notebook or of one before it has that name already.
    /// </exception>
    public ImmutableSortedDictionary<int, ExerciseCell> Of(Notebook notebook, string file)
    {
        var exercises = ImmutableSortedDictionary.CreateBuilder<int, ExerciseCell>();
        var refused = new List<NotebookFormatException>();
        foreach (var (index, cell) in notebook.Cells.Index().Where(numbered => numbered.Item.IsCSharp))
        {
            try
            {
                if (ExerciseCell.In(cell.Text) is { } exercise)
                {
                    Note(exercise.Id, cell, index + 1, file);
                    exercises.Add(index + 1, exercise);
                }
            }
            catch (ExerciseMarkException problem)
            {
                refused.Add(Refuse(cell, index + 1, problem.Line, file, problem.Message));
            }
        }

        // All of them at once: they are mended in one go.
        return refused switch
        {
            [] => exercises.ToImmutable(),
            [var only] => throw only,
            [var first, .. var others] => throw new NotebookFormatException(
                first.File, first.Line, first.Column, string.Join('\n', others.Select(other => other.Message).Prepend(first.Problem))),
        };
    }

    private void Note(string id, Cell cell, int number, string file)
    {
        if (!_places.TryAdd(id, string.Create(CultureInfo.InvariantCulture, $"cell {number} of {file}")))
        {
            throw Refuse(cell, number, null, file, $"there is an exercise '{id}' in {_places[id]} already. Give this one another name.");
        }
    }

    private static NotebookFormatException Refuse(Cell cell, int number, int? line, string file, string problem) => new(
        file,
        (cell.FirstLine ?? 1) + (cell.FirstLine is null ? 0 : (line ?? 1) - 1),
        1,
        string.Create(CultureInfo.InvariantCulture, $"cell {number}{(line is null ? "" : $", line {line}")}: {problem}"));
}
