using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Workbook.Documents;
using Workbook.Execution;

namespace Workbook.Help;

/// <summary>A text that the compiler sees as one submission.</summary>
/// <param name="Text">C#.</param>
/// <param name="File">The file it came from, for paths relative to it; null for a cell.</param>
internal sealed record Submission(string Text, string? File);

/// <summary>The C# of a cell, without its magic lines.</summary>
internal static partial class CellScript
{
    /// <summary>How cells are parsed.</summary>
    public static CSharpParseOptions ParseOptions { get; } =
        new(CellDialect.Language, DocumentationMode.Parse, SourceCodeKind.Script);

    /// <summary>The cell with its magic lines turned into comments, so that every position stays what it was.</summary>
    public static string WithoutMagic(string code) => Magic().Replace(code, "//");

    /// <summary>Whether a position lies in a magic line.</summary>
    public static bool IsMagic(string code, int position)
    {
        var begin = position == 0 ? 0 : code.LastIndexOfAny(['\n', '\r'], position - 1) + 1;
        return Magic().IsMatch(code[begin..]) && Magic().Match(code[begin..]).Index == 0;
    }

    /// <summary>A cell that ran, as the session ran it: its code, and in the place of an import what the file holds.</summary>
    public static ImmutableArray<Submission> Submissions(string cell, string folder) =>
        [.. Follow(cell, file: null, folder, []).Where(DeclaresSomething)];

    /// <summary>What the imports of a cell that has not run yet will bring.</summary>
    public static ImmutableArray<Submission> Imports(string cell, string folder) =>
    [
        .. Parts(cell)
            .OfType<CellPart.Import>()
            .SelectMany(import => Open(import, folder, []))
            .Where(DeclaresSomething),
    ];

    private static IEnumerable<Submission> Follow(string text, string? file, string folder, ImmutableArray<string> importing) =>
        Parts(text).SelectMany(part => part switch
        {
            CellPart.Code code => [new Submission(code.Text, file)],
            CellPart.Import import => Open(import, folder, importing),
            _ => [],
        });

    private static IEnumerable<Submission> Open(CellPart.Import import, string folder, ImmutableArray<string> importing)
    {
        var path = Path.GetFullPath(import.File, folder);
        return importing.Contains(path)
            ? []
            : TextsOf(path).SelectMany(text => Follow(text, path, Path.GetDirectoryName(path)!, [.. importing, path]));
    }

    // The session says what is wrong with a line or a file; here it only brings nothing.
    private static List<CellPart> Parts(string text)
    {
        var parts = new List<CellPart>();
        try
        {
            foreach (var part in CellCode.Split(text))
            {
                parts.Add(part);
            }
        }
        catch (CellDirectiveException)
        {
            // The parts before it stay.
        }

        return parts;
    }

    private static ImmutableArray<string> TextsOf(string path)
    {
        try
        {
            return Path.GetExtension(path) == ".csx"
                ? [File.ReadAllText(path)]
                : [.. NotebookFile.Read(path).Cells.Where(cell => cell.IsCSharp).Select(cell => cell.Text)];
        }
        catch (Exception problem) when (problem is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // Most cells only show something: the chain is shorter without them.
    private static bool DeclaresSomething(Submission submission)
    {
        var root = CSharpSyntaxTree.ParseText(submission.Text, ParseOptions).GetCompilationUnitRoot();
        return root.ContainsDirectives
            || root.Usings.Count > 0
            || root.Members.Any(member => member is not GlobalStatementSyntax || member.DescendantNodes().Any(node => node is VariableDesignationSyntax));
    }

    [GeneratedRegex(@"^#!(?=[\w-])", RegexOptions.Multiline)]
    private static partial Regex Magic();
}
