using System.Reflection;
using System.Reflection.PortableExecutable;
using Microsoft.CodeAnalysis;

namespace Session.Libraries;

/// <summary>Reads what libraries declare, for the compiler.</summary>
public static class LibraryMetadata
{
    /// <summary>
    /// Reads a library from a file: what it declares, not its code; and the file is free again, for it may be built anew meanwhile.
    /// </summary>
    /// <param name="path">The file's path.</param>
    public static PortableExecutableReference Read(string path)
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

    /// <summary>Tells whether a library has a type of its own. One without only tells in which other library a type is now.</summary>
    public static bool HasTypes(AssemblyMetadata library)
    {
        var metadata = library.GetModules()[0].GetMetadataReader();
        return metadata.TypeDefinitions.Any(type =>
            (metadata.GetTypeDefinition(type).Attributes & TypeAttributes.VisibilityMask) == TypeAttributes.Public);
    }
}
