using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;
using Session.Libraries;

namespace Browser;

/// <summary>
/// Libraries from the images that the runtime holds, so that nothing is held twice; those that cells name by a path, from the
/// worker's file system.
/// </summary>
internal sealed class LoadedLibraries : ILibraries
{
    private readonly Dictionary<string, PortableExecutableReference?> _runtime = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, PortableExecutableReference> _opened = new(StringComparer.Ordinal);

    /// <summary>Finds the libraries that every cell sees.</summary>
    /// <param name="names">Their names.</param>
    public LoadedLibraries(IEnumerable<string> names) =>
        Always = [.. names.Select(Find).OfType<LoadedLibrary>().Where(library => library.HasTypes).Select(library => library.Reference)];

    /// <inheritdoc/>
    public ImmutableArray<PortableExecutableReference> Always { get; }

    /// <inheritdoc/>
    public PortableExecutableReference? Open(string path)
    {
        if (!_opened.TryGetValue(path, out var library) && File.Exists(path))
        {
            using var file = File.OpenRead(path);
            var metadata = AssemblyMetadata.Create(ModuleMetadata.CreateFromStream(file, PEStreamOptions.PrefetchMetadata));
            _opened[path] = library = metadata.GetReference(filePath: path);
        }

        return library;
    }

    /// <inheritdoc/>
    public PortableExecutableReference? FindRuntimeLibrary(string name) => Find(name)?.Reference;

    private LoadedLibrary? Find(string name)
    {
        if (_runtime.TryGetValue(name, out var known))
        {
            return known is null ? null : new LoadedLibrary(known, HasTypes: true);
        }

        var library = LoadedLibrary.Find(name);
        _runtime[name] = library?.Reference;
        return library;
    }

    /// <summary>A library that the runtime holds.</summary>
    /// <param name="Reference">Its metadata, for the compiler.</param>
    /// <param name="HasTypes">False where it only tells in which other library a type is now.</param>
    private sealed record LoadedLibrary(PortableExecutableReference Reference, bool HasTypes)
    {
        public static unsafe LoadedLibrary? Find(string name)
        {
            Assembly assembly;
            try
            {
                assembly = Assembly.Load(name);
            }
            catch (Exception missing) when (missing is FileNotFoundException or FileLoadException or BadImageFormatException)
            {
                return null;
            }

            if (!assembly.TryGetRawMetadata(out var blob, out var length))
            {
                return null;
            }

            var module = ModuleMetadata.CreateFromMetadata((IntPtr)blob, length);
            var reader = module.GetMetadataReader();
            var hasTypes = reader.TypeDefinitions.Any(type =>
                (reader.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
            return new LoadedLibrary(AssemblyMetadata.Create(module).GetReference(), hasTypes);
        }
    }
}
