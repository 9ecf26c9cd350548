using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Workbook.Tests.House;

/// <summary>A source file of lib, parsed; the tree's path is the one from the project's folder.</summary>
internal sealed record LibrarySource(string File, SyntaxTree Tree)
{
    public CompilationUnitSyntax Root => Tree.GetCompilationUnitRoot();

    public static LibrarySource Read(ProjectFile project, string file) =>
        new(file, CSharpSyntaxTree.ParseText(System.IO.File.ReadAllText(file), path: Path.GetRelativePath(project.Folder, file).Replace('\\', '/')));

    /// <summary>File and line as a person finds them, from the repository's root.</summary>
    public string At(int position) =>
        $"{Path.GetRelativePath(RepositoryRoot.Combine(), File).Replace('\\', '/')}:{Tree.GetText().Lines.GetLinePosition(position).Line + 1}";
}
