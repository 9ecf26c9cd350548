namespace Workbook.Handouts;

/// <summary>The rule in every page that says what a browser may load for it.</summary>
internal static class ContentSecurityPolicy
{
    // No address at all may be asked for: a handout works where there is no network, and tells nobody that it is read.
    // Inline scripts and styles stay allowed, because a page is one file and a notebook's own HTML may carry both.

    /// <summary>The rule, as a page's head has it.</summary>
    public const string Content =
        "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'; img-src data: blob:; font-src data:; "
        + "form-action 'none'; base-uri 'none'";
}
