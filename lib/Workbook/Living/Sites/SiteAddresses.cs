namespace Workbook.Living.Sites;

/// <summary>The addresses on a site: each article has a page, and in it the places that it has in a file of all.</summary>
/// <param name="name">The article's name.</param>
internal sealed class SiteAddresses(string name) : ArticleAddresses(name)
{
    /// <summary>The file of an article's page.</summary>
    public static string FileOf(string article) => article == Front ? "index.html" : article + ".html";

    /// <inheritdoc/>
    public override string Article(string article) => Uri.EscapeDataString(FileOf(article));

    /// <inheritdoc/>
    public override string Page(string written, string rest)
    {
        var page = Path.ChangeExtension(written, ".html");
        return rest.IndexOf('#', StringComparison.Ordinal) is >= 0 and var mark
            ? $"{page}#{Path.GetFileNameWithoutExtension(written)}/{rest[(mark + 1)..]}"
            : page;
    }
}
