using System.Text.Json;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Handouts.Markup;

/// <summary>
/// Rewrites the links of a Markdown text for a page: a notebook becomes its page, and so does a Markdown file beside it; a picture beside
/// the notebook moves into the page, and a link that leaves the handouts says so and tells the other side nothing.
/// </summary>
/// <param name="folder">The notebook's folder; null for a text that belongs to none.</param>
/// <param name="addresses">The addresses of places and pages.</param>
/// <param name="warn">Called with each link that leads to a file which is not there, as it is written.</param>
/// <param name="attachments">The pictures that the text's cell carries, as Jupyter keeps them; null where there are none.</param>
internal sealed class PageLinks(string? folder, PageAddresses addresses, Action<string>? warn, JsonElement? attachments = null)
{
    private const string Attachment = "attachment:";

    private static readonly string[] PictureTypes = ["image/png", "image/jpeg", "image/gif", "image/svg+xml"];

    /// <summary>Rewrites all links of a text.</summary>
    /// <exception cref="RenderingException">A link would run a script, or a picture is not a file beside the notebook.</exception>
    public void Rewrite(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail))
        {
            link.Url = Target(link.Url, link);
        }

        // Pictures last: one that cannot be shown ends it, and all dead links are warned of before.
        foreach (var link in document.Descendants<LinkInline>().OrderBy(link => link.IsImage))
        {
            link.Url = link.IsImage ? Picture(link.Url ?? "") : Target(link.Url ?? "", link);
        }
    }

    private string Target(string url, MarkdownObject link)
    {
        switch (Scheme(url))
        {
            case "http" or "https":
                link.GetAttributes().AddClass("external");
                link.GetAttributes().AddProperty("rel", "noopener noreferrer");
                return url;
            case "mailto":
                return url;
            case null:
                return FileTarget(url);
            default:
                throw new RenderingException($"the link {url} cannot be kept: a link begins with http, https or mailto, or names a file");
        }
    }

    // What follows a question mark or a number sign is the page's business.
    private string FileTarget(string url)
    {
        var end = url.AsSpan().IndexOfAny('?', '#') is >= 0 and var mark ? mark : url.Length;
        var (written, rest) = (url[..end], url[end..]);
        if (written.Length == 0 && rest.StartsWith('#'))
        {
            return addresses.Place(rest[1..]);
        }

        var isNotebook = IsNotebook(written);
        if (folder is null || written.Length == 0 || written.StartsWith('/'))
        {
            return isNotebook ? addresses.Page(written, rest) : url;
        }

        var file = Path.Combine(folder, Uri.UnescapeDataString(written));
        if (isNotebook && NotebookLike(file) is { } notebook)
        {
            // The page has the notebook's own name, in whatever letters the link spells it.
            var isSpelled = Path.GetFileNameWithoutExtension(file) == Path.GetFileNameWithoutExtension(notebook);
            var page = isSpelled ? written : written[..(written.LastIndexOf('/') + 1)] + Uri.EscapeDataString(notebook);
            return addresses.Page(page, rest);
        }

        if (isNotebook || !Path.Exists(file))
        {
            warn?.Invoke(url);
        }

        return isNotebook || IsTextBeside(written, file) ? addresses.Page(written, rest) : url;
    }

    // A Markdown file of the notebook's own folder becomes a page of the handouts.
    private static bool IsTextBeside(string written, string file) =>
        Path.GetExtension(written).Equals(".md", StringComparison.OrdinalIgnoreCase)
        && !written.Contains('/', StringComparison.Ordinal) && File.Exists(file);

    // The notebook of a name, in either format and whatever case: for some systems names in other letters are the same.
    private static string? NotebookLike(string file)
    {
        var folder = Path.GetDirectoryName(file) is { Length: > 0 } named ? named : ".";
        string[] names = Directory.Exists(folder)
            ? [.. Directory.EnumerateFiles(folder).Select(path => Path.GetFileName(path)).Where(name => IsNotebook(name) && HasStemOf(file, name))]
            : [];
        return Array.Find(names, name => name == Path.GetFileName(file)) ?? names.FirstOrDefault();
    }

    private static bool HasStemOf(string file, string name) =>
        Path.GetFileNameWithoutExtension(name).Equals(Path.GetFileNameWithoutExtension(file), StringComparison.OrdinalIgnoreCase);

    private static bool IsNotebook(string file) =>
        Path.GetExtension(file) is var extension
        && (extension.Equals(".dib", StringComparison.OrdinalIgnoreCase) || extension.Equals(".ipynb", StringComparison.OrdinalIgnoreCase));

    private string Picture(string url)
    {
        if (Attached(url) is { } attached)
        {
            return attached;
        }

        if (PictureTypes.Any(kind => url.StartsWith($"data:{kind};base64,", StringComparison.OrdinalIgnoreCase)))
        {
            return url;
        }

        var file = Path.Combine(folder ?? "", Uri.UnescapeDataString(url));
        var type = Path.GetExtension(url).ToUpperInvariant() switch
        {
            ".PNG" => "image/png",
            ".JPG" or ".JPEG" => "image/jpeg",
            ".GIF" => "image/gif",
            ".SVG" => "image/svg+xml",
            _ => null,
        };
        return Scheme(url) is null && type is not null && File.Exists(file)
            ? $"data:{type};base64,{Convert.ToBase64String(File.ReadAllBytes(file))}"
            : throw new RenderingException(
                $"the picture {url} cannot be shown: a page carries its pictures, so each is a PNG, JPEG, GIF or SVG file beside the notebook");
    }

    // A picture that the cell carries, by its name as the link has it.
    private string? Attached(string url)
    {
        if (!url.StartsWith(Attachment, StringComparison.Ordinal) || attachments is not { ValueKind: JsonValueKind.Object } all)
        {
            return null;
        }

        var name = Uri.UnescapeDataString(url[Attachment.Length..]).Normalize();
        var file = all.EnumerateObject().FirstOrDefault(one => one.Name.Normalize() == name).Value;
        return file.ValueKind != JsonValueKind.Object
            ? null
            : PictureTypes
                .Where(type => file.TryGetProperty(type, out var content) && content.ValueKind == JsonValueKind.String)
                .Select(type => (Type: type, Content: file.GetProperty(type).GetString()!))
                .Select(one => $"data:{one.Type};base64,{string.Concat(one.Content.Where(letter => !char.IsWhiteSpace(letter)))}")
                .FirstOrDefault();
    }

    // What stands before the colon; null for a path. An address that begins with two slashes takes the scheme of a website.
    private static string? Scheme(string url) =>
        url.StartsWith("//", StringComparison.Ordinal) ? "https"
        : url.IndexOfAny([':', '/', '?', '#']) is > 0 and var end && url[end] == ':' ? url[..end].Trim().ToLowerInvariant()
        : null;
}
