using System.Diagnostics.CodeAnalysis;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.Loader;

namespace Classroom.Publishing;

/// <summary>
/// Gives Plotly.NET and what it stands on a load context of their own, filled from this library's folder.
/// A script host would otherwise bring an FSharp.Core of its own, or load ours twice because two of these libraries ask
/// for different versions; either way the first chart would end in a <see cref="MissingMethodException"/>.
/// </summary>
internal static class ChartStack
{
    private static readonly HashSet<string> Names = new(StringComparer.OrdinalIgnoreCase)
    {
        "Plotly.NET", "Plotly.NET.CSharp", "DynamicObj", "Giraffe.ViewEngine", "Newtonsoft.Json", "Fable.Core", "FSharp.Core",
    };

    [ModuleInitializer]
    [SuppressMessage("Usage", "CA2255:The ModuleInitializer attribute should not be used in libraries",
        Justification = "The handler must be in place before the first method that names a chart is compiled, whoever calls it.")]
    internal static void Isolate()
    {
        // Without a folder (a host that loads the library from memory) there is nothing to load from.
        if (Path.GetDirectoryName(typeof(ChartStack).Assembly.Location) is { Length: > 0 } folder)
        {
            var charts = new Context(folder);
            AssemblyLoadContext.Default.Resolving += (_, name) => charts.Find(name);
        }

        OthersValues.Teach();
    }

    /// <summary>The load context of the chart stack: one folder, whatever the process holds elsewhere.</summary>
    /// <param name="folder">The folder that holds the chart stack's assemblies.</param>
    internal sealed class Context(string folder) : AssemblyLoadContext("Charts")
    {
        /// <summary>The chart stack's assembly of that name; null for every other name, or where the folder has no such file.</summary>
        internal Assembly? Find(AssemblyName name) =>
            name.Name is { } simpleName
            && Names.Contains(simpleName)
            && Path.Combine(folder, simpleName + ".dll") is var file
            && File.Exists(file)
                ? LoadFromAssemblyPath(file)
                : null;

        /// <inheritdoc/>
        protected override Assembly? Load(AssemblyName assemblyName) => Find(assemblyName);
    }
}
