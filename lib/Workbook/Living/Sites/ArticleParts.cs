using System.Text.RegularExpressions;

namespace Workbook.Living.Sites;

/// <summary>The parts of an article that weigh more than its words, where the writer of handouts has put them.</summary>
internal static partial class ArticleParts
{
    private const string Words = "(?<=<p class=\"words\">[^<]*</p></div>\n(?:<div class=\"sliders\"[^>]*></div>\n)?)";

    /// <summary>A picture that stands in its element's address.</summary>
    [GeneratedRegex("src=\"data:image/(?<type>png|jpeg);base64,(?<letters>[A-Za-z0-9+/=]+)\"")]
    public static partial Regex Picture();

    /// <summary>The data of a chart, which follow its words.</summary>
    [GeneratedRegex(Words + "<script type=\"application/json\">(?<json>[^<]*)</script>")]
    public static partial Regex Chart();
}
