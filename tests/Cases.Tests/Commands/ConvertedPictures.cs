using System.Text.Json;
using Documents;
using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Cases.Tests.Commands;

/// <summary>The pictures that a conversion wrote beside its result.</summary>
internal static class ConvertedPictures
{
    /// <summary>What is wrong with them; null where they are as many as wanted, each is an attachment, and the result shows them and no others.</summary>
    public static string? ProblemOf(CommandRun run, int wanted)
    {
        if (run.Written.Length != wanted || run.Converted is null)
        {
            return $"{run.Written.Length} files were written beside the result: {string.Join(", ", run.Written.Select(Path.GetFileName))}";
        }

        var attached = Attachments(Path.Combine(run.Folder, "case.ipynb"));
        var strange = run.Written.FirstOrDefault(file => !attached.Any(bytes => bytes.AsSpan().SequenceEqual(File.ReadAllBytes(file))));
        var lost = PicturesOf(run.Converted).FirstOrDefault(address => !run.Written.Contains(PathOf(run.Folder, address)));
        return strange is not null ? $"{strange} is no attachment" : lost is not null ? $"the picture {lost} is not there" : null;
    }

    private static byte[][] Attachments(string notebook)
    {
        using var json = JsonDocument.Parse(File.ReadAllText(notebook));
        return
        [
            .. from cell in json.RootElement.GetProperty("cells").EnumerateArray()
               where cell.TryGetProperty("attachments", out _)
               from attachment in cell.GetProperty("attachments").EnumerateObject()
               from form in attachment.Value.EnumerateObject()
               select Convert.FromBase64String(form.Value.GetString()!),
        ];
    }

    private static IEnumerable<string> PicturesOf(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.Kind == CellKind.Markdown
        from link in Markdown.Parse(cell.Text).Descendants<LinkInline>()
        where link.IsImage
        select link.Url ?? "";

    private static string PathOf(string folder, string address) => Path.GetFullPath(Uri.UnescapeDataString(address), folder);
}
