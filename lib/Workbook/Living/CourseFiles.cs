using System.Collections.Immutable;
using System.Text;
using Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Session.Compiling;
using Workbook.Editions;
using Workbook.Handouts;
using Workbook.Living.Licences;

namespace Workbook.Living;

/// <summary>
/// The files that notebooks need where they run in a page: what they import, the libraries that it names with all that lies beside
/// them, and the folders that <c>workbook.json</c> lists.
/// </summary>
internal static class CourseFiles
{
    // The project's folder, as the worker's file system has it.
    private const string Root = "course";

    /// <summary>The folder, in the worker, in which the notebooks run: that of a learner's copies.</summary>
    public const string Folder = "/" + Root + "/" + LearnersFolder.Name;

    /// <summary>Reads them.</summary>
    /// <param name="folder">The notebooks' folder.</param>
    /// <param name="notebooks">The notebooks.</param>
    /// <param name="collection">What <c>workbook.json</c> says.</param>
    public static ImmutableArray<EngineFile> Read(string folder, IEnumerable<Notebook> notebooks, CollectionInfo collection)
    {
        var project = Path.GetFullPath("..", Path.GetFullPath(folder));
        var course = ProjectWork.Course(collection.Title, project);
        var files = new Dictionary<string, EngineFile>(StringComparer.Ordinal);
        foreach (var import in notebooks.SelectMany(ImportsOf).Distinct(StringComparer.Ordinal))
        {
            // A learner's own import does what that of the notebooks does, and keeps progress.
            string[] places = [Path.Combine(LearnersFolder.Beside(folder), import), Path.Combine(folder, import)];
            if (places.FirstOrDefault(File.Exists) is { } path)
            {
                var text = WithPathsBelow(project, File.ReadAllText(path), AddLibraries);
                Add(new EngineFile($"{Folder[1..]}/{import}", Encoding.UTF8.GetBytes(text)) { Work = course });
            }
        }

        foreach (var file in collection.Carries.SelectMany(carried => Directory.GetFiles(Path.GetFullPath(carried, Path.GetFullPath(folder)))))
        {
            Add(Of(file, course));
        }

        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

        void Add(EngineFile file) => files.TryAdd(file.Path, file);

        // With all that lies beside it, which it may need.
        void AddLibraries(string library)
        {
            var beside = Path.GetDirectoryName(library)!;
            var licences = new GatheredLicences(beside, course);
            foreach (var file in Directory.GetFiles(beside, "*.dll"))
            {
                Add(Of(file, licences.Of(Path.GetFileName(file))));
            }
        }

        EngineFile Of(string file, CarriedWork? work) => new(Root + PathBelow(project, file), File.ReadAllBytes(file)) { Work = work };
    }

    private static IEnumerable<string> ImportsOf(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.IsCSharp
        from import in CellDirectives.Split(cell.Text).OfType<CellPart.Import>()
        select import.File;

    // The text of an import, in which paths of the project have become those of the worker.
    private static string WithPathsBelow(string project, string text, Action<string> tellOfLibrary)
    {
        var tokens = CSharpSyntaxTree.ParseText(text, CellDialect.ParseOptions).GetRoot().DescendantTokens(descendIntoTrivia: true);
        foreach (var token in tokens.Where(token => token.IsKind(SyntaxKind.StringLiteralToken)).Reverse())
        {
            if (Path.IsPathFullyQualified(token.ValueText) && PathBelow(project, token.ValueText) is { } below)
            {
                if (token.Parent is ReferenceDirectiveTriviaSyntax)
                {
                    tellOfLibrary(token.ValueText);
                }

                text = text[..token.SpanStart] + $"\"/{Root}{below}\"" + text[token.Span.End..];
            }
        }

        return text;
    }

    // With a slash before it; null for a path that is elsewhere.
    private static string? PathBelow(string project, string path) =>
        Path.GetRelativePath(project, path).Replace('\\', '/') is var below
        && !below.StartsWith("..", StringComparison.Ordinal) && !Path.IsPathRooted(below)
            ? "/" + below
            : null;
}
