using Workbook.Handouts;
using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>An article of the living workbook that is only read: a Markdown file to which notebooks link.</summary>
internal static class LivingText
{
    /// <summary>Writes the article.</summary>
    /// <param name="file">The Markdown file.</param>
    /// <param name="addressesOf">Gives the addresses in an article of a name.</param>
    /// <exception cref="IOException">The file holds a formula, a link or a picture that a page cannot show.</exception>
    public static LivingArticle Read(string file, Func<string, ArticleAddresses> addressesOf)
    {
        var name = Path.GetFileNameWithoutExtension(file);
        var prose = TextPage.Read(file, addressesOf(name));
        return new(name, TextPage.TitleOf(file), $"""
            <article class="text" id="{Html.Escape(name)}">
            <div class="page">
            <div class="column">
            <h1 tabindex="-1">{prose.Title ?? Html.Escape(name)}</h1>
            <section class="prose">
            {prose.Html}</section>
            </div>
            </div>
            </article>

            """);
    }
}
