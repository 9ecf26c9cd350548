using System.Collections.Immutable;
using System.Net;
using System.Text.RegularExpressions;

namespace Cases.Tests.Commands;

/// <summary>A notebook's page, as a reader sees it.</summary>
internal sealed partial class Page
{
    /// <summary>Reads a page.</summary>
    /// <param name="html">The whole page.</param>
    public Page(string html)
    {
        (string Tag, string Html)[] cells =
        [
            .. Section().Matches(html)
                .Select(cell => (Tag: cell.Groups["tag"].Value, Html: cell.Groups["html"].Value))
                .Where(cell => CellId().IsMatch(cell.Tag)),
        ];
        var title = Title().Match(html).Value;
        var prose = PageText.Of(string.Join('\n', cells.Where(cell => Prose().IsMatch(cell.Tag)).Select(cell => cell.Html).Prepend(title)));
        Html = html;
        CellsHtml = string.Join('\n', cells.Select(cell => cell.Html));
        ProseText = prose.Collapsed;
        Formulas = PageText.Of(title + CellsHtml).Formulas;
        Rows = [.. TableRow().Matches(CellsHtml).Select(RowOf)];
        Printed = [.. cells.Where(cell => !Prose().IsMatch(cell.Tag)).SelectMany(cell => PrintedIn(cell.Html))];
        Links = [.. Link().Matches(CellsHtml).Select(link => WebUtility.HtmlDecode(link.Groups["address"].Value))];
        HoldsControl = (html + PageText.Of(CellsHtml).AsWritten).Any(sign => sign is < ' ' and not ('\n' or '\t') or '\u007f');
    }

    /// <summary>The whole page.</summary>
    public string Html { get; }

    /// <summary>Its cells, as HTML.</summary>
    public string CellsHtml { get; }

    /// <summary>The text of its prose, each white space one space.</summary>
    public string ProseText { get; }

    /// <summary>The number of formulas that were set.</summary>
    public int Formulas { get; }

    /// <summary>The rows of its tables, each with <c> │ </c> between its cells.</summary>
    public ImmutableArray<string> Rows { get; }

    /// <summary>The lines of console text.</summary>
    public ImmutableArray<string> Printed { get; }

    /// <summary>The addresses of its links.</summary>
    public ImmutableArray<string> Links { get; }

    /// <summary>True where it holds a control character other than a line feed or a tab.</summary>
    public bool HoldsControl { get; }

    private static string RowOf(Match row) =>
        string.Join(" │ ", TableCell().Matches(row.Groups["html"].Value).Select(cell => PageText.Of(cell.Groups["html"].Value).Collapsed));

    // An error's places are no console text.
    private static IEnumerable<string> PrintedIn(string cell)
    {
        var output = cell.IndexOf("<div class=\"output\">", StringComparison.Ordinal);
        return output < 0 ? [] : Preformatted().Matches(Error().Replace(cell[output..], ""))
            .SelectMany(text => PageText.Of(text.Groups["html"].Value).AsWritten.TrimEnd().Split('\n'))
            .Select(line => line.TrimEnd());
    }

    [GeneratedRegex("<section\\b(?<tag>[^>]*)>(?<html>.*?)</section>", RegexOptions.Singleline)]
    private static partial Regex Section();

    [GeneratedRegex(" id=\"cell-\\d+\"")]
    private static partial Regex CellId();

    [GeneratedRegex(" class=\"prose\\b")]
    private static partial Regex Prose();

    [GeneratedRegex("<h1\\b[^>]*>.*?</h1>", RegexOptions.Singleline)]
    private static partial Regex Title();

    [GeneratedRegex("<tr\\b[^>]*>(?<html>.*?)</tr>", RegexOptions.Singleline)]
    private static partial Regex TableRow();

    [GeneratedRegex("<t[hd]\\b[^>]*>(?<html>.*?)</t[hd]>", RegexOptions.Singleline)]
    private static partial Regex TableCell();

    [GeneratedRegex("<pre\\b[^>]*>(?<html>.*?)</pre>", RegexOptions.Singleline)]
    private static partial Regex Preformatted();

    [GeneratedRegex("<div class=\"error\".*?</div>", RegexOptions.Singleline)]
    private static partial Regex Error();

    [GeneratedRegex("<a\\b[^>]*\\bhref=\"(?<address>[^\"]*)\"")]
    private static partial Regex Link();
}
