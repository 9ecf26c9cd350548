using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Handouts.Markup;

namespace Workbook.Handouts;

/// <summary>The title, description and credit of a folder of notebooks, from its <c>workbook.json</c>. Description and credit are Markdown.</summary>
/// <param name="Title">The name of the whole.</param>
/// <param name="Subtitle">A line below it.</param>
/// <param name="Description">A text on the index page.</param>
/// <param name="Credit">The people whose work it builds on, at the foot of every page.</param>
internal sealed record CollectionInfo(string Title, string Subtitle, string Description, string Credit)
{
    /// <summary>The folders, relative to this one, whose files the notebooks need wherever they run.</summary>
    public ImmutableArray<string> Carries { get; init; } = [];

    /// <summary>The links at the top of each notebook's page, as to its source in a repository.</summary>
    public ImmutableArray<PageLink> Links { get; init; } = [];

    private const string FileName = "workbook.json";

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Reads a folder's file. A folder without one takes its own name for the title.</summary>
    /// <exception cref="IOException">The file is there and says something else.</exception>
    public static CollectionInfo Read(string folder)
    {
        var path = Path.Combine(folder, FileName);
        if (!File.Exists(path))
        {
            return new CollectionInfo(Path.GetFileName(Path.GetFullPath(folder)), "", "", "");
        }

        try
        {
            var collection = JsonSerializer.Deserialize<CollectionInfo>(File.ReadAllText(path), Format)
                ?? throw new JsonException("null is no course");
            // Set once here, so that what no page can show is reported of this file and not of a page.
            MarkdownRenderer.ToHtml(collection.Description);
            MarkdownRenderer.ToHtml(collection.Credit);
            return collection.Links.FirstOrDefault(link => !link.IsOfTheWeb) is { } wrong
                ? throw new JsonException($"the address {wrong.Address} of a link begins with neither http: nor https:")
                : collection;
        }
        catch (Exception problem) when (problem is JsonException or RenderingException)
        {
            throw new IOException(
                $"{path} is to hold title, subtitle, description and credit, each a text, and perhaps carries, a list of folders, "
                + "and links, each a text and an address: " + problem.Message, problem);
        }
    }
}
