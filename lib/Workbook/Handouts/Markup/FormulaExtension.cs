using Markdig;
using Markdig.Renderers;

namespace Workbook.Handouts.Markup;

/// <summary>
/// Formulas in Markdown, in all the ways in which people write them: between dollars, between two of them within a line or on lines of
/// their own, between brackets with backslashes, as an environment without anything around it, and as GitHub has them.
/// </summary>
internal sealed class FormulaExtension : IMarkdownExtension
{
    /// <inheritdoc/>
    public void Setup(MarkdownPipelineBuilder pipeline)
    {
        // Before those that read an escape, and before the paragraph.
        pipeline.InlineParsers.Insert(0, new InlineFormulaParser());
        pipeline.BlockParsers.Insert(0, new BlockFormulaParser());
    }

    /// <inheritdoc/>
    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        if (renderer is HtmlRenderer html)
        {
            html.ObjectRenderers.Insert(0, new InlineFormula());
            html.ObjectRenderers.Insert(0, new BlockFormula());
        }
    }
}
