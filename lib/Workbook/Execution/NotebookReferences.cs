using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Workbook.Execution;

/// <summary>
/// Finds what a cell's <c>#r</c> names: an absolute path, or one relative to the file it stands in (for a cell, the
/// notebook's folder). What a referenced library itself needs is looked for beside it.
/// </summary>
internal sealed class NotebookReferences(string folder) : MetadataReferenceResolver
{
    // Read once a session: reading them anew for every cell costs ten times the time and memory. Not once for all sessions: the
    // compiler keeps what it learned of a library with the reference, and of two sessions side by side one would meet the
    // other's System.Private.CoreLib there and take its int[] for another type.
    private readonly ConcurrentDictionary<string, PortableExecutableReference> read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _libraryFolders = new(StringComparer.Ordinal);

    /// <summary>The runtime's own libraries.</summary>
    public ImmutableArray<MetadataReference> Framework => FindFramework();

    public override bool ResolveMissingAssemblies => true;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var start = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : folder;
        var path = Path.GetFullPath(reference, start);
        if (!File.Exists(path))
        {
            return [];
        }

        _libraryFolders.Add(Path.GetDirectoryName(path)!);
        return [Open(path)];
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        _libraryFolders
            .Select(library => Path.Combine(library, referenceIdentity.Name + ".dll"))
            .Where(File.Exists)
            .Select(Open)
            .FirstOrDefault();

    // The script compiler keeps a resolver per session by reference.
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(folder);

    private PortableExecutableReference Open(string path) =>
        read.GetOrAdd(path, found => MetadataReference.CreateFromFile(found, documentation: null));

    private ImmutableArray<MetadataReference> FindFramework()
    {
        var runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == runtime)
                .Select(Open),
        ];
    }
}
