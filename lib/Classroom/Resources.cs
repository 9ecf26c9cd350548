namespace Classroom;

/// <summary>The scripts and styles that lie beside the classes which use them.</summary>
internal static class Resources
{
    /// <summary>Reads a file that is compiled into the library.</summary>
    /// <param name="name">Its path below the library's folder, with points for slashes: <c>Figures.Figure.js</c>.</param>
    internal static string Read(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream("Classroom." + name)
            ?? throw new ArgumentException($"No file {name} is compiled in; name it with its folder, as Figures.Figure.js.", nameof(name));
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
