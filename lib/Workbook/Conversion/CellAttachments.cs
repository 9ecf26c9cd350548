using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Workbook.Conversion;

/// <summary>The attachments of one cell, which become files as they are asked for.</summary>
/// <param name="attachments">The cell's attachments: by name, each in one or more MIME types; null where it has none.</param>
/// <param name="notebook">The notebook's name, with which the files' names begin.</param>
/// <param name="cell">The cell's number.</param>
/// <param name="files">The files of the notebook so far.</param>
internal sealed class CellAttachments(JsonElement? attachments, string notebook, int cell, List<AttachedFile> files)
{
    private readonly Dictionary<string, JsonElement> _attachments = attachments is { ValueKind: JsonValueKind.Object } all
        ? all.EnumerateObject().ToDictionary(member => member.Name.Normalize(), member => member.Value)
        : [];

    private readonly Dictionary<string, string?> _written = new(StringComparer.Ordinal);
    private readonly List<string> _problems = [];

    /// <summary>The attachments that became no file, in words that follow "the cell lost".</summary>
    public IEnumerable<string> Problems => _problems.Concat(
        from name in _attachments.Keys
        where !_written.ContainsKey(name)
        select $"its attachment {name}: nothing in it shows it, and a .dib file has no place for it");

    /// <summary>The file of an attachment.</summary>
    /// <param name="written">The attachment's name, as an address has it.</param>
    /// <returns>The file's name; null where the cell has no such attachment, or a broken one.</returns>
    public string? FileOf(string written)
    {
        var name = new[] { written, Uri.UnescapeDataString(written) }
            .Select(spelled => spelled.Normalize())
            .FirstOrDefault(_attachments.ContainsKey);
        if (name is null)
        {
            _problems.Add($"a picture that it had not: it shows attachment:{written}, which the notebook does not carry");
            return null;
        }

        if (!_written.TryGetValue(name, out var file))
        {
            _written[name] = file = Write(name, _attachments[name]);
        }

        return file;
    }

    private string? Write(string name, JsonElement representations)
    {
        try
        {
            var all = representations.EnumerateObject().ToArray();
            var pictures = all.Where(one => one.Name.StartsWith("image/", StringComparison.Ordinal)).ToArray();
            var best = pictures.Length > 0 ? pictures[0] : all[0];
            var file = Named(name, best.Name);
            files.Add(new AttachedFile(file, Bytes(best)));
            return file;
        }
        catch (Exception problem) when (problem is FormatException or InvalidOperationException or IndexOutOfRangeException)
        {
            _problems.Add($"its attachment {name}: it is no file in base64 ({problem.Message})");
            return null;
        }
    }

    private static byte[] Bytes(JsonProperty representation)
    {
        var text = representation.Value.ValueKind == JsonValueKind.Array
            ? string.Concat(representation.Value.EnumerateArray().Select(line => line.GetString()))
            : representation.Value.GetString()!;
        return representation.Name.StartsWith("text/", StringComparison.Ordinal) || text.TrimStart().StartsWith('<')
            ? Encoding.UTF8.GetBytes(text)
            : Convert.FromBase64String(text);
    }

    // As the attachment is called, of the kind that it is, after its notebook and cell: two cells may have pictures of one name.
    private string Named(string name, string mimeType)
    {
        var extension = Path.GetExtension(name).ToLowerInvariant();
        extension = mimeType switch
        {
            "image/png" => ".png",
            "image/jpeg" => extension is ".jpeg" ? ".jpeg" : ".jpg",
            "image/gif" => ".gif",
            "image/svg+xml" => ".svg",
            "image/webp" => ".webp",
            _ => extension,
        };
        var words = Plain(Path.GetFileNameWithoutExtension(name)).Trim('-');
        var stem = string.Create(CultureInfo.InvariantCulture, $"{Plain(notebook)}-{cell}-{words}");
        var file = stem + extension;
        for (var number = 2; files.Any(other => other.Name.Equals(file, StringComparison.OrdinalIgnoreCase)); number++)
        {
            file = string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}{extension}");
        }

        return file;
    }

    // What an address can hold as it is.
    private static string Plain(string name) => string.Concat(name.Select(sign => char.IsLetterOrDigit(sign) || sign is '_' or '-' ? sign : '-'));
}
