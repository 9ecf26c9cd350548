using System.CommandLine;
using Workbook.Execution;
using Workbook.Handouts;

namespace Workbook.Commands;

/// <summary><c>workbook</c>, <c>workbook build</c>: runs every notebook of a folder and writes the handouts.</summary>
internal static class BuildCommand
{
    /// <summary>Makes building what the program does, with its name or without one.</summary>
    public static void AddTo(RootCommand root)
    {
        var folder = new Argument<string?>("folder")
        {
            Description = "The folder with the notebooks. [default: notebooks, here or in a folder above]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        var build = new Command("build", "Runs every notebook of a folder and writes the handouts (the default command).") { folder };
        AddOptionsAndAction(build, folder);
        AddOptionsAndAction(root, folder: null);
        root.Add(build);
    }

    private static void AddOptionsAndAction(Command command, Argument<string?>? folder)
    {
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Where the handouts go. [default: handouts, beside the folder with the notebooks]",
            HelpName = "folder",
        };
        var jobs = RunOptions.Jobs();
        var timeout = RunOptions.Timeout();
        command.Add(output);
        command.Add(jobs);
        command.Add(timeout);
        command.SetAction((parsed, cancellation) => BuildAsync(
            NotebookFolder.Find(folder is null ? null : parsed.GetValue(folder)),
            parsed.GetValue(output),
            parsed.GetValue(jobs),
            RunOptions.Runner(parsed.GetValue(timeout)),
            cancellation));
    }

    private static async Task<int> BuildAsync(
        NotebookFolder notebooks, string? output, int jobs, NotebookRunner runner, CancellationToken cancellation)
    {
        var runs = await RunDisplay.ShowAsync(
            notebooks.Files, progress => runner.RunAllAsync(notebooks.Files, jobs, progress, cancellation)).ConfigureAwait(false);
        var target = Path.GetFullPath(output ?? Path.Combine(notebooks.Path, "..", "handouts"));
        runs = HandoutWriter.Write(runs, Course.Read(notebooks.Path), target);

        RunReport.PrintSummary(runs);
        Console.WriteLine($"Handouts: {new Uri(Path.Combine(target, "index.html")).AbsoluteUri}");
        return RunReport.PrintFailures(runs);
    }
}
