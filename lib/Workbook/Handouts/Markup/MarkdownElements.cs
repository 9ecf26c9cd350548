using Markdig.Extensions.Footnotes;
using Markdig.Extensions.Mathematics;
using Markdig.Extensions.Tables;
using Markdig.Extensions.TaskLists;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace Workbook.Handouts.Markup;

/// <summary>Writes code in prose, coloured as in a cell, and a formula that is fenced as code.</summary>
internal sealed class CodeSample : HtmlObjectRenderer<CodeBlock>
{
    protected override void Write(HtmlRenderer renderer, CodeBlock obj)
    {
        if (PageFormulas.HtmlOf(obj) is { } formula)
        {
            renderer.Write(BlockFormula.Around(formula));
            return;
        }

        var code = obj.Lines.ToString();
        var html = obj is FencedCodeBlock { Info: "csharp" or "cs" or "c#" } ? CodeHighlighter.ToHtml(code) : Html.Escape(code);
        renderer.Write($"<pre class=\"sample\"><code>{html}</code></pre>\n");
    }
}

/// <summary>Writes a heading with a quiet link to itself.</summary>
internal sealed class AnchoredHeading : HtmlObjectRenderer<HeadingBlock>
{
    protected override void Write(HtmlRenderer renderer, HeadingBlock obj)
    {
        var id = Html.Escape(obj.GetAttributes().Id);
        // The page's title is the one heading of the first level.
        var level = Math.Max(2, obj.Level);
        // The link stands beside the heading, so that the heading is read without it.
        renderer.Write($"<div class=\"heading\"><h{level} id=\"{id}\">").WriteLeafInline(obj);
        renderer.Write($"</h{level}><a class=\"anchor\" href=\"#{id}\" aria-label=\"link to this section\">#</a></div>\n");
    }
}

/// <summary>Writes a table that scrolls by itself where it is wider than the page.</summary>
internal sealed class ScrollingTable : HtmlTableRenderer
{
    protected override void Write(HtmlRenderer renderer, Table table)
    {
        renderer.Write("<div class=\"table\">\n");
        base.Write(renderer, table);
        renderer.Write("</div>\n");
    }
}

/// <summary>Writes a task's mark: a sign, not a box that nobody can tick.</summary>
internal sealed class TaskMark : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) => renderer.Write(obj.Checked
        ? "<span class=\"task\" role=\"img\" aria-label=\"done\">☑</span>"
        : "<span class=\"task\" role=\"img\" aria-label=\"to do\">☐</span>");
}

/// <summary>Writes a cell's footnotes; their numbers go on from the cells above.</summary>
internal sealed class FootnoteList(PageAddresses addresses) : HtmlObjectRenderer<FootnoteGroup>
{
    protected override void Write(HtmlRenderer renderer, FootnoteGroup obj)
    {
        renderer.Write($"<ol class=\"footnotes\" start=\"{((Footnote)obj[0]).Order}\">\n");
        foreach (var footnote in obj.Cast<Footnote>())
        {
            renderer.Write($"<li id=\"{Html.Escape(addresses.Id($"fn:{footnote.Order}"))}\">");
            renderer.WriteChildren(footnote);
            renderer.Write("</li>\n");
        }

        renderer.Write("</ol>\n");
    }
}

/// <summary>Writes the number that leads to a footnote, or the sign that leads back from it.</summary>
internal sealed class FootnoteMark(PageAddresses addresses) : HtmlObjectRenderer<FootnoteLink>
{
    protected override void Write(HtmlRenderer renderer, FootnoteLink obj)
    {
        var (note, mark) = ($"fn:{obj.Footnote.Order}", $"fnref:{obj.Index}");
        if (obj.IsBackLink)
        {
            renderer.Write($"<a href=\"{Html.Escape(addresses.Place(mark))}\" class=\"footnote-back-ref\">&#8617;</a>");
            return;
        }

        renderer.Write($"<a id=\"{Html.Escape(addresses.Id(mark))}\" href=\"{Html.Escape(addresses.Place(note))}\" class=\"footnote-ref\">");
        renderer.Write($"<sup>{obj.Footnote.Order}</sup></a>");
    }
}

/// <summary>Writes a formula within a line.</summary>
internal sealed class InlineFormula : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj) => renderer.Write(PageFormulas.HtmlOf(obj));
}

/// <summary>Writes a formula on lines of its own; one that is wider than the page scrolls by itself.</summary>
internal sealed class BlockFormula : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock obj) => renderer.Write(Around(PageFormulas.HtmlOf(obj)));

    /// <summary>The element around a formula on lines of its own.</summary>
    public static string Around(string? formula) => $"<div class=\"formula\">{formula}</div>\n";
}
