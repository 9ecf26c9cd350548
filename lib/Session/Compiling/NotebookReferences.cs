using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Session;

/// <summary>
/// Finds what a cell's <c>#r</c> names: an absolute path, or one relative to the file it stands in (for a cell, the
/// notebook's folder). What a referenced library itself needs is looked for beside it.
/// </summary>
public sealed class NotebookReferences(string folder) : MetadataReferenceResolver
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    // Read once a session: anew for every cell would cost ten times the time and memory. Sessions do not share them: the compiler
    // keeps with a reference what it made of the library, and of two sessions at once one then meets two copies of it.
    private readonly ConcurrentDictionary<string, PortableExecutableReference> _read = new(StringComparer.Ordinal);
    private readonly HashSet<string> _libraryFolders = new(StringComparer.Ordinal);

    /// <summary>
    /// The runtime's own libraries. Those without a type of their own are left out: they only tell where a type is now, which no
    /// cell asks. A library that was compiled against one of them gets it with itself.
    /// </summary>
    public static ImmutableArray<MetadataReference> Framework { get; } = FindFramework();

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
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

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        _libraryFolders
            .Prepend(Runtime)
            .Select(library => Path.Combine(library, referenceIdentity.Name + ".dll"))
            .Where(File.Exists)
            .Select(Open)
            .FirstOrDefault();

    /// <inheritdoc/>
    /// <remarks>The script compiler keeps a resolver per session by reference.</remarks>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(folder);

    private PortableExecutableReference Open(string path) => _read.GetOrAdd(path, Read);

    // What a library declares, not its code; and the file is free again, for it may be built anew meanwhile.
    private static PortableExecutableReference Read(string path)
    {
        using var file = File.OpenRead(path);
        try
        {
            return AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata)).GetReference(filePath: path);
        }
        catch (BadImageFormatException)
        {
            // The compiler says that it is no library, and where it was asked for.
            return MetadataReference.CreateFromFile(path);
        }
    }

    private static ImmutableArray<MetadataReference> FindFramework()
    {
        var trusted = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return
        [
            .. trusted.Split(Path.PathSeparator)
                .Where(path => Path.GetDirectoryName(path) == Runtime)
                .Select(path => (Path: path, Metadata: AssemblyMetadata.CreateFromFile(path)))
                .Where(library => HasTypes(library.Metadata))
                .Select(library => library.Metadata.GetReference(filePath: library.Path)),
        ];
    }

    private static bool HasTypes(AssemblyMetadata library)
    {
        var metadata = library.GetModules()[0].GetMetadataReader();
        return metadata.TypeDefinitions.Any(type =>
            (metadata.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
    }
}
