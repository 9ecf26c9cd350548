using System.Net;
using System.Text.RegularExpressions;

namespace Session.Outputs;

/// <summary>The HTML of values: tables of sequences, trees of objects.</summary>
public static partial class ValueHtml
{
    /// <summary>The beginning of the element around every table and tree. Whoever shows one brings the style.</summary>
    public const string Begin = "<div class=\"workbook-value\">";

    /// <summary>What the formatter wrote, without its own style; null where it is no more than the words.</summary>
    /// <param name="written">What it wrote.</param>
    /// <param name="style">The style that it writes behind its own tables and trees.</param>
    /// <param name="words">The value's words.</param>
    internal static string? Of(string written, string style, string? words)
    {
        if (OnlyWords().Match(written.Replace(style, "", StringComparison.Ordinal)) is { Success: true } match
            && WebUtility.HtmlDecode(match.Groups["words"].Value) == words)
        {
            return null;
        }

        return written.Contains(style, StringComparison.Ordinal)
            ? $"{Begin}{written.Replace(style, "", StringComparison.Ordinal)}</div>"
            : written;
    }

    // A tree without a part says what stands over it.
    [GeneratedRegex(
        "^(<div class=\"dni-plaintext\"><pre>|<span>|<details[^>]*><summary><span class=\"dni-code-hint\"><code>)(?<words>[^<]*)"
        + "(</pre></div>|</span>|</code></span></summary><div><table><thead><tr></tr></thead><tbody></tbody></table></div></details>)$")]
    private static partial Regex OnlyWords();
}
