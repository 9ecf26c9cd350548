using Documents;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using static Notebooks.Tests.Portability.PortabilityRule;

namespace Notebooks.Tests.Portability;

/// <summary>How a notebook comes by the course: there is one way that works on all hosts.</summary>
internal static class ImportRules
{
    private const string Import = "#!import";

    /// <summary>The first code cell brings in the course.</summary>
    public static readonly PortabilityRule First = new(
        "import-first", EveryHost, "needs `#!import workbook.csx` here, alone, or knows none of the course's names",
        notebook =>
            from cell in notebook.Cells.Where(cell => cell.Kind != CellKind.Markdown).Take(1)
            where cell.Text != "#!import workbook.csx"
            select new Finding(cell.Number, null, "the first code cell"));

    /// <summary>The file is named without quotes, from the notebook's own folder.</summary>
    public static readonly PortabilityRule Plain = new(
        "import-plain", Verso, "takes quotes for part of the name and finds files from the notebook's folder only",
        notebook =>
            from import in Imports(notebook)
            let name = import.Text[Import.Length..]
            where name.Length < 2 || name[0] != ' ' || name[1..].Trim() != name[1..] || name.AsSpan().ContainsAny("\"'\\:") || name[1] is '/' or '~'
            select new Finding(import.Cell.Number, import.Line, Finding.Quote(import.Text)));

    /// <summary>An import has a cell of its own.</summary>
    public static readonly PortabilityRule Alone = new(
        "import-alone", Verso, "drops what else an importing cell says",
        notebook =>
            from import in Imports(notebook)
            from line in import.Cell.Lines
            where line.Number != import.Line && line.Text.Trim().Length > 0
            select new Finding(import.Cell.Number, line.Number, Finding.Quote(line.Text)));

    /// <summary>A library is named by its whole path, as workbook.csx does, or not at all.</summary>
    public static readonly PortabilityRule Reference = new(
        "reference", Verso, "never finds a file named from here, and a package takes a network that a reader may not have",
        notebook =>
            from cell in notebook.Code
            from reference in cell.Syntax.DescendantNodes(descendIntoTrivia: true).OfType<ReferenceDirectiveTriviaSyntax>()
            where !Path.IsPathRooted(reference.File.ValueText)
            select cell.At(reference));

    private static IEnumerable<(PortableCell Cell, int Line, string Text)> Imports(PortableNotebook notebook) =>
        from cell in notebook.Code
        from line in cell.Lines
        where line.Text.StartsWith(Import, StringComparison.Ordinal)
        select (cell, line.Number, line.Text);
}
