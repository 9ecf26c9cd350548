using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Documents.Files;
using Workbook.Editions;

namespace Workbook.Commands;

/// <summary><c>workbook sync</c>: writes the learner's edition of every notebook of a folder beside it.</summary>
internal static class SyncCommand
{
    public static Command Create()
    {
        var folder = NotebookFolderArgument.Create();
        var check = new Option<bool>("--check")
        {
            Description = "Write nothing, and name each edition that is stale, missing, edited by hand, or left of a notebook that is gone.",
        };
        var force = new Option<bool>("--force") { Description = "Write over editions that were edited by hand." };
        var command = new Command(
            "sync",
            "Writes beside every notebook NN-name.dib its learner's edition NN-name.ipynb: the solutions out, a place to fill in instead, "
            + "no outputs.")
        {
            folder, check, force,
        };
        ExitCodes.Tell(command, ExitCodes.SyncHelp);
        command.SetAction(parsed =>
        {
            var notebooks = NotebookFolderArgument.Find(parsed.GetValue(folder));
            var names = new ExerciseNames();
            // All are read before one is written: an exercise that is not as it should be leaves the folder as it was.
            ImmutableArray<EditionFile> editions = [.. notebooks.Files.Select(file => EditionFile.Beside(file, names))];
            var orphans = Orphans(notebooks);
            return parsed.GetValue(check) ? Check(editions, orphans) : Write(editions, orphans, parsed.GetValue(force));
        });
        return command;
    }

    private static int Write(ImmutableArray<EditionFile> editions, ImmutableArray<string> orphans, bool force)
    {
        var written = 0;
        foreach (var edition in editions.Where(edition => edition.State != EditionState.UpToDate))
        {
            if (edition.State == EditionState.EditedByHand && !force)
            {
                Console.Error.WriteLine(
                    $"{edition.Path}: edited by hand, and left alone: {edition.Difference}. "
                    + $"Take over what is worth keeping into {NotebookOf(edition)}; --force writes over it.");
                continue;
            }

            NotebookFile.Write(edition.Wanted, edition.Path);
            Console.WriteLine($"{edition.Path}: {(edition.State == EditionState.Missing ? "new" : "written anew")}");
            written++;
        }

        TellOrphans(orphans);
        var upToDate = editions.Count(edition => edition.State == EditionState.UpToDate);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{written} written, {upToDate} up to date already."));
        return written + upToDate == editions.Length && orphans.IsEmpty ? ExitCodes.Passed : ExitCodes.Failed;
    }

    private static int Check(ImmutableArray<EditionFile> editions, ImmutableArray<string> orphans)
    {
        ImmutableArray<EditionFile> wrong = [.. editions.Where(edition => edition.State != EditionState.UpToDate)];
        foreach (var edition in wrong)
        {
            Console.Error.WriteLine(edition.State switch
            {
                EditionState.Missing => $"{edition.Path}: missing. sync writes it.",
                EditionState.Stale => $"{edition.Path}: stale: {edition.Difference}. sync writes it anew.",
                _ => $"{edition.Path}: edited by hand: {edition.Difference}. "
                    + $"Take over what is worth keeping into {NotebookOf(edition)}; sync --force writes over it.",
            });
        }

        TellOrphans(orphans);
        if (wrong.Length + orphans.Length > 0)
        {
            return ExitCodes.Failed;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"All {editions.Length} learner's editions are up to date."));
        return ExitCodes.Passed;
    }

    private static void TellOrphans(ImmutableArray<string> orphans)
    {
        foreach (var orphan in orphans)
        {
            Console.Error.WriteLine(
                $"{orphan}: its notebook {Path.GetFileName(Path.ChangeExtension(orphan, ".dib"))} is gone. "
                + "Remove the edition too, or bring the notebook back.");
        }
    }

    private static ImmutableArray<string> Orphans(NotebookFolder notebooks) =>
        [.. NotebookFolder.Editions(notebooks.Path).Where(file => !File.Exists(Path.ChangeExtension(file, ".dib")))];

    private static string NotebookOf(EditionFile edition) => Path.GetFileName(Path.ChangeExtension(edition.Path, ".dib"));
}
