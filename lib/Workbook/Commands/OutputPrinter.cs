using System.Globalization;
using Contract;
using Documents;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary>Prints what a notebook's cells showed, as text.</summary>
internal static class OutputPrinter
{
    public static void Print(NotebookRun run)
    {
        Console.WriteLine($"== {run.File}");
        foreach (var (index, cell) in run.Notebook.Cells.Index().Where(numbered => numbered.Item.Outputs.Length > 0))
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"[{index + 1}]"));
            foreach (var output in cell.Outputs)
            {
                Console.WriteLine(TextOf(output).TrimEnd());
            }
        }
    }

    private static string TextOf(Output output) => output switch
    {
        StreamOutput stream => stream.Text,
        DisplayOutput display => TextOf(display.Data),
        ResultOutput result => TextOf(result.Data),
        ErrorOutput error => string.Join('\n', [$"{error.Name}: {error.Message}", .. error.Traceback.Select(line => "  " + line)]),
        _ => "",
    };

    private static string TextOf(MimeBundle bundle) =>
        bundle[MimeTypes.PlainText] ?? $"({string.Join(", ", bundle.Contents.Keys)})";
}
