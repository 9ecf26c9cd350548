namespace Workbook.Living.Sites;

/// <summary>A file of a site.</summary>
/// <param name="Path">Its path, relative to the site, with slashes.</param>
/// <param name="Content">Its content.</param>
internal sealed record SiteFile(string Path, byte[] Content);
