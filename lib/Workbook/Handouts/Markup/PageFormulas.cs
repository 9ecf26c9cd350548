using Markdig.Extensions.Mathematics;
using Markdig.Syntax;

namespace Workbook.Handouts.Markup;

/// <summary>
/// Sets the formulas of one page, in their order and each once: what one of them defines (<c>\newcommand</c>) holds in those after it.
/// </summary>
internal sealed class PageFormulas
{
    private static readonly object Key = new();

    private readonly FormulaMacros _macros = new();

    /// <summary>Sets all formulas of a document and keeps each at its place.</summary>
    /// <exception cref="RenderingException">One cannot be set.</exception>
    public void Set(MarkdownDocument document)
    {
        foreach (var part in document.Descendants())
        {
            if (part is MathInline line)
            {
                Keep(part, line.Content.ToString(), isDisplay: line.DelimiterCount > 1);
            }
            else if (part is DisplayFormula formula)
            {
                Keep(part, formula.Formula, isDisplay: true);
            }
            else if (part is FencedCodeBlock { Info: "math" } fenced)
            {
                // GitHub's way, too.
                Keep(part, fenced.Lines.ToString(), isDisplay: true);
            }
        }
    }

    /// <summary>The HTML of a formula that was set; null for any other part of a document.</summary>
    public static string? HtmlOf(MarkdownObject part) => part.GetData(Key) as string;

    private void Keep(MarkdownObject part, string formula, bool isDisplay) =>
        part.SetData(Key, FormulaRenderer.ToHtml(formula, isDisplay, _macros));
}
