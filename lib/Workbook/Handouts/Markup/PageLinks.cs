using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Handouts.Markup;

/// <summary>
/// Rewrites the links of a Markdown text for a page: a notebook becomes its page, a picture beside the notebook moves into the page,
/// and a link that leaves the handouts says so and tells the other side nothing.
/// </summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class PageLinks(string folder)
{
    /// <summary>Rewrites all links of a text.</summary>
    /// <exception cref="RenderingException">A link would run a script, or a picture is not a file beside the notebook.</exception>
    public void Rewrite(MarkdownDocument document)
    {
        foreach (var link in document.Descendants<LinkInline>())
        {
            link.Url = link.IsImage ? Picture(link.Url ?? "") : Target(link.Url ?? "", link);
        }

        foreach (var link in document.Descendants<AutolinkInline>().Where(link => !link.IsEmail))
        {
            link.Url = Target(link.Url, link);
        }
    }

    private static string Target(string url, MarkdownObject link)
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
                var end = url.IndexOf('#', StringComparison.Ordinal) is >= 0 and var hash ? hash : url.Length;
                return Path.GetExtension(url[..end]) is ".dib" or ".ipynb" ? Path.ChangeExtension(url[..end], ".html") + url[end..] : url;
            default:
                throw new RenderingException($"the link {url} cannot be kept: a link begins with http, https or mailto, or names a file");
        }
    }

    private string Picture(string url)
    {
        var file = Path.Combine(folder, Uri.UnescapeDataString(url));
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

    // What stands before the colon; null for a path. An address that begins with two slashes takes the scheme of a website.
    private static string? Scheme(string url) =>
        url.StartsWith("//", StringComparison.Ordinal) ? "https"
        : url.IndexOfAny([':', '/', '?', '#']) is > 0 and var end && url[end] == ':' ? url[..end].Trim().ToLowerInvariant()
        : null;
}
