using System.Collections.Immutable;
using System.Text.Json;
using System.Text.RegularExpressions;
using Markdig;
using Markdig.Extensions.AutoIdentifiers;
using Markdig.Extensions.EmphasisExtras;
using Markdig.Extensions.Footnotes;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Workbook.Handouts.Markup;

/// <summary>A heading of a page.</summary>
/// <param name="Level">1 for the title, 2 for a section.</param>
/// <param name="Id">The id to which links go.</param>
/// <param name="Html">Its text, without links: it will stand inside one.</param>
internal sealed record Heading(int Level, string Id, string Html);

/// <summary>Prose of a page.</summary>
/// <param name="Html">Its text, without the title.</param>
/// <param name="Title">The page's title, a heading of the first level, where this prose is the first to begin with one; HTML without links.</param>
/// <param name="Headings">Its other headings, in order.</param>
/// <param name="Summary">Its first paragraph as HTML without links; null where it has none.</param>
internal sealed record Prose(string Html, string? Title, ImmutableArray<Heading> Headings, string? Summary);

/// <summary>
/// Turns the Markdown of one page into HTML. It reads what the other hosts of notebooks read too: CommonMark, GitHub's
/// additions, maths and footnotes. HTML inside it is shown, not obeyed, except for <see cref="Folds"/>.
/// </summary>
/// <param name="folder">The notebook's folder, in which its pictures lie; null for a text that belongs to no notebook.</param>
/// <param name="warn">Called with each link that leads to a file which is not there, as it is written.</param>
/// <param name="addresses">The addresses of places and pages; those of handouts where none are given.</param>
internal sealed partial class MarkdownRenderer(string? folder, Action<string>? warn = null, PageAddresses? addresses = null)
{
    // Not all of Markdig's extensions: "x^2 and y^2" is no superscript anywhere else, attributes could carry scripts, and
    // embedded media would ask the network.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder()
        .Use(new FormulaExtension())
        .UsePipeTables()
        .UseTaskLists()
        .UseFootnotes()
        .UseAutoLinks()
        .UseAlertBlocks()
        .UseEmphasisExtras(EmphasisExtraOptions.Strikethrough)
        .UseAutoIdentifiers(AutoIdentifierOptions.GitHub)
        .DisableHtml()
        .Build();

    private readonly PageAddresses _addresses = addresses ?? new PageAddresses();
    private readonly PageFormulas _formulas = new();
    private readonly HashSet<string> _ids = new(StringComparer.Ordinal);
    private int _footnotes;
    private int _footnoteMarks;
    private bool _isTitled;

    /// <summary>The HTML of a cell.</summary>
    /// <param name="text">The cell's Markdown.</param>
    /// <param name="attachments">The pictures that the cell carries; null where there are none.</param>
    /// <exception cref="RenderingException">It holds a formula, a link or a picture that a page cannot show.</exception>
    public Prose ToProse(string text, JsonElement? attachments = null)
    {
        var document = Markdig.Markdown.Parse(text, Pipeline);
        Folds.Gather(document);
        TableRows.UnescapeBarsInCode(document);
        new PageLinks(folder, _addresses, warn, attachments).Rewrite(document);
        _formulas.Set(document);
        NumberFootnotes(document);
        var summary = document.OfType<ParagraphBlock>().FirstOrDefault()?.Inline is { } paragraph ? WithoutLinks(Write(paragraph)) : null;
        var title = !_isTitled && document.FirstOrDefault() is HeadingBlock { Level: 1 } first ? first : null;
        if (title is not null)
        {
            _isTitled = true;
            document.Remove(title);
        }

        var headings = document.Descendants<HeadingBlock>().Select(SetId).ToImmutableArray();
        return new Prose(Write(document), title is null ? null : WithoutLinks(Write(title.Inline!)), headings, summary);
    }

    /// <summary>The HTML of a short text, such as a credit.</summary>
    /// <exception cref="RenderingException">It holds a formula, a link or a picture that a page cannot show.</exception>
    public static string ToHtml(string text) => new MarkdownRenderer(folder: null).ToProse(text).Html;

    // Each cell is a document of its own, but all of them share the page's ids.
    private Heading SetId(HeadingBlock heading)
    {
        var wish = heading.GetAttributes().Id is { Length: > 0 } given ? given : "section";
        var id = wish;
        for (var number = 2; !_ids.Add(id); number++)
        {
            id = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{wish}-{number}");
        }

        id = _addresses.Id(id);
        heading.GetAttributes().Id = id;
        return new Heading(heading.Level, id, WithoutLinks(Write(heading.Inline!)));
    }

    private void NumberFootnotes(MarkdownDocument document)
    {
        foreach (var footnote in document.Descendants<Footnote>().ToArray())
        {
            footnote.Order += _footnotes;
            foreach (var link in footnote.Links)
            {
                link.Index += _footnoteMarks;
            }
        }

        _footnotes += document.Descendants<Footnote>().Count();
        _footnoteMarks += document.Descendants<Footnote>().Sum(footnote => footnote.Links.Count);
    }

    private static string WithoutLinks(string html) => Anchor().Replace(html, "");

    private string Write(MarkdownObject part)
    {
        using var writer = new StringWriter { NewLine = "\n" };
        var renderer = new HtmlRenderer(writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<CodeBlockRenderer>(new CodeSample());
        renderer.ObjectRenderers.Replace<HeadingRenderer>(new AnchoredHeading());
        renderer.ObjectRenderers.Replace<Markdig.Extensions.Tables.HtmlTableRenderer>(new ScrollingTable());
        renderer.ObjectRenderers.Replace<HtmlTaskListRenderer>(new TaskMark());
        renderer.ObjectRenderers.Replace<HtmlFootnoteGroupRenderer>(new FootnoteList(_addresses));
        renderer.ObjectRenderers.Replace<HtmlFootnoteLinkRenderer>(new FootnoteMark(_addresses));
        renderer.ObjectRenderers.Add(new FoldRenderer());
        renderer.Render(part);
        return writer.ToString();
    }

    [GeneratedRegex("""<a\b[^>]*class="footnote[^>]*>.*?</a>|</?a\b[^>]*>""", RegexOptions.ExplicitCapture)]
    private static partial Regex Anchor();
}
