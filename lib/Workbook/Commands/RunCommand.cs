using System.Collections.Immutable;
using System.CommandLine;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary><c>workbook run FILE…</c>: runs notebooks and prints what their cells show.</summary>
internal static class RunCommand
{
    public static Command Create()
    {
        var files = new Argument<string[]>("file")
        {
            Description = "The notebooks (.dib or .ipynb).",
            Arity = ArgumentArity.OneOrMore,
        };
        var jobs = JobsOption.Create();
        var timeout = TimeoutOption.Create();
        var command = new Command(
            "run", "Runs notebooks, prints what their cells show, and tells which exercises are still to be done." + ExitCodes.Help)
        {
            files, jobs, timeout,
        };
        command.SetAction(async (parsed, cancellation) =>
        {
            var named = parsed.GetValue(files)!;
            foreach (var missing in named.Where(file => !File.Exists(file)))
            {
                throw new UsageException($"There is no file '{missing}'.");
            }

            ImmutableArray<NotebookRun> runs = await new NotebookRunner(TimeSpan.FromSeconds(parsed.GetValue(timeout)))
                .RunAllAsync(named, parsed.GetValue(jobs), _ => { }, cancellation).ConfigureAwait(false);
            foreach (var run in runs)
            {
                OutputPrinter.Print(run);
            }

            RunReport.PrintExercises(runs);
            return RunReport.PrintFailures(runs);
        });
        return command;
    }
}
