using System.Runtime.InteropServices;

namespace LanguageService;

/// <summary>The documentation of the runtime's own libraries, which lies elsewhere than they do: an SDK has it, beside the runtime.</summary>
internal sealed class ReferencePack
{
    // What the documentation calls by another name than the runtime: most types live in its core library.
    private static readonly string[] Umbrellas =
        ["System.Runtime", "System.Collections", "System.Threading", "System.Memory", "System.Numerics.Vectors"];

    // Empty where there is a runtime alone; then no file of it is found either.
    private readonly string _folder = Find() ?? "";

    /// <summary>The files that may document a library of the runtime.</summary>
    /// <param name="library">The library's file.</param>
    public IEnumerable<string> FilesAbout(string library) => Names(library).Select(name => Path.Combine(_folder, name + ".xml"));

    private static string[] Names(string library)
    {
        var name = Path.GetFileNameWithoutExtension(library);
        return name.StartsWith("System.Private.", StringComparison.Ordinal) ? Umbrellas : [name, .. Umbrellas];
    }

    private static string? Find()
    {
        var packs = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        return Directory.Exists(packs)
            ? Directory.EnumerateFiles(packs, "System.Runtime.xml", SearchOption.AllDirectories)
                .Select(file => Path.GetDirectoryName(file)!)
                .LastOrDefault(found => Path.GetFileName(found) == $"net{Environment.Version.Major}.0")
            : null;
    }
}
