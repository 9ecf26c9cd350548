using System.Collections.Immutable;
using Documents;
using Workbook.Editions;

namespace Notebooks.Tests.Exercises;

/// <summary>Where a notebook has an exercise.</summary>
/// <param name="Notebook">The notebook's name.</param>
/// <param name="Number">The cell's number, from 1, prose included.</param>
/// <param name="Cell">The exercise's cell.</param>
public sealed record ExercisePlace(string Notebook, int Number, ExerciseCell Cell)
{
    private static readonly string[] Narrowed =
        Environment.GetEnvironmentVariable("WORKBOOK_EXERCISES")?.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>
    /// Whether somebody is writing some exercises and tests their notebooks only:
    /// <c>WORKBOOK_EXERCISES=02-softmax dotnet test --project tests/Notebooks.Tests -- --filter-class "*ExerciseTests"</c>.
    /// Several names are separated by commas.
    /// </summary>
    public static bool IsNarrowed => Narrowed.Length > 0;

    /// <summary>The exercises of all notebooks, in order.</summary>
    public static ImmutableArray<ExercisePlace> All { get; } = [.. NotebookFiles.Names.SelectMany(In)];

    /// <summary>The exercises that this run tests: all, unless it <see cref="IsNarrowed"/>.</summary>
    public static ImmutableArray<ExercisePlace> Tested { get; } = [.. All.Where(place => !IsNarrowed || Narrowed.Contains(place.Notebook))];

    /// <summary>The exercise's name and its notebook's.</summary>
    public override string ToString() => $"{Notebook}, {Cell.Id}";

    private static IEnumerable<ExercisePlace> In(string notebook)
    {
        foreach (var (index, cell) in NotebookFiles.Read(notebook).Cells.Index().Where(numbered => numbered.Item.IsCSharp))
        {
            if (Read(cell, $"{notebook}, cell {index + 1}") is { } exercise)
            {
                yield return new ExercisePlace(notebook, index + 1, exercise);
            }
        }
    }

    private static ExerciseCell? Read(Cell cell, string place)
    {
        try
        {
            return ExerciseCell.In(cell.Text);
        }
        catch (FormatException problem)
        {
            throw new FormatException($"{place}: {problem.Message}", problem);
        }
    }
}
