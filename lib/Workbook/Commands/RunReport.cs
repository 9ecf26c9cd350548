using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Workbook.Execution;

namespace Workbook.Commands;

/// <summary>Says what came of the runs.</summary>
internal static class RunReport
{
    /// <summary>Prints a line a notebook: its cells, its checks, its time.</summary>
    public static void PrintSummary(ImmutableArray<NotebookRun> runs)
    {
        var table = new Table { Border = TableBorder.Simple };
        table.AddColumns("notebook", "cells", "checks", "time", "");
        foreach (var run in runs)
        {
            table.AddRow(
                Markup.Escape(run.Name),
                Text($"{run.Notebook.Cells.Count(cell => cell.ExecutionCount is not null)}"),
                Text($"{run.Checks.Count(check => check.Check.Status == CheckStatus.Passed)} of {run.Checks.Length}"),
                Text($"{run.Duration.TotalSeconds:0.0} s"),
                run.Passed ? "[green]passed[/]" : "[red]failed[/]");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>Prints each failure with its place, as editors and terminals link it, to the error stream.</summary>
    /// <returns>The exit code that goes with it.</returns>
    public static int PrintFailures(ImmutableArray<NotebookRun> runs)
    {
        foreach (var run in runs)
        {
            foreach (var failure in run.Failures)
            {
                Console.Error.WriteLine($"{Place(run, failure)}: error: {failure.Message}");
            }
        }

        return runs.All(run => run.Passed) ? ExitCodes.Passed : ExitCodes.Failed;
    }

    /// <summary>Where something failed: file, line in the file where it has one, cell, and line in the cell.</summary>
    public static string Place(NotebookRun run, CellFailure failure)
    {
        if (failure.Cell == 0)
        {
            return run.File;
        }

        var line = failure.Line ?? 1;
        var inFile = run.Notebook.Cells[failure.Cell - 1].FirstLine is { } first ? Text($":{first + line - 1}") : "";
        return Text($"{run.File}{inFile} (cell {failure.Cell}, line {line})");
    }

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
