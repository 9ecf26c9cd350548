using System.Collections.Immutable;

namespace Documents;

/// <summary>
/// One value in one or more representations, by MIME type. Text is text, JSON types (<c>…json</c>) are JSON text,
/// images other than SVG are base64.
/// </summary>
/// <param name="Contents">The representations, by MIME type.</param>
public sealed record MimeBundle(ImmutableSortedDictionary<string, string> Contents)
{
    /// <summary>Recognises the MIME types whose values are JSON: <c>application/json</c> and all that end in <c>+json</c>.</summary>
    public static bool IsJson(string mimeType) =>
        mimeType == "application/json" || mimeType.EndsWith("+json", StringComparison.Ordinal);

    /// <summary>Makes a bundle of the given representations.</summary>
    public static MimeBundle Of(params ReadOnlySpan<(string MimeType, string Content)> representations)
    {
        var contents = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (mimeType, content) in representations)
        {
            contents[mimeType] = content;
        }

        return new MimeBundle(contents.ToImmutable());
    }

    /// <summary>The representation of that MIME type, or null.</summary>
    public string? this[string mimeType] => Contents.GetValueOrDefault(mimeType);

    /// <summary>Two bundles are equal when they hold the same representations.</summary>
    public bool Equals(MimeBundle? other) => other is not null && Contents.SequenceEqual(other.Contents);

    /// <inheritdoc/>
    public override int GetHashCode() =>
        Contents.Aggregate(0, (hash, pair) => HashCode.Combine(hash, pair.Key, pair.Value));
}
