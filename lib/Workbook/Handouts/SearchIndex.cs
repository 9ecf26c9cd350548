using System.Text.Json;
using System.Text.RegularExpressions;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The words of all pages, which the index carries so that they can be searched without a network.</summary>
internal static partial class SearchIndex
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    private sealed record Page(string File, string Title, IReadOnlyList<Place> Places);

    private sealed record Place(string Id, string Heading, string Text, bool IsCode);

    /// <summary>The words as JSON that is safe in a script element.</summary>
    public static string Of(IEnumerable<NotebookPage> pages) => Html.Json(JsonSerializer.Serialize(pages.Select(PageOf), Format));

    /// <summary>The first paragraph of a page, as text; null where it has none.</summary>
    public static string? Summary(NotebookPage page) => page.Texts()
        .Where(part => !part.IsCode)
        .SelectMany(part => part.Text.ReplaceLineEndings("\n").Split("\n\n"))
        .Select(paragraph => paragraph.Trim())
        .Where(paragraph => paragraph.Length > 0 && !paragraph.StartsWith('#'))
        .Select(Plain)
        .FirstOrDefault();

    private static Page PageOf(NotebookPage page)
    {
        var places = new List<Place>();
        var heading = "";
        foreach (var (number, isCode, text) in page.Texts())
        {
            if (!isCode && Heading().Match(text) is { Success: true } found)
            {
                heading = Plain(found.Groups["text"].Value);
            }

            places.Add(new Place($"cell-{number}", heading, isCode ? text : Plain(text), isCode));
        }

        return new(page.FileName, page.Title, places);
    }

    // What Markdown writes for a page and not for a reader goes; where a link leads, too.
    private static string Plain(string markdown) => Space().Replace(Mark().Replace(Target().Replace(markdown, "]"), ""), " ").Trim();

    [GeneratedRegex(@"^#{1,4} (?<text>.+)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"\]\([^)\s]*\)")]
    private static partial Regex Target();

    [GeneratedRegex(@"^#{1,6} |\*\*|[`$\[\]]|</?(?:details|summary)>", RegexOptions.Multiline)]
    private static partial Regex Mark();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Space();
}
