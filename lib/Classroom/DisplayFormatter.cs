namespace Classroom;

/// <summary>Writes a value as one MIME type. Hosts use its members by their names.</summary>
/// <param name="mimeType">The MIME type.</param>
internal sealed class DisplayFormatter(string mimeType)
{
    /// <summary>The MIME type that this formatter writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the value, or answers false where it has no such form.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if ((instance as IDisplayable)?.ToMimeType(MimeType) is not { } text)
        {
            return false;
        }

        writer.Write(text);
        return true;
    }
}
