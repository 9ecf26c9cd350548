using System.CommandLine;
using Contract;
using Documents;
using Documents.Files;
using Session.Compiling;
using Workbook.Editions;

namespace Workbook.Commands;

/// <summary><c>workbook start</c>: a learner's own copies of the notebooks, never over one that was written in.</summary>
internal static class StartCommand
{
    public static Command Create()
    {
        var folder = NotebookFolderArgument.Create();
        var to = new Option<string?>("--to")
        {
            Description = "Where the copies go, and their progress. [default: my, beside the folder with the notebooks]",
            HelpName = "folder",
        };
        var command = new Command(
            "start",
            "Copies the learner's editions of the notebooks to where a learner works on them. Run again, it adds what is new, brings copies "
            + "up to date that nobody wrote in, and leaves the others alone.")
        {
            folder, to,
        };
        ExitCodes.Tell(command, ExitCodes.StartHelp);
        command.SetAction(parsed =>
        {
            var notebooks = NotebookFolderArgument.Locate(parsed.GetValue(folder));
            Start(notebooks, Target(notebooks, parsed.GetValue(to)));
        });
        return command;
    }

    private static string Target(string notebooks, string? named)
    {
        if (named is not null && (string.IsNullOrWhiteSpace(named) || File.Exists(named)))
        {
            throw new UsageException($"--to takes the name of a folder, and '{named}' is none.");
        }

        var target = named is null ? LearnersFolder.Beside(notebooks) : Path.GetFullPath(named);
        return Path.GetRelativePath(notebooks, target) != "."
            ? named ?? Path.GetRelativePath(Environment.CurrentDirectory, target)
            : throw new UsageException("The copies cannot go where the notebooks are. Name another folder with --to.");
    }

    private static void Start(string notebooks, string target)
    {
        var editions = NotebookFolder.Editions(notebooks);
        if (editions.IsEmpty)
        {
            throw new UsageException($"There is no learner's edition (*.ipynb) in '{notebooks}'. sync writes them.");
        }

        Directory.CreateDirectory(target);
        foreach (var file in editions)
        {
            var edition = NotebookFile.Read(file);
            var copy = Path.Combine(target, Path.GetFileName(file));
            Console.WriteLine($"{copy}: {Take(edition, copy)}");
            TellOfVerso(copy);
            foreach (var name in Companions(edition).Distinct())
            {
                CopyBeside(notebooks, target, name);
            }
        }

        var first = Path.Combine(target, Path.GetFileName(editions[0]));
        Console.WriteLine();
        Console.WriteLine($"Begin with {first}: open it where you work on notebooks (VS Code, Jupyter), and save it as you go.");
        Console.WriteLine($"What its cells show, and what is still to be done, is told here by: run {first}");
    }

    /// <summary>Copies an edition unless a learner wrote in the copy that is there, and says what came of it.</summary>
    private static string Take(Notebook edition, string path)
    {
        if (!File.Exists(path))
        {
            NotebookFile.Write(edition, path);
            return "new";
        }

        Notebook copy;
        try
        {
            copy = NotebookFile.Read(path);
        }
        catch (NotebookFormatException problem)
        {
            return $"left alone, though it cannot be read ({problem.Message}). For a new one, rename it and start again.";
        }

        var isCurrent = EditionMark.HashIn(copy) == EditionMark.HashIn(edition);
        switch (EditionMark.IsUntouched(copy), isCurrent)
        {
            case (true, true):
                return "up to date";
            case (true, false):
                NotebookFile.Write(edition, path);
                return "brought up to date";
            case (_, true):
                return "yours, left alone (to begin it afresh, rename it and start again)";
            default:
                return "yours, left alone, and there is a newer edition. To get that, rename yours and start again.";
        }
    }

    /// <summary>The files beside a notebook that it needs: what its cells import, and the pictures and Markdown files of its prose.</summary>
    private static IEnumerable<string> Companions(Notebook notebook) =>
        notebook.Cells.SelectMany(cell =>
            cell.Kind == CellKind.Markdown ? [.. EditionLinks.Pictures(cell.Text), .. EditionLinks.Texts(cell.Text)]
            : cell.IsCSharp ? Imports(cell.Text)
            : []);

    private static IEnumerable<string> Imports(string text)
    {
        try
        {
            return [.. CellDirectives.Split(text).OfType<CellPart.Import>().Select(import => import.File)];
        }
        catch (CellDirectiveException)
        {
            // Running the cell will tell.
            return [];
        }
    }

    // Verso saves an .ipynb as a file of its own beside it, and goes on with that one.
    private static void TellOfVerso(string copy)
    {
        if (Path.ChangeExtension(copy, ".verso") is var other && File.Exists(other))
        {
            Console.WriteLine(
                $"  {other} is Verso's copy of it. Only Verso reads that; verso convert {other} --to ipynb makes a notebook of it again.");
        }
    }

    private static void CopyBeside(string from, string to, string name)
    {
        var source = Path.GetFullPath(name, Path.GetFullPath(from));
        var inside = Path.GetRelativePath(from, source);
        var copy = Path.Combine(to, inside);
        if (Path.IsPathRooted(inside) || inside.StartsWith("..", StringComparison.Ordinal) || !File.Exists(source))
        {
            return;
        }

        var text = LearnersScript(from, to, inside);
        if (File.Exists(copy) && (text is null || File.ReadAllText(copy) == text))
        {
            return;
        }

        Console.WriteLine($"{copy}: {(File.Exists(copy) ? "brought up to date" : "new")}");
        Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
        if (text is null)
        {
            File.Copy(source, copy);
        }
        else
        {
            AtomicFile.Write(copy, text);
        }
    }

    /// <summary>
    /// The text of a script that a build writes for learners, into the default folder: it names that folder, as the place of their progress.
    /// The same for another folder names that one. Null for any other file.
    /// </summary>
    private static string? LearnersScript(string from, string to, string name)
    {
        var learners = LearnersFolder.Beside(from);
        var script = Path.Combine(learners, name);
        var (place, own) = ($"\"{learners.Replace('\\', '/')}\"", $"\"{Path.GetFullPath(to).Replace('\\', '/')}\"");
        return Path.GetExtension(name) == ".csx" && File.Exists(script) && File.ReadAllText(script) is var text
            && text.Contains(place, StringComparison.Ordinal)
                ? text.Replace(place, own, StringComparison.Ordinal)
                : null;
    }
}
