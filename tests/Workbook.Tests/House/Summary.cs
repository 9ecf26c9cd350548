using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Tests.House;

/// <summary>The text of one summary element and the place where it begins.</summary>
internal sealed record Summary(string Place, string Text)
{
    public bool BeginsAsQuestion => Text.Split(' ', 2)[0] is "What" or "Whether" or "How" or "Where";

    public static IEnumerable<Summary> In(LibrarySource source) =>
        from element in source.Root.DescendantNodes(descendIntoTrivia: true).OfType<XmlElementSyntax>()
        where element.StartTag.Name.LocalName.Text == "summary"
        select new Summary(source.At(element.SpanStart), TextOf(element));

    /// <summary>The words on one line, without the slashes and the line ends between them.</summary>
    private static string TextOf(XmlElementSyntax element)
    {
        var lines = element.Content.ToString().Split('\n').Select(line => line.Trim().TrimStart('/').Trim());
        return string.Join(' ', lines.Where(line => line.Length > 0));
    }
}
