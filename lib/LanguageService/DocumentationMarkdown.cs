using System.Text.RegularExpressions;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;

namespace LanguageService;

/// <summary>XML documentation as short Markdown.</summary>
internal static partial class DocumentationMarkdown
{
    // Stands for a line's end until the blanks are put in order; no documentation has it.
    private const char Break = '\u0001';

    /// <summary>The paragraphs about a symbol: summary, parameters, value, errors. None where it has no documentation.</summary>
    public static IEnumerable<string> Of(ISymbol symbol, Compilation compilation, CancellationToken cancellationToken)
    {
        if (symbol is IParameterSymbol parameter)
        {
            return InheritedDocumentation.Of(parameter.ContainingSymbol, compilation, cancellationToken)?
                .Elements("param")
                .Where(element => element.Attribute("name")?.Value == parameter.Name)
                .Select(Inline) ?? [];
        }

        return InheritedDocumentation.Of(symbol, compilation, cancellationToken) is { } documentation
            ? Paragraphs(documentation).Where(paragraph => paragraph.Length > 0)
            : [];
    }

    /// <summary>Takes the marks of Markdown off again.</summary>
    public static string ToPlainText(string markdown)
    {
        var isCode = false;
        return string.Join('\n', markdown.Split('\n').SelectMany(line =>
        {
            if (line.StartsWith("```", StringComparison.Ordinal))
            {
                isCode = !isCode;
                return Enumerable.Empty<string>();
            }

            return [isCode ? line : Mark().Replace(line, "$1$2")];
        }));
    }

    private static IEnumerable<string> Paragraphs(XElement documentation)
    {
        yield return string.Join("\n\n", documentation.Elements("summary").Select(Inline));

        // The title keeps a list at the summary's end and this one apart.
        yield return documentation.Element("param") is null ? "" : "**Parameters**";
        yield return string.Join('\n', documentation.Elements("param").Select(
            element => $"- {Code(element.Attribute("name")?.Value ?? "")}: {Inline(element)}"));
        yield return string.Join("\n\n", documentation.Elements("returns").Select(element => $"**Returns** {Inline(element)}"));
        yield return string.Join("\n\n", documentation.Elements("exception").Select(
            element => $"**Throws** {Inline(Named(element))}: {Inline(element)}"));

        static XElement Named(XElement exception) => new("name", new XElement("see", exception.Attribute("cref")));
    }

    // Lines end where the documentation says so, not where its source did.
    private static string Inline(XElement element) =>
        Breaks().Replace(Blanks().Replace(Content(element), " "), match => match.Value.Count(sign => sign == Break) == 1 ? "\n" : "\n\n").Trim();

    private static string Content(XElement element) => string.Concat(element.Nodes().Select(Write));

    private static string Write(XNode node) => node switch
    {
        XText text => Special().Replace(text.Value, @"\$0"),
        XElement { Name.LocalName: "c" or "code" } code => Code(code.Value.Trim()),
        XElement { Name.LocalName: "see" or "seealso" } see when see.Attribute("href") is { } link =>
            see.IsEmpty ? link.Value : $"[{Inline(see)}]({link.Value})",
        XElement { Name.LocalName: "see" or "seealso" or "paramref" or "typeparamref" } name => Code(NameIn(name)),
        XElement { Name.LocalName: "para" } paragraph => $"{Break}{Break}{Content(paragraph)}{Break}{Break}",
        XElement { Name.LocalName: "list" } list =>
            $"{Break}{Break}{string.Join(Break, list.Elements("item").Select(item => $"- {string.Join(": ", Parts(item))}"))}{Break}{Break}",
        XElement other => Content(other),
        _ => "",
    };

    private static IEnumerable<string> Parts(XElement item) =>
        item.HasElements && item.Elements().All(element => element.Name.LocalName is "term" or "description")
            ? item.Elements().Select(element => Content(element).Trim())
            : [Content(item).Trim()];

    private static string NameIn(XElement element) =>
        element.Attribute("cref") is { } cref ? ShortName(cref.Value)
        : (element.Attribute("langword") ?? element.Attribute("name"))?.Value ?? element.Value;

    // T:System.Collections.Generic.List`1 is List; M:System.Math.Log(System.Double) is Math.Log.
    private static string ShortName(string id)
    {
        var name = id.Length > 2 && id[1] == ':' ? id[2..] : id;
        var parts = Arity().Replace(name.Split('(')[0], "").Split('.');
        return id[0] switch
        {
            'T' or 'N' or '!' => parts[^1],
            _ when parts[^1] == "#ctor" => parts[^2],
            _ => string.Join('.', parts[^Math.Min(2, parts.Length)..]),
        };
    }

    private static string Code(string text) => text.Contains('`', StringComparison.Ordinal) ? $"`` {text} ``" : $"`{text}`";

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@" *\u0001[ \u0001]*")]
    private static partial Regex Breaks();

    [GeneratedRegex(@"[\\`*_\[\]<>$|]")]
    private static partial Regex Special();

    [GeneratedRegex(@"`+\d+")]
    private static partial Regex Arity();

    [GeneratedRegex(@"`([^`]+)`|\\(.)|\*\*")]
    private static partial Regex Mark();
}
