using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Workbook.Execution;

namespace Workbook.Help;

/// <summary>
/// The cells so far as the compiler's workspace sees them: a project each, which refers to the one before, and at the end an empty
/// one for the cell that is being written. It does not change; what is added makes a new chain, which shares the old one's work.
/// </summary>
internal sealed class SubmissionChain
{
    // It only lends its services: no chain is ever opened in it.
    private static readonly Lazy<Workspace> Services = new(() => new AdhocWorkspace(MefHostServices.DefaultHost));

    private readonly CSharpCompilationOptions _options;
    private readonly Solution _solution;
    private readonly DocumentId _next;

    private SubmissionChain(CSharpCompilationOptions options, Solution solution, DocumentId next)
    {
        _options = options;
        _solution = solution;
        _next = next;
    }

    /// <summary>A chain without cells.</summary>
    public static SubmissionChain Begin(string folder)
    {
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            usings: CellDialect.Imports,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            sourceReferenceResolver: CellDialect.Sources(folder),
            metadataReferenceResolver: new DocumentedReferences(folder),
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        return WithNext(options, Services.Value.CurrentSolution, previous: null);
    }

    /// <summary>The chain with one more cell.</summary>
    public SubmissionChain Add(Submission submission) => WithNext(
        _options,
        _solution.WithDocumentText(_next, SourceText.From(submission.Text)).WithDocumentFilePath(_next, submission.File),
        previous: _next.ProjectId);

    /// <summary>Does the work that all questions about the next cell share.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _solution.GetProject(_next.ProjectId)!.GetCompilationAsync(cancellationToken);

    /// <summary>The next cell, with a text to ask about.</summary>
    public Document Write(string text) => _solution.WithDocumentText(_next, SourceText.From(text)).GetDocument(_next)!;

    private static SubmissionChain WithNext(CSharpCompilationOptions options, Solution solution, ProjectId? previous)
    {
        var project = ProjectId.CreateNewId();
        var document = DocumentId.CreateNewId(project);
        var name = $"cell-{solution.ProjectIds.Count + 1}";
        return new SubmissionChain(
            options,
            solution.AddProject(ProjectInfo.Create(
                project,
                VersionStamp.Default,
                name,
                assemblyName: name,
                LanguageNames.CSharp,
                compilationOptions: options,
                parseOptions: CellScript.ParseOptions,
                documents: [DocumentInfo.Create(document, name, sourceCodeKind: SourceCodeKind.Script)],
                projectReferences: previous is null ? [] : [new ProjectReference(previous)],
                metadataReferences: previous is null ? DocumentedReferences.Always : [],
                isSubmission: true)),
            document);
    }
}
