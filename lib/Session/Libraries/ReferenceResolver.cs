using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Session.Libraries;

/// <summary>
/// Finds what a cell's <c>#r</c> names: an absolute path, or one relative to the file it stands in (for a cell, the
/// notebook's folder). What a referenced library itself needs is looked for beside it.
/// </summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="libraries">The libraries that can be named.</param>
public sealed class ReferenceResolver(string folder, ILibraries libraries) : MetadataReferenceResolver
{
    private readonly HashSet<string> _libraryFolders = new(StringComparer.Ordinal);

    /// <summary>The folders of the libraries that cells have named so far.</summary>
    public IReadOnlySet<string> LibraryFolders => _libraryFolders;

    /// <inheritdoc/>
    public override bool ResolveMissingAssemblies => true;

    /// <inheritdoc/>
    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        var start = Path.IsPathRooted(baseFilePath) ? Path.GetDirectoryName(baseFilePath)! : folder;
        var path = Path.GetFullPath(reference, start);
        if (libraries.Open(path) is not { } library)
        {
            return [];
        }

        _libraryFolders.Add(Path.GetDirectoryName(path)!);
        return [library];
    }

    /// <inheritdoc/>
    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity) =>
        libraries.FindRuntimeLibrary(referenceIdentity.Name)
        ?? _libraryFolders
            .Select(library => libraries.Open(Path.Combine(library, referenceIdentity.Name + ".dll")))
            .FirstOrDefault(found => found is not null);

    /// <inheritdoc/>
    /// <remarks>The compiler keeps a resolver per chain of cells by reference.</remarks>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(folder);
}
