using System.Collections.Immutable;
using Markdig;
using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Handouts;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 for the title, 2 for a section.</param>
/// <param name="Id">Where a link goes.</param>
/// <param name="Html">What it says.</param>
internal sealed record Heading(int Level, string Id, string Html);

/// <summary>Prose of a page.</summary>
/// <param name="Html">What it says.</param>
/// <param name="Headings">Its headings, in order.</param>
internal sealed record Prose(string Html, ImmutableArray<Heading> Headings);

/// <summary>Turns Markdown into HTML. HTML inside it is shown, not obeyed.</summary>
internal static class Markdown
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UseAdvancedExtensions().DisableHtml().Build();

    /// <summary>The HTML of a cell.</summary>
    /// <exception cref="FormulaException">A formula cannot be set.</exception>
    public static Prose ToProse(string text)
    {
        var document = Markdig.Markdown.Parse(text, Pipeline);
        foreach (var link in document.Descendants<LinkInline>())
        {
            Point(link);
        }

        var headings = document.Descendants<HeadingBlock>()
            .Select(heading => new Heading(heading.Level, heading.GetAttributes().Id ?? "", Write(heading.Inline!)))
            .ToImmutableArray();
        foreach (var heading in document.Descendants<HeadingBlock>().Where(heading => heading.Level > 1))
        {
            AddAnchor(heading);
        }

        return new Prose(Write(document), headings);
    }

    /// <summary>The HTML of a short text, such as a credit.</summary>
    public static string ToHtml(string text) => ToProse(text).Html;

    /// <summary>The first paragraph of a cell as HTML; null where it has none.</summary>
    public static string? FirstParagraph(string text) =>
        Markdig.Markdown.Parse(text, Pipeline).OfType<ParagraphBlock>().FirstOrDefault() is { Inline: { } inline } ? Write(inline) : null;

    // A link to a notebook goes to its page; a link out of the handouts says so and tells the other side nothing.
    private static void Point(LinkInline link)
    {
        if (Uri.TryCreate(link.Url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            link.GetAttributes().AddClass("external");
            link.GetAttributes().AddProperty("rel", "noopener noreferrer");
        }
        else if (link is { IsImage: false, Url: { } url } && Path.GetExtension(url) is ".dib" or ".ipynb")
        {
            link.Url = Path.ChangeExtension(link.Url, ".html");
        }
    }

    private static void AddAnchor(HeadingBlock heading)
    {
        var anchor = new LinkInline($"#{heading.GetAttributes().Id}", "");
        anchor.GetAttributes().AddClass("anchor");
        anchor.GetAttributes().AddProperty("aria-label", "link to this section");
        anchor.AppendChild(new LiteralInline("#"));
        heading.Inline!.AppendChild(anchor);
    }

    private static string Write(MarkdownObject part)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<HtmlMathInlineRenderer>(new InlineMaths());
        renderer.ObjectRenderers.Replace<HtmlMathBlockRenderer>(new BlockMaths());
        renderer.Render(part);
        return writer.ToString();
    }
}
