using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Session.Libraries;

namespace LanguageService;

/// <summary>The libraries that cells see, found as the session finds them, each with its documentation.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="libraries">The libraries that cells can name.</param>
internal sealed class DocumentedReferences(string folder, ILibraries libraries) : MetadataReferenceResolver
{
    private readonly Lock _gate = new();
    private readonly ReferenceResolver _found = new(folder, libraries);
    private readonly Dictionary<string, PortableExecutableReference> _documented = new(StringComparer.Ordinal);

    /// <summary>The libraries that every cell sees.</summary>
    public ImmutableArray<MetadataReference> Always { get; } = DocumentAlways(libraries);

    public override bool ResolveMissingAssemblies => _found.ResolveMissingAssemblies;

    public override ImmutableArray<PortableExecutableReference> ResolveReference(
        string reference, string? baseFilePath, MetadataReferenceProperties properties)
    {
        lock (_gate)
        {
            return [.. _found.ResolveReference(reference, baseFilePath, properties).Select(Document)];
        }
    }

    public override PortableExecutableReference? ResolveMissingAssembly(MetadataReference definition, AssemblyIdentity referenceIdentity)
    {
        lock (_gate)
        {
            return _found.ResolveMissingAssembly(definition, referenceIdentity) is { } reference ? Document(reference) : null;
        }
    }

    public override bool Equals(object? other) => ReferenceEquals(this, other);

    public override int GetHashCode() => _found.GetHashCode();

    private PortableExecutableReference Document(PortableExecutableReference reference)
    {
        var path = reference.FilePath!;
        if (!_documented.TryGetValue(path, out var documented))
        {
            documented = Document(reference, XmlDocumentation.In([Path.ChangeExtension(path, ".xml")]));
            _documented.Add(path, documented);
        }

        return documented;
    }

    // The same library in memory, not a second one.
    private static PortableExecutableReference Document(PortableExecutableReference reference, DocumentationProvider documentation) =>
        ((AssemblyMetadata)reference.GetMetadata()).GetReference(documentation, filePath: reference.FilePath);

    // The runtime's own documentation lies elsewhere than its libraries.
    private static ImmutableArray<MetadataReference> DocumentAlways(ILibraries libraries)
    {
        var pack = new ReferencePack();
        return
        [
            .. libraries.Always.Select(reference => Document(reference, XmlDocumentation.In(
                pack.FilesAbout(reference.FilePath!).Prepend(Path.ChangeExtension(reference.FilePath!, ".xml"))))),
        ];
    }
}
