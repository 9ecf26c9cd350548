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
    private static readonly string[] NativeEndings = [".so", ".dylib", ".dll"];
    private readonly HashSet<string> _libraryFolders = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _nativeLibraries = new(StringComparer.Ordinal);

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

    /// <summary>
    /// Chooses the library to reference where a package brings one: that of the same name beside a library that cells have named
    /// already, or else the package's.
    /// </summary>
    /// <param name="path">The path of the package's library.</param>
    public string Choose(string path) => _libraryFolders
        .Select(library => Path.Combine(library, Path.GetFileName(path)))
        .FirstOrDefault(beside => libraries.Open(beside) is not null) ?? path;

    /// <summary>Tells of native libraries, which code may ask for by name from now on.</summary>
    public void AddNativeLibraries(IEnumerable<string> paths)
    {
        foreach (var path in paths)
        {
            _nativeLibraries.TryAdd(Path.GetFileName(path), path);
        }
    }

    /// <summary>The path of the native library of that name, as code names it: without what the system puts before and after it.</summary>
    public string? FindNativeLibrary(string name)
    {
        string[] files = [name, .. NativeEndings.SelectMany(ending => new[] { name + ending, "lib" + name + ending })];
        return files.Select(file => _nativeLibraries.GetValueOrDefault(file)).FirstOrDefault(path => path is not null);
    }

    /// <inheritdoc/>
    /// <remarks>The compiler keeps a resolver per chain of cells by reference.</remarks>
    public override bool Equals(object? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(folder);
}
