using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Documents;
using Documents.Ipynb;

namespace Workbook.Living;

/// <summary>
/// The learner's editions as the page carries them, so that it can write what a reader made of them as <c>.ipynb</c> files: a JSON object,
/// a document a notebook. The code of their cells of C# is left out, since the page's scripts are told it already.
/// </summary>
internal static class PackedEditions
{
    /// <summary>The name under which the page finds them.</summary>
    public const string FileName = "editions.json";

    private static readonly JsonSerializerOptions Format = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Writes them.</summary>
    /// <param name="editions">Each notebook's name and learner's edition.</param>
    public static byte[] Of(IEnumerable<(string Name, Notebook Edition)> editions) =>
        JsonSerializer.SerializeToUtf8Bytes(editions.ToDictionary(one => one.Name, one => WithoutCode(one.Edition)), Format);

    // What is left out is the last member of a cell, and is put there again.
    private static JsonNode WithoutCode(Notebook edition)
    {
        var document = JsonNode.Parse(IpynbFormat.Write(edition))!;
        foreach (var (cell, node) in edition.Cells.Zip(document["cells"]!.AsArray()))
        {
            if (cell.IsCSharp)
            {
                node!.AsObject().Remove("source");
            }
        }

        return document;
    }
}
