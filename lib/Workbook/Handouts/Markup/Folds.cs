using System.Text.RegularExpressions;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace Workbook.Handouts.Markup;

/// <summary>
/// A part of prose that is folded away until a reader asks for it. It is written as every host of notebooks reads it: a paragraph
/// <c>&lt;details&gt;&lt;summary&gt;words&lt;/summary&gt;</c>, the part, and a paragraph <c>&lt;/details&gt;</c>. Of all HTML in prose
/// these two paragraphs alone are obeyed, and they carry nothing but words.
/// </summary>
/// <param name="summary">The words that stay to be seen.</param>
internal sealed class Fold(string summary) : ContainerBlock(null)
{
    public string Summary => summary;
}

/// <summary>Finds the folds of a text.</summary>
internal static partial class Folds
{
    /// <summary>Puts the blocks between a fold's two paragraphs into the fold. What is not in pairs stays text.</summary>
    public static void Gather(MarkdownDocument document)
    {
        for (var start = 0; start < document.Count; start++)
        {
            var end = start + 1;
            while (end < document.Count && TextOf(document[end]) != "</details>")
            {
                end++;
            }

            if (Opening().Match(TextOf(document[start])) is { Success: true } opening && end < document.Count)
            {
                var fold = new Fold(opening.Groups["summary"].Value);
                document.RemoveAt(end);
                for (var inner = start + 1; inner < end; inner++)
                {
                    var block = document[start + 1];
                    document.RemoveAt(start + 1);
                    fold.Add(block);
                }

                document.RemoveAt(start);
                document.Insert(start, fold);
            }
        }
    }

    private static string TextOf(Block block) => block is ParagraphBlock { Inline: { } inline } && inline.All(part => part is LiteralInline)
        ? string.Concat(inline.Cast<LiteralInline>().Select(part => part.Content.ToString()))
        : "";

    [GeneratedRegex("^<details><summary>(?<summary>[^<>]+)</summary>$")]
    private static partial Regex Opening();
}

/// <summary>Writes a fold.</summary>
internal sealed class FoldRenderer : HtmlObjectRenderer<Fold>
{
    protected override void Write(HtmlRenderer renderer, Fold obj)
    {
        renderer.Write($"<details class=\"fold\"><summary>{Html.Escape(obj.Summary)}</summary>\n");
        renderer.WriteChildren(obj);
        renderer.Write("</details>\n");
    }
}
