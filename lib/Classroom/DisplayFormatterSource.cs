using System.Diagnostics.CodeAnalysis;
using Contract;

namespace Classroom;

/// <summary>Makes the formatters of every <see cref="IDisplayable"/> type.</summary>
internal sealed class DisplayFormatterSource
{
    /// <summary>One formatter a MIME type. Hosts call this by its name.</summary>
    [SuppressMessage("Performance", "CA1822:Mark members as static", Justification = "Hosts call it on an instance.")]
    public IEnumerable<object> CreateTypeFormatters() => MimeTypes.All.Select(mimeType => new DisplayFormatter(mimeType));
}
