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
        foreach (var (index, cell) in notebook.Cells.Index().Where(numbered => numbered.Item.IsCSharp))
        {
            if (Read(cell, index + 1, file) is { } exercise)
            {
                Note(exercise.Id, cell, index + 1, file);
                exercises.Add(index + 1, exercise);
            }
        }

        return exercises.ToImmutable();
    }

    private static ExerciseCell? Read(Cell cell, int number, string file)
    {
        try
        {
            return ExerciseCell.In(cell.Text);
        }
        catch (FormatException problem)
        {
            throw Refuse(cell, number, file, problem.Message);
        }
    }

    private void Note(string id, Cell cell, int number, string file)
    {
        if (!_places.TryAdd(id, string.Create(CultureInfo.InvariantCulture, $"cell {number} of {file}")))
        {
            throw Refuse(cell, number, file, $"there is an exercise '{id}' in {_places[id]} already. Give this one another name.");
        }
    }

    private static NotebookFormatException Refuse(Cell cell, int number, string file, string problem) =>
        new(file, cell.FirstLine ?? 1, 1, string.Create(CultureInfo.InvariantCulture, $"cell {number}: {problem}"));
}
