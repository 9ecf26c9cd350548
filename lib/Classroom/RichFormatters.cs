using System.Diagnostics.CodeAnalysis;

namespace Classroom;

/// <summary>
/// Says how a type is shown. Hosts look for an attribute of this <em>name</em> and read it by reflection, so that neither
/// side references the other.
/// </summary>
/// <param name="formatterSourceType">A type with a constructor without parameters and <c>IEnumerable&lt;object&gt; CreateTypeFormatters()</c>.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TypeFormatterSourceAttribute(Type formatterSourceType) : Attribute
{
    /// <summary>What makes the formatters.</summary>
    public Type FormatterSourceType { get; } = formatterSourceType;

    /// <summary>The MIME types in which the value is shown, all of them at once.</summary>
    [SuppressMessage("Performance", "CA1819:Properties should not return arrays", Justification = "Hosts read it as a string[].")]
    public string[] PreferredMimeTypes { get; set; } = [];
}

/// <summary>Makes the formatters of every <see cref="IRich"/> type.</summary>
internal sealed class RichFormatters
{
    /// <summary>One formatter a MIME type. Hosts call this by its name.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Hosts call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() => MimeTypes.All.Select(mimeType => new RichFormatter(mimeType));
}

/// <summary>Writes a value as one MIME type. Hosts use its members by their names.</summary>
/// <param name="mimeType">The MIME type.</param>
internal sealed class RichFormatter(string mimeType)
{
    /// <summary>The MIME type that this formatter writes.</summary>
    public string MimeType { get; } = mimeType;

    /// <summary>Writes the value, or answers false where it has no such form.</summary>
    public bool Format(object instance, TextWriter writer)
    {
        if ((instance as IRich)?.Form(MimeType) is not { } text)
        {
            return false;
        }

        writer.Write(text);
        return true;
    }
}
