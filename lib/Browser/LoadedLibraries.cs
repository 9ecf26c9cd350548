using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using Microsoft.CodeAnalysis;
using Session.Libraries;

namespace Browser;

/// <summary>
/// Libraries from the images that the runtime holds, so that nothing is held twice; those that cells name by a path, from the
/// worker's file system.
/// </summary>
internal sealed class LoadedLibraries : ILibraries
{
    private readonly Dictionary<string, LoadedLibrary?> _runtime = new(StringComparer.OrdinalIgnoreCase);
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
            _opened[path] = library = LibraryMetadata.Read(path);
        }

        return library;
    }

    /// <inheritdoc/>
    public PortableExecutableReference? FindRuntimeLibrary(string name) => Find(name)?.Reference;

    private LoadedLibrary? Find(string name)
    {
        if (!_runtime.TryGetValue(name, out var library))
        {
            _runtime[name] = library = LoadedLibrary.Find(name);
        }

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

            var metadata = AssemblyMetadata.Create(ModuleMetadata.CreateFromMetadata((IntPtr)blob, length));
            return new LoadedLibrary(metadata.GetReference(), LibraryMetadata.HasTypes(metadata));
        }
    }
}
