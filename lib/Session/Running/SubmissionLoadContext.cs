using System.Reflection;
using System.Runtime.Loader;
using Session.Libraries;
using Session.Outputs;

namespace Session.Running;

/// <summary>
/// The load context of a session's cells and of the libraries that they name. What the process has already is the process's own
/// (the runtime, this library); all else is looked for beside the libraries that cells named.
/// </summary>
internal sealed class SubmissionLoadContext : AssemblyLoadContext
{
    private readonly ReferenceResolver _references;

    public SubmissionLoadContext(ReferenceResolver references)
        : base("cells")
    {
        _references = references;
        Resolving += (_, name) => FindBesideLibraries(name);
    }

    /// <summary>Loads a cell's code, with the information that names its lines.</summary>
    public Assembly LoadCell(byte[] assembly, byte[] symbols)
    {
        using var code = new MemoryStream(assembly);
        using var lines = new MemoryStream(symbols);
        return LoadFromStream(code, lines);
    }

    /// <inheritdoc/>
    protected override IntPtr LoadUnmanagedDll(string unmanagedDllName) =>
        _references.FindNativeLibrary(unmanagedDllName) is { } path ? LoadUnmanagedDllFromPath(path) : IntPtr.Zero;

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        // Before a cell speaks to the formatter, the session listens to it.
        if (assemblyName.Name == PolyglotFormatter.Library)
        {
            PolyglotFormatter.Use();
        }

        return null;
    }

    private Assembly? FindBesideLibraries(AssemblyName name) => _references.LibraryFolders
        .Select(folder => Path.Combine(folder, name.Name + ".dll"))
        .Where(File.Exists)
        .Select(LoadFromAssemblyPath)
        .FirstOrDefault();
}
