using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Documents;

namespace Workbook.Conversion;

/// <summary>
/// A notebook on its way into a .dib file, which has a place for the text of cells and for nothing beside it: pictures become files, and
/// what is lost is named.
/// </summary>
/// <param name="Notebook">The notebook; its prose names the files.</param>
/// <param name="Files">The files to write beside it.</param>
/// <param name="Lost">What has no place, in sentences, by cells.</param>
internal sealed record DibConversion(Notebook Notebook, ImmutableArray<AttachedFile> Files, ImmutableArray<string> Lost)
{
    private const string NoPlace = "a .dib file has no place for it";

    // What every notebook of a language has, and .dib says in its own way; and the notes of editors on when a cell ran.
    private static readonly string[] OwnWay =
        ["kernelspec", "language_info", "polyglot_notebook", "dotnet_interactive", "vscode", "tags", "execution", "ExecuteTime"];

    /// <summary>Converts a notebook.</summary>
    /// <param name="notebook">The notebook.</param>
    /// <param name="target">The file it will be.</param>
    public static DibConversion Of(Notebook notebook, string target)
    {
        var files = new List<AttachedFile>();
        var lost = new List<string>();
        lost.AddRange(Members(notebook.Metadata).Select(name => $"the notebook lost its metadata {name}: {NoPlace}"));
        var cells = notebook.Cells.Select((cell, index) => Convert(cell, index + 1, target, files, lost)).ToImmutableArray();
        return new DibConversion(notebook with { Cells = cells }, [.. files], [.. lost]);
    }

    private static Cell Convert(Cell cell, int number, string target, List<AttachedFile> files, List<string> lost)
    {
        void Lose(string what) => lost.Add(string.Create(CultureInfo.InvariantCulture, $"cell {number} lost {what}"));

        foreach (var tag in cell.Tags)
        {
            Lose($"its tag {tag}: {NoPlace}");
        }

        foreach (var name in Members(cell.Metadata))
        {
            Lose($"its metadata {name}: {NoPlace}");
        }

        if (!cell.Outputs.IsEmpty)
        {
            Lose($"what it showed when it ran: {NoPlace}");
        }

        var attachments = new CellAttachments(cell.Attachments, Path.GetFileNameWithoutExtension(target), number, files);
        var text = cell.Kind == CellKind.Markdown ? AttachmentLinks.Rewrite(cell.Text, attachments.FileOf) : cell.Text;
        foreach (var problem in attachments.Problems)
        {
            Lose(problem);
        }

        return cell with { Text = text, Attachments = null };
    }

    private static IEnumerable<string> Members(JsonElement? metadata) =>
        metadata is { ValueKind: JsonValueKind.Object } all
            ? all.EnumerateObject().Select(member => member.Name).Where(name => !OwnWay.Contains(name))
            : [];
}
