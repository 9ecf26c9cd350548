using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Microsoft.CodeAnalysis.Text;
using Session.Errors;
using Session.Errors.Hints;
using Session.Libraries;

namespace Session.Compiling;

/// <summary>Compiles cells, each after those before it.</summary>
/// <param name="folder">The notebook's folder.</param>
/// <param name="libraries">The libraries that cells can name.</param>
/// <param name="references">The resolver of the references that cells name.</param>
internal sealed class CellCompiler(string folder, ILibraries libraries, ReferenceResolver references)
{
    private static readonly EmitOptions Emission = new(debugInformationFormat: DebugInformationFormat.PortablePdb);

    // What differs from cell to cell is set on a copy. Overflow is as in any program, and unsafe code the cell's own business.
    private readonly CSharpCompilationOptions _options = new(
        OutputKind.DynamicallyLinkedLibrary,
        optimizationLevel: OptimizationLevel.Release,
        allowUnsafe: true,
        // The runner may have no thread to share.
        concurrentBuild: false,
        sourceReferenceResolver: CellDialect.Sources(folder),
        metadataReferenceResolver: references,
        assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);

    private int _count;

    /// <summary>Compiles a cell so that it can be stopped.</summary>
    /// <param name="previous">The cell before it; null for the first.</param>
    /// <param name="code">Its code.</param>
    /// <param name="file">The file that its errors name.</param>
    /// <exception cref="CellFailedException">The compiler refuses it.</exception>
    public CompiledCell Compile(CompiledCell? previous, string code, string file)
    {
        var compilation = CompilationOf(previous?.Compilation, code, file);
        if (!HasCode(compilation))
        {
            RefuseErrors(compilation, compilation.GetDiagnostics());
            return new CompiledCell(compilation, null, []);
        }

        using var assembly = new MemoryStream();
        using var symbols = new MemoryStream();
        RefuseErrors(compilation, compilation.Emit(assembly, symbols, options: Emission).Diagnostics);
        var image = ImageOf(compilation, assembly, symbols);
        return new CompiledCell(
            compilation, Instrumentation.IsNeeded(compilation) ? Instrumentation.Apply(image) : image, NotesOn(compilation, file));
    }

    private CSharpCompilation CompilationOf(CSharpCompilation? previous, string code, string file)
    {
        var id = (++_count).ToString(CultureInfo.InvariantCulture);
        var options = _options.WithScriptClassName($"Submission#{id}");
        return CSharpCompilation.CreateScriptCompilation(
            $"cells#{id}",
            Parse(code, file),
            // The first cell's references and usings are every later one's. Given to each anew they would add up: the compiler
            // keeps them all for all of them.
            references: previous is null ? libraries.Always : null,
            options: previous is null ? options.WithUsings(CellDialect.Imports) : options,
            previousScriptCompilation: previous,
            returnType: typeof(object));
    }

    private static SyntaxTree Parse(string code, string file)
    {
        var tree = TreeOf(LeftOutDirectives.Blank(code));
        return LastExpression.Bracketed(tree) is { } bracketed ? TreeOf(bracketed) : tree;

        SyntaxTree TreeOf(string text) => CSharpSyntaxTree.ParseText(SourceText.From(text, Encoding.UTF8), CellDialect.ParseOptions, file);
    }

    private static ImmutableArray<string> NotesOn(CSharpCompilation compilation, string file) =>
        compilation.SyntaxTrees[0] is var tree && CellNotes.AreLikely(tree.GetRoot()) ? CellNotes.On(compilation.GetSemanticModel(tree), file) : [];

    private static CellImage ImageOf(CSharpCompilation compilation, MemoryStream assembly, MemoryStream symbols)
    {
        var factory = compilation.GetEntryPoint(CancellationToken.None)!;
        return new CellImage(
            assembly.ToArray(), symbols.ToArray(), factory.ContainingType.MetadataName, factory.MetadataName, compilation.SyntaxTrees[0].ToString());
    }

    // Where a cell has no member, the compiler gives it no place among those that hold variables: running it would take another's.
    private static bool HasCode(CSharpCompilation compilation) =>
        compilation.SyntaxTrees.Any(tree => ((CompilationUnitSyntax)tree.GetRoot()).Members.Count > 0);

    private static void RefuseErrors(CSharpCompilation compilation, ImmutableArray<Diagnostic> diagnostics)
    {
        ImmutableArray<Diagnostic> errors = [.. diagnostics.Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error)];
        if (!errors.IsEmpty)
        {
            throw CellErrors.Refused(compilation, errors);
        }
    }
}
