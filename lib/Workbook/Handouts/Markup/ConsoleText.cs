using System.Text;
using System.Text.RegularExpressions;

namespace Workbook.Handouts.Markup;

/// <summary>Text that was meant for a terminal, as a page shows it: without the codes that a terminal obeys.</summary>
internal static partial class ConsoleText
{
    /// <summary>
    /// The text that a terminal shows in the end: what was written over is gone, as the steps of a progress bar are, and colours are left out.
    /// </summary>
    public static string AtTheEnd(string text)
    {
        if (!HasControls(text))
        {
            return text;
        }

        var screen = new TerminalScreen();
        var from = 0;
        foreach (Match code in Code().Matches(text))
        {
            screen.Write(text.AsSpan(from..code.Index));
            if (code.Groups["final"] is { Success: true } final)
            {
                screen.Obey(final.ValueSpan[0], code.Groups["numbers"].Value);
            }

            from = code.Index + code.Length;
        }

        screen.Write(text.AsSpan(from));
        return screen.ToString();
    }

    /// <summary>A text without colours and control characters; all that it says stays.</summary>
    public static string WithoutCodes(string text) => HasControls(text) ? WithoutControls(Code().Replace(text, "")) : text;

    /// <summary>A text without control characters, but with its tabs and lines.</summary>
    public static string WithoutControls(string text) => HasControls(text)
        ? Control().Replace(text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n'), "")
        : text;

    /// <summary>Tells whether a character is a command to a terminal and no text.</summary>
    public static bool IsControl(Rune rune) => Rune.IsControl(rune) && rune.Value is not ('\n' or '\t');

    private static bool HasControls(string text) => Control().IsMatch(text);

    // Of the control sequences (ESC [ … letter) some move what is written; titles, links and all others only decorate it.
    [GeneratedRegex("""
        (?:\x1B\[|\x9B)(?<numbers>[0-?]*)[ -/]*(?<final>[@-~])
        | \x1B[\]PX^_][^\x07\x1B\x9C]*(?:\x07|\x1B\\|\x9C)?
        | \x1B[ -/]*[0-~]
        """, RegexOptions.IgnorePatternWhitespace | RegexOptions.ExplicitCapture)]
    private static partial Regex Code();

    [GeneratedRegex(@"[\x00-\x08\x0B-\x1F\x7F-\x9F]")]
    private static partial Regex Control();
}
