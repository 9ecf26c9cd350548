using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Documents;
using Microsoft.CodeAnalysis;
using Session.Compiling;

namespace LanguageService;

/// <summary>The C# of a cell, without its magic lines.</summary>
internal static partial class CellSource
{
    /// <summary>The cell with its magic lines turned into comments, so that every position stays what it was.</summary>
    public static string WithoutMagic(string code) =>
        Magic().Replace(code, magic => CellDirectives.IsInText(code, magic.Index) ? magic.Value : "//");

    /// <summary>Tells a position in a magic line.</summary>
    public static bool IsMagic(string code, int position)
    {
        var begin = position == 0 ? 0 : code.LastIndexOf('\n', position - 1) + 1;
        return Magic().Match(code, begin) is { Success: true } magic && magic.Index == begin && !CellDirectives.IsInText(code, begin);
    }

    /// <summary>A cell that ran, as the session ran it: its code, and in the place of an import what the file holds.</summary>
    public static ImmutableArray<Submission> Submissions(string cell, string folder) =>
        [.. Follow(cell, file: null, folder, [])];

    /// <summary>The submissions that the imports of a cell will bring, which has not run yet.</summary>
    public static ImmutableArray<Submission> Imports(string cell, string folder) =>
    [
        .. Parts(cell)
            .OfType<CellPart.Import>()
            .SelectMany(import => Open(import, folder, [])),
    ];

    private static IEnumerable<Submission> Follow(string text, string? file, string folder, ImmutableArray<string> importing) =>
        Parts(text).SelectMany(part => part switch
        {
            CellPart.Code code => Submission.Of(WithoutMagic(code.Text), file) is { } submission ? [submission] : [],
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
            foreach (var part in CellDirectives.Split(text))
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
            return ImportedFile.TextsOf(path);
        }
        catch (Exception problem) when (problem is NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // Of a line that asks for a package or says where some are, too, nothing is left: the libraries are told of by themselves.
    [GeneratedRegex("""^#!(?=[\w-])|(?<=^[ \t]*)#[ri](?=[ \t]*"[ \t]*nuget[ \t]*:)""", RegexOptions.Multiline)]
    private static partial Regex Magic();
}
