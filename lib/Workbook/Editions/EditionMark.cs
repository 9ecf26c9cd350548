using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Documents;
using Documents.Files;

namespace Workbook.Editions;

/// <summary>
/// The mark in the metadata of a learner's edition: <c>"workbook": {"edition": "learner", "sha256": "…"}</c>, with the hash of
/// the cells as they were handed out. By it an edition that a learner wrote in is told from one that nobody touched.
/// </summary>
internal static class EditionMark
{
    private const string Workbook = "workbook";
    private const string Edition = "edition";
    private const string Learner = "learner";
    private const string Hash = "sha256";

    /// <summary>A notebook's metadata with the mark.</summary>
    public static JsonElement Put(JsonElement metadata, string hash)
    {
        var all = JsonObject.Create(metadata)!;
        all[Workbook] = new JsonObject { [Edition] = Learner, [Hash] = hash };
        return JsonElement.Parse(all.ToJsonString(), new JsonDocumentOptions { MaxDepth = 128 });
    }

    /// <summary>The hash that an edition was handed out with; null where the notebook is no learner's edition.</summary>
    public static string? HashIn(Notebook notebook) =>
        notebook.Metadata is { } all && Member(all, Workbook) is { } mark && Text(mark, Edition) == Learner ? Text(mark, Hash) : null;

    /// <summary>Tells whether a file is a learner's edition. One that cannot be read is none.</summary>
    public static bool IsOn(string file)
    {
        try
        {
            return HashIn(NotebookFile.Read(file)) is not null;
        }
        catch (NotebookFormatException)
        {
            return false;
        }
    }

    /// <summary>Checks that a notebook still says what was handed out. Outputs and metadata do not count.</summary>
    public static bool IsUntouched(Notebook notebook) => HashIn(notebook) == HashOf(notebook);

    /// <summary>The SHA-256 of the kinds and sources of a notebook's cells.</summary>
    public static string HashOf(Notebook notebook)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var cell in notebook.Cells)
        {
            // The length first: cells that are cut or joined elsewhere are others.
            var source = Encoding.UTF8.GetBytes(cell.Text.Replace("\r\n", "\n", StringComparison.Ordinal));
            hash.AppendData(Encoding.UTF8.GetBytes(FormattableString.Invariant($"{cell.Kind} {source.Length}\n")));
            hash.AppendData(source);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string? Text(JsonElement parent, string name) =>
        Member(parent, name) is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    private static JsonElement? Member(JsonElement parent, string name) =>
        parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var child) ? child : null;
}
