using System.Collections.Immutable;
using System.CommandLine;
using Workbook.Editions;
using Workbook.Handouts;
using Workbook.Living;
using Workbook.Living.Sites;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary><c>workbook</c>, <c>workbook build</c>: runs every notebook of a folder and writes the handouts.</summary>
internal static class BuildCommand
{
    /// <summary>Makes building what the program does, with its name or without one.</summary>
    public static void AddTo(RootCommand root)
    {
        var folder = NotebookFolderArgument.Create();
        var build = new Command(
            "build", "Runs every notebook of a folder and writes the handouts (the default command).") { folder };
        ExitCodes.Tell(build, ExitCodes.Help);
        AddOptionsAndAction(build, folder);
        AddOptionsAndAction(root, folder: null);
        root.Add(build);
    }

    private static void AddOptionsAndAction(Command command, Argument<string?>? folder)
    {
        var edition = EditionOption.Create();
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Where the handouts go. [default: handouts, beside the folder with the notebooks, "
                + "and handouts/learner for the learner's edition]",
            HelpName = "folder",
        };
        var site = new Option<string?>("--site")
        {
            Description = "Writes the living workbook as a site, too, for any web server.",
            HelpName = "folder",
        };
        var jobs = JobsOption.Create();
        var timeout = TimeoutOption.Create();
        command.Add(edition);
        command.Add(output);
        command.Add(site);
        command.Add(jobs);
        command.Add(timeout);
        command.SetAction((parsed, cancellation) => BuildAsync(
            NotebookFolderArgument.FindAll(folder is null ? null : parsed.GetValue(folder)),
            parsed.GetValue(output),
            parsed.GetValue(site),
            parsed.GetValue(jobs),
            new NotebookRunner(TimeSpan.FromSeconds(parsed.GetValue(timeout))) { Edition = parsed.GetValue(edition) },
            cancellation));
    }

    private static async Task<int> BuildAsync(
        NotebookFolder notebooks, string? output, string? site, int jobs, NotebookRunner runner, CancellationToken cancellation)
    {
        // What is wrong is said before the notebooks run, not after.
        var handouts = Path.Combine(notebooks.Path, "..", "handouts");
        var target = HandoutFolder(output ?? (runner.Edition == Edition.Learner ? Path.Combine(handouts, "learner") : handouts));
        var siteFolder = site is null ? null : SiteFolderOf(site, runner.Edition);
        var collection = CollectionInfo.Read(notebooks.Path);
        ImmutableArray<NotebookToRun> toRun = [.. notebooks.Files.Select(NotebookToRun.Read)];
        RefuseExercises(toRun);
        var records = notebooks.Files.Select(file => RunCache.Named?.PathOf(file, runner.Edition)).ToArray();

        var runs = await RunProgressDisplay.ShowAsync(
            notebooks.Files, progress => runner.RunAllAsync(toRun, jobs, progress, cancellation)).ConfigureAwait(false);
        foreach (var (run, record) in runs.Zip(records))
        {
            RunCache.Named?.Keep(run, record);
        }

        // The living workbook is the learner's edition already, and shows what the solved one found.
        var engine = runner.Edition == Edition.Teacher ? EngineFiles.With(notebooks.Path, runs, collection) : [];
        (string, string)? living = runner.Edition == Edition.Teacher
            ? (LivingWorkbook.FileName, LivingWorkbook.ToHtml(runs, collection, engine))
            : null;
        if (siteFolder is not null)
        {
            SiteFolder.Replace(siteFolder, LivingSite.Files(runs, collection, engine));
        }

        runs = HandoutWriter.Write(runs, collection, target, living);

        RunReport.PrintSummary(runs);
        Console.WriteLine($"Handouts: {new Uri(Path.Combine(target, "index.html")).AbsoluteUri}");
        if (siteFolder is not null)
        {
            Console.WriteLine($"Site: {siteFolder}, for any web server");
        }

        return RunReport.PrintFailures(runs);
    }

    // A notebook that cannot be read at all is told with the other failures.
    private static void RefuseExercises(ImmutableArray<NotebookToRun> notebooks)
    {
        var names = new ExerciseNames();
        foreach (var source in notebooks)
        {
            if (source.Notebook is { } notebook)
            {
                names.Of(notebook, source.File);
            }
        }
    }

    private static string SiteFolderOf(string named, Edition edition)
    {
        if (string.IsNullOrWhiteSpace(named) || File.Exists(named))
        {
            throw new UsageException($"--site takes the name of a folder, and '{named}' is none.");
        }

        if (edition == Edition.Learner)
        {
            throw new UsageException("A site holds the learner's edition anyway: leave --edition learner out.");
        }

        if (!SiteFolder.CanReplace(named))
        {
            throw new UsageException($"--site replaces its folder as a whole, and '{named}' holds files that are no site of the workbook's.");
        }

        return Path.GetFullPath(named);
    }

    private static string HandoutFolder(string named)
    {
        if (string.IsNullOrWhiteSpace(named) || File.Exists(named))
        {
            throw new UsageException($"--output takes the name of a folder, and '{named}' is none.");
        }

        return Path.GetFullPath(named);
    }
}
