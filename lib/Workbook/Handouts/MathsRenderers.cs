using Markdig.Extensions.Mathematics;
using Markdig.Renderers;
using Markdig.Renderers.Html;

namespace Workbook.Handouts;

/// <summary>Writes a formula within a line.</summary>
internal sealed class InlineMaths : HtmlObjectRenderer<MathInline>
{
    protected override void Write(HtmlRenderer renderer, MathInline obj) =>
        renderer.Write(Maths.ToHtml(obj.Content.ToString(), display: obj.DelimiterCount > 1));
}

/// <summary>Writes a formula on lines of its own; one that is wider than the page scrolls by itself.</summary>
internal sealed class BlockMaths : HtmlObjectRenderer<MathBlock>
{
    protected override void Write(HtmlRenderer renderer, MathBlock obj) =>
        renderer.Write($"<div class=\"formula\">{Maths.ToHtml(obj.Lines.ToString(), display: true)}</div>\n");
}
