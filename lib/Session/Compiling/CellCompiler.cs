using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Scripting;
using Microsoft.CodeAnalysis.Scripting;
using Microsoft.CodeAnalysis.Scripting.Hosting;
using Session.Cells;

namespace Session;

/// <summary>Compiles cells, each after those before it.</summary>
/// <param name="folder">The notebook's folder.</param>
internal sealed class CellCompiler(string folder) : IDisposable
{
    private readonly InteractiveAssemblyLoader _loader = NewLoader();
    private readonly ScriptOptions _options = ScriptOptions.Default
        .WithReferences(Array.Empty<MetadataReference>())
        .WithMetadataResolver(new NotebookReferences(folder))
        .WithSourceResolver(CellDialect.Sources(folder))
        .WithImports(CellDialect.Imports)
        .WithLanguageVersion(CellDialect.Language)
        .WithOptimizationLevel(OptimizationLevel.Release)
        .WithEmitDebugInformation(true)
        .WithFileEncoding(Encoding.UTF8);

    // The first cell's are every later one's. Given to each anew they would add up: the compiler keeps them all for all of them.
    private readonly ImmutableArray<MetadataReference> _references =
        [.. NotebookReferences.Framework, MetadataReference.CreateFromFile(CellDialect.HostFile)];

    /// <summary>Compiles a cell so that it can be stopped.</summary>
    /// <param name="previous">The cell before it; null for the first.</param>
    /// <param name="code">Its code.</param>
    /// <param name="file">The file that its errors name.</param>
    /// <exception cref="CellFailedException">The compiler refuses it.</exception>
    public Script<object> Compile(Script<object>? previous, string code, string file)
    {
        var script = ScriptOf(StoppableCode.Of(code));
        if (!ErrorsOf(script).IsEmpty)
        {
            // What is wrong is said of the text as it stands; and should it be right as it stands, it runs so.
            script = ScriptOf(code);
        }

        return ErrorsOf(script) is { IsEmpty: false } errors
            ? throw new CellFailedException(CellTrace.LineOf(errors[0]), CellTrace.Describe(errors))
            : script;

        Script<object> ScriptOf(string text) => previous is null
            ? CSharpScript.Create<object>(text, _options.WithFilePath(file).WithReferences(_references), globalsType: null, _loader)
            : previous.ContinueWith<object>(text, _options.WithFilePath(file));
    }

    /// <inheritdoc/>
    public void Dispose() => _loader.Dispose();

    private static InteractiveAssemblyLoader NewLoader()
    {
        var loader = new InteractiveAssemblyLoader();
        loader.RegisterDependency(typeof(DisplayExtensions).Assembly);
        return loader;
    }

    private static ImmutableArray<Diagnostic> ErrorsOf(Script script) =>
        [.. script.Compile().Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
}
