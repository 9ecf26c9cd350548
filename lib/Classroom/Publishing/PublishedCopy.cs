using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Contract;

namespace Classroom.Publishing;

/// <summary>
/// The folder <c>notebooks/.workbook/&lt;hash&gt;</c> that this library was loaded from. A process that uses a copy holds the
/// file <c>in-use</c> in it open; copies that nobody holds and <c>workbook.csx</c> does not name are removed.
/// </summary>
internal static class PublishedCopy
{
    private static FileStream? _held;

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The ModuleInitializer attribute should not be used in libraries",
        Justification = "The folder must be held from the moment the library is loaded, and a notebook calls no set-up of ours.")]
    internal static void HoldOwn()
    {
        if (Path.GetDirectoryName(typeof(PublishedCopy).Assembly.Location) is { Length: > 0 } folder
            && Path.GetFileName(Path.GetDirectoryName(folder)) == ".workbook")
        {
            _held = HeldFolder.Hold(folder);
            RemoveOthers(folder);
        }
    }

    /// <summary>Removes the siblings of a copy that nobody holds and <c>workbook.csx</c> does not name.</summary>
    internal static void RemoveOthers(string folder)
    {
        try
        {
            var copies = Path.GetDirectoryName(folder)!;
            var script = File.ReadAllText(Path.Combine(copies, "..", "workbook.csx"));
            foreach (var other in Directory.GetDirectories(copies))
            {
                if (other != folder && !script.Contains(Path.GetFileName(other), StringComparison.Ordinal))
                {
                    RemoveUnlessHeld(other);
                }
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Tidying must never stop a notebook from starting; the next one tries again.
        }
    }

    // A folder without its mark is still being written by a build.
    private static void RemoveUnlessHeld(string folder)
    {
        try
        {
            if (HeldFolder.IsMarked(folder))
            {
                HeldFolder.TryRemove(folder);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            // Tidying must never stop a notebook from starting; the next one tries again.
        }
    }
}
