using System.Globalization;
using System.Text.RegularExpressions;

namespace Workbook.Living.Licences;

/// <summary>Reads rich text (RTF), in which some packages write their notices: what it says, without its looks.</summary>
internal static partial class RichText
{
    /// <summary>Gives the words of a document, a line a paragraph.</summary>
    public static string ToPlain(string rich) => Sign().Replace(Unsaid().Replace(rich, ""), Meaning).Trim();

    private static string Meaning(Match sign) => sign.Groups["word"].Value switch
    {
        "par" or "line" => "\n",
        "tab" => "\t",
        _ when sign.Groups["code"] is { Success: true, Value: var code } =>
            ((char)int.Parse(code, NumberStyles.HexNumber, CultureInfo.InvariantCulture)).ToString(),
        _ => sign.Groups["plain"].Value,
    };

    // Fonts, colours, and what a reader may leave out; each may hold others of its kind.
    [GeneratedRegex(@"\{\\(?:\*|fonttbl|colortbl|stylesheet|info)(?:[^{}]|(?<open>\{)|(?<-open>\}))*(?(open)(?!))\}")]
    private static partial Regex Unsaid();

    [GeneratedRegex(@"\\(?<word>[a-z]+)-?\d* ?|\\'(?<code>[0-9a-f]{2})|\\(?<plain>[{}\\])|[{}\r\n]")]
    private static partial Regex Sign();
}
