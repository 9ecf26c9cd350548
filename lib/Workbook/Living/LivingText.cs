using Workbook.Handouts;
using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>An article of the living workbook that is only read: a Markdown file to which notebooks link.</summary>
internal static class LivingText
{
    /// <summary>Writes the article.</summary>
    /// <exception cref="IOException">The file holds a formula, a link or a picture that a page cannot show.</exception>
    public static string ToHtml(string file)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var prose = TextPage.Read(file, new ArticleAddresses(name));
        return $"""
            <article class="text" id="{Html.Escape(name)}">
            <div class="page">
            <div class="column">
            <h1 tabindex="-1">{prose.Title ?? Html.Escape(name)}</h1>
            <section class="prose">
            {prose.Html}</section>
            </div>
            </div>
            </article>

            """;
    }
}
