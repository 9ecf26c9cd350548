using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Workbook.Tests.House;

/// <summary>One project of lib: its sources, read once, and the compiler's understanding of them.</summary>
internal sealed class Library
{
    private readonly ProjectFile _project;
    private readonly Lazy<IReadOnlyList<LibrarySource>> _sources;
    private readonly Lazy<CSharpCompilation> _compilation;

    public Library(ProjectFile project)
    {
        _project = project;
        _sources = new(() => [.. project.SourceFiles.Select(file => LibrarySource.Read(project, file))]);
        _compilation = new(Compile);
    }

    public string Name => _project.Name;

    /// <summary>The assembly that the last build of the project wrote, in whichever configuration that was.</summary>
    public string? BuiltAssembly => _project.NewestBelow("bin", $"{Name}.dll");

    /// <summary>Every file that the project compiles, those of lib/Contract that it links among them.</summary>
    public IReadOnlyList<LibrarySource> Sources => _sources.Value;

    /// <summary>
    /// The project as the compiler sees it, against the other projects' sources and the packages that a restore found.
    /// What source generators write is not there: see <see cref="Errors"/>.
    /// </summary>
    public CSharpCompilation Compilation => _compilation.Value;

    /// <summary>
    /// The declarations that the compiler could not understand, as where a reference is missing. A partial member whose body
    /// a generator writes (CS8795, CS9248) is declared all the same, so that whoever uses it is understood.
    /// </summary>
    public IEnumerable<Diagnostic> Errors => Compilation.GetDeclarationDiagnostics()
        .Where(diagnostic => diagnostic.Severity == DiagnosticSeverity.Error && diagnostic.Id is not ("CS8795" or "CS9248"));

    private CSharpCompilation Compile()
    {
        var packages = RestoredReferences.Read(_project);
        var isProgram = Sources.Any(source => source.Root.Members.Any(SyntaxKind.GlobalStatement));

        return CSharpCompilation.Create(
            Name,
            [.. Sources.Select(source => source.Tree), .. _project.WrittenByBuild.Select(file => LibrarySource.Read(_project, file).Tree)],
            [
                .. packages.Files.Select(file => MetadataReference.CreateFromFile(file)),
                .. packages.Projects.Select(name => Libraries.Named(name).Compilation.ToMetadataReference()),
            ],
            new CSharpCompilationOptions(
                isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
                allowUnsafe: true,
                nullableContextOptions: NullableContextOptions.Enable));
    }
}
