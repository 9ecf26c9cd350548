using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Host.Mef;
using Microsoft.CodeAnalysis.Text;
using Session.Compiling;
using Session.Libraries;

namespace LanguageService;

/// <summary>
/// The cells so far as the compiler's workspace sees them: a chain of projects, each of which refers to the one before, and at its
/// end an empty one for the cell that is being written. It does not change; what is added makes a new chain, which shares the old
/// one's work.
/// </summary>
internal sealed class SubmissionChain
{
    // It only lends its services: no chain is ever opened in it.
    private static readonly Lazy<Workspace> Services = new(() => new AdhocWorkspace(MefHostServices.DefaultHost));

    private readonly CSharpCompilationOptions _options;
    private readonly Solution _solution;
    private readonly ImmutableList<Link> _links;
    private readonly DocumentId _next;

    private SubmissionChain(CSharpCompilationOptions options, Solution solution, ImmutableList<Link> links, DocumentId next)
    {
        _options = options;
        _solution = solution;
        _links = links;
        _next = next;
    }

    /// <summary>A chain without cells.</summary>
    public static SubmissionChain Begin(string folder, ILibraries libraries)
    {
        var references = new DocumentedReferences(folder, libraries);
        var options = new CSharpCompilationOptions(
            OutputKind.DynamicallyLinkedLibrary,
            optimizationLevel: OptimizationLevel.Release,
            allowUnsafe: true,
            sourceReferenceResolver: CellDialect.Sources(folder),
            metadataReferenceResolver: references,
            assemblyIdentityComparer: DesktopAssemblyIdentityComparer.Default);
        return WithNext(options, Services.Value.CurrentSolution, [], previous: null, references.Always);
    }

    /// <summary>The chain with what one more cell declared.</summary>
    public SubmissionChain Add(Submission submission)
    {
        if (IsRepetition(submission))
        {
            return this;
        }

        if (_links is [.., var last] && (last.Submission.IsHiddenBy(submission) ? submission : last.Submission.Join(submission)) is { } grown)
        {
            return new SubmissionChain(
                _options,
                _solution.WithDocumentText(last.Document, SourceText.From(grown.Text)),
                _links.SetItem(_links.Count - 1, new Link(grown, last.Document)),
                _next);
        }

        return WithNext(
            _options,
            _solution.WithDocumentText(_next, SourceText.From(submission.Text)).WithDocumentFilePath(_next, submission.File),
            _links.Add(new Link(submission, _next)),
            previous: _next.ProjectId,
            always: []);
    }

    /// <summary>Does the work that all questions about the next cell share.</summary>
    public Task PrepareAsync(CancellationToken cancellationToken) => _solution.GetProject(_next.ProjectId)!.GetCompilationAsync(cancellationToken);

    /// <summary>The next cell, with a text to ask about.</summary>
    public Document Write(string text) => _solution.WithDocumentText(_next, SourceText.From(text)).GetDocument(_next)!;

    // A cell that runs again says nothing new, unless a name in it got another meaning since.
    private bool IsRepetition(Submission submission)
    {
        for (var i = _links.Count - 1; i >= 0; i--)
        {
            var earlier = _links[i].Submission;
            if (earlier.File == submission.File && earlier.Parts.Contains(submission.Text))
            {
                return true;
            }

            if (earlier.Declared.Overlaps(submission.Mentioned))
            {
                return false;
            }
        }

        return false;
    }

    private static SubmissionChain WithNext(
        CSharpCompilationOptions options, Solution solution, ImmutableList<Link> links, ProjectId? previous, ImmutableArray<MetadataReference> always)
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
                // Usings and references of the first pass on to the others.
                compilationOptions: previous is null ? options.WithUsings(CellDialect.Imports) : options,
                parseOptions: CellDialect.ParseOptions,
                documents: [DocumentInfo.Create(document, name, sourceCodeKind: SourceCodeKind.Script)],
                projectReferences: previous is null ? [] : [new ProjectReference(previous)],
                metadataReferences: always,
                isSubmission: true)),
            links,
            document);
    }

    private sealed record Link(Submission Submission, DocumentId Document);
}
