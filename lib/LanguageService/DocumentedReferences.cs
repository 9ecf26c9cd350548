using System.Collections.Immutable;
using System.Runtime.InteropServices;
using Microsoft.CodeAnalysis;
using Session.Libraries;

namespace LanguageService;

/// <summary>The libraries that cells see, found as the session finds them, each with its documentation.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="libraries">The libraries that cells can name.</param>
internal sealed class DocumentedReferences(string folder, ILibraries libraries) : MetadataReferenceResolver
{
    // What the runtime's own documentation calls by another name than the runtime: most types live in its core library.
    private static readonly string[] Umbrellas =
        ["System.Runtime", "System.Collections", "System.Threading", "System.Memory", "System.Numerics.Vectors"];

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
        var pack = FindReferencePack();
        return
        [
            .. libraries.Always.Select(reference => Document(reference, XmlDocumentation.In(
                Names(reference)
                    .Select(name => Path.Combine(pack ?? "", name + ".xml"))
                    .Prepend(Path.ChangeExtension(reference.FilePath!, ".xml"))))),
        ];
    }

    private static string[] Names(PortableExecutableReference reference)
    {
        var name = Path.GetFileNameWithoutExtension(reference.FilePath!);
        return name.StartsWith("System.Private.", StringComparison.Ordinal) ? Umbrellas : [name, .. Umbrellas];
    }

    // An SDK has it, beside the runtime; a runtime alone does not.
    private static string? FindReferencePack()
    {
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        return Directory.Exists(packs)
            ? Directory.EnumerateFiles(packs, "System.Runtime.xml", SearchOption.AllDirectories)
                .Select(file => Path.GetDirectoryName(file)!)
                .LastOrDefault(found => Path.GetFileName(found) == $"net{Environment.Version.Major}.0")
            : null;
    }
}
