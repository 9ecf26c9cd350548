using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace Cases.Tests.Commands;

/// <summary>
/// What a reader sees of a page's markup: tags removed, entities decoded, and each formula that was set replaced by its TeX in
/// brackets, as <c>⟨x^2⟩</c> in a line and <c>⟦x^2⟧</c> on lines of its own.
/// </summary>
internal sealed partial class PageText
{
    private readonly StringBuilder _text = new();

    private PageText(string html)
    {
        var at = 0;
        foreach (Match tag in Markup().Matches(html))
        {
            Write(html[at..tag.Index]);
            at = tag.Index + tag.Length;
            Pass(tag);
        }

        Write(html[at..]);
    }

    /// <summary>The number of formulas that were set.</summary>
    public int Formulas { get; private set; }

    // Within a formula: its elements that are open, whether it stands on lines of its own, and its TeX, once that has come.
    private int _open;
    private bool _isDisplayed;
    private bool _isTex;
    private string _tex = "";

    /// <summary>Reads markup.</summary>
    public static PageText Of(string html) => new(html);

    /// <summary>The text as it stands, line by line.</summary>
    public string AsWritten => _text.ToString();

    /// <summary>The text, each white space one space.</summary>
    public string Collapsed => Collapse(AsWritten);

    private static string Collapse(string text) => WhiteSpace().Replace(text, " ").Trim();

    private void Write(string markup)
    {
        var text = WebUtility.HtmlDecode(markup);
        if (_open == 0)
        {
            _text.Append(text);
        }
        else if (_isTex)
        {
            _tex += text;
        }
    }

    private void Pass(Match tag)
    {
        var (name, isEnd) = (tag.Groups["name"].Value.ToLowerInvariant(), tag.Value.StartsWith("</", StringComparison.Ordinal));
        switch (name)
        {
            case "span" when _open == 0 && !isEnd && KatexClass().Match(tag.Value) is { Success: true } katex:
                (_open, _isDisplayed, _tex) = (1, katex.Groups["display"].Success, "");
                break;
            case "span" when _open > 0:
                _open += isEnd ? -1 : 1;
                EndFormula();
                break;
            case "annotation":
                _isTex = !isEnd;
                break;

            // Two blocks are two texts, whether or not a line feed stands between them.
            case "p" or "div" or "li" or "ul" or "ol" or "td" or "th" or "tr" or "table" or "section" or "blockquote" or "br"
                or "h1" or "h2" or "h3" or "h4" or "h5" or "h6" when _open == 0:
                _text.Append(' ');
                break;
        }
    }

    private void EndFormula()
    {
        if (_open == 0)
        {
            Formulas++;
            _text.Append(_isDisplayed ? $"⟦{Collapse(_tex)}⟧" : $"⟨{Collapse(_tex)}⟩");
        }
    }

    [GeneratedRegex("""<!--.*?-->|</?(?<name>[a-zA-Z][^\s/>]*)(?:"[^"]*"|'[^']*'|[^'">])*>""", RegexOptions.Singleline)]
    private static partial Regex Markup();

    [GeneratedRegex(""" class="katex(?<display>-display)?[ "]""")]
    private static partial Regex KatexClass();

    [GeneratedRegex(@"\s+")]
    private static partial Regex WhiteSpace();
}
