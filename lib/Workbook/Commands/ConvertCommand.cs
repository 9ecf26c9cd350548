using System.CommandLine;
using System.Globalization;
using Documents;
using Documents.Files;
using Workbook.Conversion;
using Workbook.Editions;

namespace Workbook.Commands;

/// <summary><c>workbook convert A B</c>: from one notebook format to the other, as the extensions say.</summary>
internal static class ConvertCommand
{
    public static Command Create()
    {
        var from = new Argument<string>("from") { Description = "The notebook to read (.dib or .ipynb)." };
        var to = new Argument<string>("to") { Description = "The notebook to write (.dib or .ipynb)." };
        var force = new Option<bool>("--force") { Description = "Write over files that are there." };
        var command = new Command(
            "convert",
            "Converts a notebook from one format to the other, by the files' extensions. A .dib has no place for pictures, tags and outputs: "
            + "pictures are written beside it, and what is lost is named.")
        {
            from, to, force,
        };
        command.SetAction(parsed => Convert(parsed.GetValue(from)!, parsed.GetValue(to)!, parsed.GetValue(force)));
        return command;
    }

    private static void Convert(string from, string to, bool force)
    {
        RefuseOver(to, force);
        var folder = Path.GetDirectoryName(Path.GetFullPath(to))!;
        if (!Directory.Exists(folder))
        {
            throw new UsageException($"There is no folder '{folder}' to write '{to}' into. Make it first.");
        }

        var notebook = NotebookFile.Read(from);
        var isToDib = IsDib(to) && !IsDib(from);
        var conversion = isToDib ? DibConversion.Of(notebook, to) : new DibConversion(notebook, [], []);
        foreach (var file in conversion.Files)
        {
            RefuseOther(Path.Combine(folder, file.Name), file.Content, force);
        }

        // The notebook is written first: one that the format cannot hold leaves no pictures behind.
        NotebookFile.Write(conversion.Notebook, to);
        Console.WriteLine($"{from} -> {to}");
        foreach (var file in conversion.Files)
        {
            File.WriteAllBytes(Path.Combine(folder, file.Name), file.Content);
            Console.WriteLine($"{from} -> {Path.Combine(Path.GetDirectoryName(to) ?? "", file.Name)}");
        }

        foreach (var lost in conversion.Lost.Concat(LeftBehind(notebook, from, folder)))
        {
            Console.Error.WriteLine($"{to}: {lost}");
        }
    }

    private static bool IsDib(string file) => Path.GetExtension(file).Equals(".dib", StringComparison.OrdinalIgnoreCase);

    // A picture of a file stays where it lies, and the notebook may go elsewhere.
    private static IEnumerable<string> LeftBehind(Notebook notebook, string source, string folder) =>
        from numbered in notebook.Cells.Index()
        where numbered.Item.Kind == CellKind.Markdown
        from picture in EditionLinks.Pictures(numbered.Item.Text)
        where File.Exists(Path.Combine(Path.GetDirectoryName(source) ?? "", picture)) && !File.Exists(Path.Combine(folder, picture))
        select string.Create(
            CultureInfo.InvariantCulture, $"cell {numbered.Index + 1} lost its picture {picture}, which lies beside '{source}': copy it too");

    private static void RefuseOver(string file, bool force)
    {
        if (File.Exists(file) && !force)
        {
            throw new UsageException($"'{file}' is there already; --force writes over it.");
        }
    }

    private static void RefuseOther(string file, byte[] content, bool force)
    {
        if (File.Exists(file) && !File.ReadAllBytes(file).AsSpan().SequenceEqual(content))
        {
            RefuseOver(file, force);
        }
    }
}
