using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Tests;

/// <summary>A library compiled from a few lines, for tests that need one in a file.</summary>
internal static class CompiledLibrary
{
    private static readonly Lazy<MetadataReference[]> Runtime = new(() =>
        [.. Directory.GetFiles(Path.GetDirectoryName(typeof(object).Assembly.Location)!, "System*.dll")
            .Where(file => !file.Contains(".Native.", StringComparison.Ordinal))
            .Select(file => MetadataReference.CreateFromFile(file))]);

    /// <summary>The bytes of a library.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="version">Its version.</param>
    /// <param name="code">Its C#.</param>
    /// <param name="references">The bytes of the libraries that it calls.</param>
    public static byte[] Bytes(string name, string version, string code, params byte[][] references)
    {
        var compilation = CSharpCompilation.Create(
            name,
            [CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")]\n{code}")],
            [.. Runtime.Value, .. references.Select(image => MetadataReference.CreateFromImage(image))],
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        var emitted = compilation.Emit(image);
        return emitted.Success ? image.ToArray() : throw new InvalidOperationException(string.Join('\n', emitted.Diagnostics));
    }

    /// <summary>Writes a library into a folder of its own below another and gives its path.</summary>
    public static string Write(string folder, string name, string version, string code)
    {
        var path = Path.Combine(Directory.CreateDirectory(Path.Combine(folder, $"{name}-{version}")).FullName, name + ".dll");
        File.WriteAllBytes(path, Bytes(name, version, code));
        return path;
    }
}
