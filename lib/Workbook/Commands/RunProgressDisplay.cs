using System.Collections.Immutable;
using System.Globalization;
using Spectre.Console;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary>Shows the progress of notebooks that run: bars on a terminal, a line a finished notebook elsewhere.</summary>
internal static class RunProgressDisplay
{
    public static Task<ImmutableArray<NotebookRun>> ShowAsync(
        IReadOnlyList<string> files, Func<Action<RunProgress>, Task<ImmutableArray<NotebookRun>>> run) =>
        Terminal.IsInteractive
            ? ShowBarsAsync(files, run)
            : ShowLinesAsync(run);

    private static Task<ImmutableArray<NotebookRun>> ShowBarsAsync(
        IReadOnlyList<string> files, Func<Action<RunProgress>, Task<ImmutableArray<NotebookRun>>> run) =>
        AnsiConsole.Progress()
            .Columns(new TaskDescriptionColumn { Alignment = Justify.Left }, new ProgressBarColumn(), new PercentageColumn())
            .StartAsync(async display =>
            {
                var bars = files.ToDictionary(
                    file => file, file => display.AddTask(Markup.Escape(Path.GetFileNameWithoutExtension(file)), autoStart: false));
                return await run(progress =>
                {
                    var bar = bars[progress.File];
                    if (!bar.IsStarted)
                    {
                        bar.StartTask();
                    }

                    bar.MaxValue = progress.Total;
                    bar.Value = progress.Done;
                }).ConfigureAwait(false);
            });

    private static Task<ImmutableArray<NotebookRun>> ShowLinesAsync(Func<Action<RunProgress>, Task<ImmutableArray<NotebookRun>>> run) =>
        run(progress =>
        {
            if (progress.Done == 0 || progress.Done == progress.Total)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Path.GetFileNameWithoutExtension(progress.File)}: {(progress.Done == 0 ? "running" : "done")}, {progress.Total} cells"));
            }
        });
}
