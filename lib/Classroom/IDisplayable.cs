using Contract;

namespace Classroom;

/// <summary>
/// A value that a notebook shows in more ways than one. Hosts find the ways without a reference to this library:
/// by the attribute named <c>TypeFormatterSourceAttribute</c> that every such type carries, or by <see cref="ToHtml"/>.
/// </summary>
public interface IDisplayable
{
    /// <summary>The value as a fragment of HTML, everything in it escaped.</summary>
    string ToHtml();

    /// <summary>The value in words; for a picture, its alternative text.</summary>
    string ToPlainText();

    /// <summary>The value as that MIME type; null where it has no such form.</summary>
    /// <param name="mimeType">A MIME type. JSON types are JSON text.</param>
    string? ToMimeType(string mimeType) => mimeType switch
    {
        MimeTypes.Html => ToHtml(),
        MimeTypes.PlainText => ToPlainText(),
        _ => null,
    };
}
