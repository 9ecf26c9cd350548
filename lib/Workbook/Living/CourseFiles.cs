using System.Collections.Immutable;
using System.Text;
using Documents;
using Microsoft.CodeAnalysis.CSharp;
using Session.Compiling;
using Workbook.Handouts;

namespace Workbook.Living;

/// <summary>
/// The files that notebooks need where they run in a page: what they import, the libraries that it names with all that lies beside
/// them, and the folders that <c>workbook.json</c> lists.
/// </summary>
internal static class CourseFiles
{
    // As the worker's file system has it.
    private const string Root = "course";
    private const string Notebooks = Root + "/notebooks";
    private const string Libraries = Notebooks + "/.workbook";

    /// <summary>Reads them.</summary>
    /// <param name="folder">The notebooks' folder.</param>
    /// <param name="notebooks">The notebooks.</param>
    /// <param name="collection">What <c>workbook.json</c> says.</param>
    public static ImmutableArray<EngineFile> Read(string folder, IEnumerable<Notebook> notebooks, CollectionInfo collection)
    {
        var files = new Dictionary<string, EngineFile>(StringComparer.Ordinal);
        foreach (var import in notebooks.SelectMany(ImportsOf).Distinct(StringComparer.Ordinal))
        {
            var path = Path.GetFullPath(import, folder);
            if (File.Exists(path))
            {
                Add(new EngineFile($"{Notebooks}/{import}", Encoding.UTF8.GetBytes(WithLibraries(File.ReadAllText(path), Add))));
            }
        }

        foreach (var carried in collection.Carries)
        {
            var path = Path.GetFullPath(carried, folder);
            foreach (var file in Directory.GetFiles(path))
            {
                Add(new EngineFile($"{Root}/{Path.GetRelativePath(Path.GetFullPath("..", folder), file).Replace('\\', '/')}", File.ReadAllBytes(file)));
            }
        }

        return [.. files.Values.OrderBy(file => file.Path, StringComparer.Ordinal)];

        void Add(EngineFile file) => files.TryAdd(file.Path, file);
    }

    private static IEnumerable<string> ImportsOf(Notebook notebook) =>
        from cell in notebook.Cells
        where cell.IsCSharp
        from import in CellDirectives.Split(cell.Text).OfType<CellPart.Import>()
        select import.File;

    // The imported text, with the paths that its libraries have in the worker.
    private static string WithLibraries(string text, Action<EngineFile> add)
    {
        var references = CSharpSyntaxTree.ParseText(text, CellDialect.ParseOptions).GetCompilationUnitRoot().GetReferenceDirectives();
        foreach (var file in references.Select(reference => reference.File).Reverse())
        {
            var source = Path.GetDirectoryName(file.ValueText)!;
            var target = $"{Libraries}/{Path.GetFileName(source)}";
            foreach (var library in Directory.GetFiles(source, "*.dll"))
            {
                add(new EngineFile($"{target}/{Path.GetFileName(library)}", File.ReadAllBytes(library)));
            }

            text = text[..file.SpanStart] + $"\"/{target}/{Path.GetFileName(file.ValueText)}\"" + text[file.Span.End..];
        }

        return text;
    }
}
