using System.CommandLine;
using Documents.Files;

namespace Workbook.Commands;

/// <summary><c>workbook convert A B</c>: from one notebook format to the other, as the extensions say.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = "The notebook to read (.dib or .ipynb)." };
        var to = new Argument<string>("to") { Description = "The notebook to write (.dib or .ipynb)." };
        var force = new Option<bool>("--force") { Description = "Write over a file that is there." };
        var command = new Command("convert", "Converts a notebook from one format to the other, by the files' extensions.") { from, to, force };
        command.SetAction(parsed =>
        {
            var target = parsed.GetValue(to)!;
            if (File.Exists(target) && !parsed.GetValue(force))
            {
                throw new UsageException($"'{target}' is there already; --force writes over it.");
            }

            if (Path.GetDirectoryName(Path.GetFullPath(target)) is { } folder && !Directory.Exists(folder))
            {
                throw new UsageException($"There is no folder '{folder}' to write '{target}' into. Make it first.");
            }

            NotebookFile.Write(NotebookFile.Read(parsed.GetValue(from)!), target);
            Console.WriteLine($"{parsed.GetValue(from)} -> {target}");
        });
        return command;
    }
}
