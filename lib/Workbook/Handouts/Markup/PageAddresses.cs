namespace Workbook.Handouts.Markup;

/// <summary>The addresses within a page and of the pages beside it; those of handouts, each of which is a file.</summary>
internal class PageAddresses
{
    /// <summary>The id of a place of the page, which no other place of the file has.</summary>
    /// <param name="place">Its name, which no other place of the page has.</param>
    public virtual string Id(string place) => place;

    /// <summary>The address of a place of the page.</summary>
    /// <param name="place">Its name as it stands in a link.</param>
    public virtual string Place(string place) => "#" + place;

    /// <summary>The address of the page of a notebook or of a text.</summary>
    /// <param name="written">Its file, as a link names it.</param>
    /// <param name="rest">The rest of the link, from a question mark or a number sign on.</param>
    public virtual string Page(string written, string rest) => Path.ChangeExtension(written, ".html") + rest;
}
