using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Runtime.InteropServices;

namespace Workbook.Tests.House;

/// <summary>Reads an assembly's references from its metadata, without loading it.</summary>
internal static class CompiledReferences
{
    /// <summary>The names of all referenced assemblies that are not .NET's own.</summary>
    public static IReadOnlyList<string> Of(string assembly)
    {
        using var reader = new PEReader(File.OpenRead(assembly));
        var metadata = reader.GetMetadataReader();
        return
        [
            .. metadata.AssemblyReferences
                .Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name))
                .Where(name => !File.Exists(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), $"{name}.dll")))
                .Order(StringComparer.Ordinal),
        ];
    }
}
