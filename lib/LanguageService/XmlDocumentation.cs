using System.Globalization;
using System.Security;
using System.Text;
using Microsoft.CodeAnalysis;

namespace LanguageService;

/// <summary>
/// The XML documentation of a library, looked up in its files. Nothing is kept: a person asks for one name at a time, and finding
/// it anew takes milliseconds, while the runtime's documentation, once read, would take a hundred megabytes.
/// </summary>
internal sealed class XmlDocumentation : DocumentationProvider
{
    private readonly string[] _files;

    private XmlDocumentation(string[] files) => _files = files;

    /// <summary>The documentation in the first of these files that has a word on a name; files that are not there are passed over.</summary>
    public static DocumentationProvider In(IEnumerable<string> files) =>
        files.Where(File.Exists).ToArray() is { Length: > 0 } found ? new XmlDocumentation(found) : Default;

    public override bool Equals(object? obj) => obj is XmlDocumentation other && _files.SequenceEqual(other._files);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(_files[0]);

    protected override string? GetDocumentationForSymbol(
        string documentationMemberID, CultureInfo preferredCulture, CancellationToken cancellationToken)
    {
        var begin = Encoding.UTF8.GetBytes($"<member name=\"{SecurityElement.Escape(documentationMemberID)}\">");
        foreach (var file in _files)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (Find(file, begin) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    private static string? Find(string file, byte[] begin)
    {
        ReadOnlySpan<byte> content;
        try
        {
            content = File.ReadAllBytes(file);
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return null;
        }

        var at = content.IndexOf(begin);
        var length = at < 0 ? -1 : content[at..].IndexOf("</member>"u8);
        return length < 0 ? null : Encoding.UTF8.GetString(content.Slice(at + begin.Length, length - begin.Length));
    }
}
