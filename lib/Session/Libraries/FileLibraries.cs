using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Session.Outputs;

namespace Session.Libraries;

/// <summary>Libraries read from files: those of the runtime from its folder.</summary>
public sealed class FileLibraries : ILibraries
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // The session itself, and what its functions speak of: they lie beside it.
    private static readonly string[] OwnLibraries =
    [
        typeof(FileLibraries).Assembly.Location,
        .. PolyglotFormatter.Libraries.Select(name => Path.Combine(Path.GetDirectoryName(typeof(FileLibraries).Assembly.Location)!, name + ".dll")),
    ];

    // Those without a type of their own are left out: they only tell where a type is now, which no cell asks. A library that was
    // compiled against one of them gets it with itself.
    private static readonly ImmutableArray<PortableExecutableReference> RuntimeLibraries = FindRuntimeLibraries();

    // Read once: anew for every cell would cost ten times the time and memory.
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _opened = new(StringComparer.Ordinal);

    /// <inheritdoc/>
    public ImmutableArray<PortableExecutableReference> Always { get; } =
        [.. RuntimeLibraries, .. OwnLibraries.Select(path => MetadataReference.CreateFromFile(path))];

    /// <inheritdoc/>
    public PortableExecutableReference? Open(string path) => File.Exists(path) ? _opened.GetOrAdd(path, LibraryMetadata.Read) : null;

    /// <inheritdoc/>
    public PortableExecutableReference? FindRuntimeLibrary(string name) => Open(Path.Combine(Runtime, name + ".dll"));

    private static ImmutableArray<PortableExecutableReference> FindRuntimeLibraries()
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == Runtime)
                .Select(path => (Path: path, Metadata: AssemblyMetadata.CreateFromFile(path)))
                .Where(library => LibraryMetadata.HasTypes(library.Metadata))
                .Select(library => library.Metadata.GetReference(filePath: library.Path)),
        ];
    }
}
