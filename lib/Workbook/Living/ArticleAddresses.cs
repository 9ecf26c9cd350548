using Workbook.Handouts.Markup;

namespace Workbook.Living;

/// <summary>The addresses in a file that holds all notebooks: each is an article, named before each of its places.</summary>
/// <param name="name">The notebook's name.</param>
internal class ArticleAddresses(string name) : PageAddresses
{
    /// <summary>The name of the article that is seen first.</summary>
    public const string Front = "start";

    /// <summary>The address of an article.</summary>
    /// <param name="article">Its name.</param>
    public virtual string Article(string article) => "#" + Uri.EscapeDataString(article);

    /// <inheritdoc/>
    public override string Id(string place) => $"{name}/{place}";

    /// <inheritdoc/>
    public override string Place(string place) => $"#{Uri.EscapeDataString(name)}/{place}";

    /// <inheritdoc/>
    public override string Page(string written, string rest)
    {
        var article = "#" + Path.GetFileNameWithoutExtension(written);
        return rest.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark ? $"{article}/{rest[(mark + 1)..]}" : article;
    }
}
