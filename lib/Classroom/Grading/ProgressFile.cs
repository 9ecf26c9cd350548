using System.Text.Encodings.Web;
using System.Text.Json;
using Contract;

namespace Classroom.Grading;

/// <summary>
/// The file that keeps a learner's progress: a JSON object, an entry an exercise. Several notebooks may write to it at once; a
/// file that cannot be read is put aside, never written over.
/// </summary>
/// <param name="path">The file.</param>
/// <param name="clock">What time it is.</param>
internal sealed class ProgressFile(string path, TimeProvider clock)
{
    /// <summary>The file in which exercises keep their results; null where no progress is kept.</summary>
    internal static ProgressFile? Kept { get; set; }

    private static readonly TimeSpan Wait = TimeSpan.FromMilliseconds(20);
    private const int Tries = 250;

    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>The entries kept, by the exercises' names; empty where nothing is.</summary>
    internal SortedDictionary<string, ProgressEntry> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<SortedDictionary<string, ProgressEntry>>(File.ReadAllText(path), Format)
                ?? throw new JsonException("null is no progress");
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return [];
        }
        catch (JsonException)
        {
            PutAside();
            return [];
        }
    }

    /// <summary>Adds a try.</summary>
    internal void Note(string id, CheckStatus status)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(path))!);
        using (Lock())
        {
            var all = Read();
            all[id] = ProgressEntry.After(all.GetValueOrDefault(id), status, clock.GetUtcNow());
            AtomicFile.Write(path, JsonSerializer.Serialize(all, Format) + "\n");
        }
    }

    private void PutAside() => File.Move(path, $"{path}.unreadable-{clock.GetUtcNow():yyyyMMdd-HHmmss}", overwrite: true);

    // Whoever holds this file writes; it goes when it is let go, also with the process.
    private FileStream Lock()
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 1, FileOptions.DeleteOnClose);
            }
            catch (Exception held) when (held is IOException or UnauthorizedAccessException && tries < Tries)
            {
                Thread.Sleep(Wait);
            }
        }
    }
}
