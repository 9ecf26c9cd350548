using System.Collections.Immutable;
using System.Globalization;
using Contract;
using Documents;
using Session.Errors;
using Spectre.Console;
using Workbook.Editions;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary>Prints the results of runs: the summary, the open exercises, the failures.</summary>
internal static class RunReport
{
    /// <summary>Prints a line a notebook: its cells, its checks, its time.</summary>
    public static void PrintSummary(ImmutableArray<NotebookRun> runs)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("notebook", "cells", "checks", "exercises", "time", "");
        foreach (var run in runs)
        {
            table.AddRow(
                Markup.Escape(run.Name),
                Text($"{run.Notebook.Cells.Count(cell => cell.ExecutionCount is not null)}"),
                Passed(run.Checks),
                run.Exercises.IsEmpty ? "" : Passed(run.Exercises),
                Text($"{run.Duration.TotalSeconds:0.0} s"),
                run.Passed ? "[green]passed[/]" : "[red]failed[/]");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Prints, for each notebook that has no code at all, that nothing was run, to the error stream.</summary>
    public static void PrintNothingRun(ImmutableArray<NotebookRun> runs)
    {
        foreach (var run in runs.Where(run => run.Passed && run.Notebook.Cells.All(cell => cell.Kind == CellKind.Markdown)))
        {
            Console.Error.WriteLine($"{run.File}: warning: there is no code in it, and nothing was run");
        }
    }

    /// <summary>Prints how far the exercises are, and the place of each open one, for each notebook that has open ones.</summary>
    public static void PrintExercises(ImmutableArray<NotebookRun> runs)
    {
        foreach (var run in runs)
        {
            ImmutableArray<CellCheck> open = [.. run.Exercises.Where(check => check.Check.Status == CheckStatus.NotDone)];
            if (open.IsEmpty)
            {
                continue;
            }

            var done = run.Exercises.Count(check => check.Check.Status == CheckStatus.Passed);
            var total = run.Exercises.Length;
            var wrong = total - done - open.Length;
            Console.WriteLine(Text(
                $"== {run.File}: {total} exercise{(total == 1 ? "" : "s")}: {done} done, {wrong} wrong, {open.Length} not done yet"));
            foreach (var (cell, _, check) in open)
            {
                Console.WriteLine($"{Place(run, cell)}: {check.What}");
            }
        }
    }

    /// <summary>Prints each warning with its place, then each failure, as editors and terminals link it, to the error stream.</summary>
    /// <returns>The exit code that goes with it.</returns>
    public static int PrintFailures(ImmutableArray<NotebookRun> runs)
    {
        foreach (var run in runs)
        {
            foreach (var warning in run.Warnings)
            {
                Console.Error.WriteLine($"{Place(run, warning)}: warning: {warning.Message}");
            }

            foreach (var failure in run.Failures)
            {
                Console.Error.WriteLine($"{Place(run, failure)}: error: {failure.Message}");
            }
        }

        return runs.All(run => run.Passed) ? ExitCodes.Passed : ExitCodes.Failed;
    }

    /// <summary>Names the place of a failure: file, line in the file where it has one, cell, and line in the cell.</summary>
    public static string Place(NotebookRun run, CellFailure failure)
    {
        if (failure.Cell == 0)
        {
            return run.File;
        }

        // An exercise of the learner's edition has other lines than the file it comes from: there, its cell is the place.
        var line = failure.Line ?? 1;
        var cell = run.Notebook.Cells[failure.Cell - 1];
        var isEdited = run.Edition == Edition.Learner && LearnersEdition.Differs(cell);
        var inFile = cell.FirstLine is { } first ? Text($":{(isEdited ? first : first + line - 1)}") : "";
        return Text($"{run.File}{inFile} (cell {failure.Cell}, line {line}{(isEdited ? " of the learner's edition" : "")})");
    }

    private static string Place(NotebookRun run, int cell) =>
        Text($"{run.File}{(run.Notebook.Cells[cell - 1].FirstLine is { } first ? Text($":{first}") : "")} (cell {cell})");

    private static string Passed(ImmutableArray<CellCheck> checks) =>
        Text($"{checks.Count(check => check.Check.Status == CheckStatus.Passed)} of {checks.Length}");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
