using Contract;
using Documents;
using Session.Outputs;
using Workbook.Assets;

namespace Workbook.Jupyter;

/// <summary>Brings the style of values, tables and trees, into a front end's page. Each output brings it: any of them may be cleared.</summary>
internal static class ValueStyle
{
    private static readonly Lazy<string> Style = new(() => $"<style>\n{EmbeddedFile.Text("values.css").TrimEnd()}\n</style>\n");

    /// <summary>Puts the style before the HTML of a value; returns any other bundle as it is.</summary>
    public static MimeBundle Prepare(MimeBundle bundle) =>
        bundle[MimeTypes.Html] is { } html && html.Contains(ValueHtml.Begin, StringComparison.Ordinal)
            ? bundle with { Contents = bundle.Contents.SetItem(MimeTypes.Html, Style.Value + html) }
            : bundle;
}
