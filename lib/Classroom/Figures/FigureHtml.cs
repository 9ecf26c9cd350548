using System.Net;
using System.Security.Cryptography;
using System.Text;
using Contract;

namespace Classroom.Figures;

/// <summary>A figure as HTML, for hosts that know nothing of charts: the words, and a script that puts the chart in their place.</summary>
internal static class FigureHtml
{
    private static readonly string Script = Resources.Read("Figures.Figure.js").TrimEnd();

    /// <summary>The fragment: the same figure gives the same text. Of a kind that the script cannot draw it is the words alone.</summary>
    /// <param name="json">The chart's data and layout, with no <c>&lt;</c> in it.</param>
    /// <param name="words">The chart in words.</param>
    internal static string Of(string json, string words)
    {
        var key = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(json)))[..16];
        var text = WebUtility.HtmlEncode(words);
        if (ChartKinds.NotDrawnIn(json).Count > 0)
        {
            return $"""<div class="figure"><p>{text}</p></div>""";
        }

        return $"""
            <div class="figure" data-figure="{key}" role="img" aria-label="{text}"><p>{text}</p></div>
            <script>
            ({Script})("{key}", {json});
            </script>
            """.ReplaceLineEndings("\n");
    }
}
