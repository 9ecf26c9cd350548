using System.Collections.Immutable;
using Contract;
using Documents;
using Session.Errors;
using Session.Outputs;
using Workbook.Editions;

namespace Workbook.Runs;

/// <summary>
/// A notebook after it ran: its cells with what they showed, and what failed. The cells are as the file has them, solutions and
/// all; in the learner's edition what they showed is what came without the solutions.
/// </summary>
/// <param name="File">The notebook's file, as it was named to the runner.</param>
/// <param name="Notebook">The notebook, each cell that ran with its outputs.</param>
/// <param name="Failures">The failures, in order; empty where all went well.</param>
/// <param name="Duration">The time it took.</param>
public sealed record NotebookRun(
    string File, Notebook Notebook, ImmutableArray<CellFailure> Failures, TimeSpan Duration)
{
    /// <summary>The edition of the notebook that ran.</summary>
    public Edition Edition { get; init; }

    /// <summary>The things that somebody should look at although they are no failures, in order: a link that leads nowhere, for one.</summary>
    public ImmutableArray<CellFailure> Warnings { get; init; } = [];

    /// <summary>The checks of all cells, in order.</summary>
    public ImmutableArray<CellCheck> Checks { get; } =
    [
        .. from numbered in Notebook.Cells.Index()
           from output in numbered.Item.Outputs.Index()
           from check in CheckReports.In(output.Item)
           select new CellCheck(numbered.Index + 1, output.Index, check),
    ];

    /// <summary>The checks that are for a learner to make pass.</summary>
    public ImmutableArray<CellCheck> Exercises => [.. Checks.Where(check => check.Check.IsExercise)];

    /// <summary>The notebook's name: its file's, without folder and extension.</summary>
    public string Name => Path.GetFileNameWithoutExtension(File);

    /// <summary>True where every cell ran and every check passed or is still to be done.</summary>
    public bool Passed => Failures.IsEmpty;
}

/// <summary>A check and the cell that made it.</summary>
/// <param name="Cell">The cell's number in its notebook, from 1, prose included.</param>
/// <param name="Output">The number of the output that reports it, from 0.</param>
/// <param name="Check">The check.</param>
public sealed record CellCheck(int Cell, int Output, CheckRecord Check);
