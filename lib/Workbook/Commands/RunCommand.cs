using System.Collections.Immutable;
using System.CommandLine;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary><c>workbook run FILE…</c>: runs notebooks and prints what their cells show, as they show it.</summary>
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
            "run", "Runs notebooks, prints what their cells show, and tells which exercises are still to be done.")
        {
            files, jobs, timeout,
        };
        ExitCodes.Tell(command, ExitCodes.Help);
        command.SetAction(async (parsed, cancellation) =>
        {
            var named = parsed.GetValue(files)!;
            foreach (var missing in named.Where(file => !File.Exists(file)))
            {
                throw new UsageException($"There is no file '{missing}'.");
            }

            var runner = new NotebookRunner(TimeSpan.FromSeconds(parsed.GetValue(timeout))) { Listener = new OutputPrinter(named, Console.Out) };
            ImmutableArray<NotebookRun> runs = await runner
                .RunAllAsync(named, parsed.GetValue(jobs), _ => { }, cancellation).ConfigureAwait(false);

            RunReport.PrintNothingRun(runs);
            RunReport.PrintExercises(runs);
            return RunReport.PrintFailures(runs);
        });
        return command;
    }
}
