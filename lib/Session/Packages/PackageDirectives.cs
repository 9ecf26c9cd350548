using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Session.Compiling;

namespace Session.Packages;

/// <summary>
/// The lines of a cell that ask for packages (<c>#r "nuget: …"</c>) or name a place where some are (<c>#i "nuget: …"</c>), wherever
/// in the cell they stand. The compiler says what is such a line: one in a string, a comment or a region that is switched off is none.
/// </summary>
/// <param name="Code">The code with blanks in their place, so that all else stays where it was.</param>
/// <param name="Lines">The lines, in order.</param>
public sealed partial record PackageDirectives(string Code, ImmutableArray<PackageDirective> Lines)
{
    private const string Mark = "nuget";

    /// <summary>Finds the lines in a cell's code.</summary>
    /// <exception cref="CellDirectiveException">One of them cannot be understood.</exception>
    public static PackageDirectives In(string code)
    {
        if (!code.Contains(Mark, StringComparison.OrdinalIgnoreCase))
        {
            return new PackageDirectives(code, []);
        }

        var lines = ImmutableArray.CreateBuilder<PackageDirective>();
        var rest = code.ToCharArray();
        var tree = CSharpSyntaxTree.ParseText(code, CellDialect.ParseOptions);
        foreach (var trivia in tree.GetRoot().DescendantTrivia().Where(IsActiveDirective))
        {
            var text = trivia.ToFullString().TrimEnd();
            if (Directive().Match(text) is { Success: true } match)
            {
                lines.Add(Read(match, tree.GetLineSpan(trivia.FullSpan).StartLinePosition.Line + 1));
                rest.AsSpan(trivia.FullSpan.Start, text.Length).Fill(' ');
            }
        }

        return lines.Count == 0 ? new PackageDirectives(code, []) : new PackageDirectives(new string(rest), lines.ToImmutable());
    }

    private static bool IsActiveDirective(SyntaxTrivia trivia) =>
        trivia.IsDirective && trivia.GetStructure() is DirectiveTriviaSyntax { IsActive: true };

    private static PackageDirective Read(Match match, int line)
    {
        var what = match.Groups["what"].Value.Trim();
        if (match.Groups["kind"].Value == "i" && what.Length > 0)
        {
            return new PackageDirective(line, null, what);
        }

        if (Package().Match(what) is { Success: true } package)
        {
            var version = package.Groups["version"];
            var request = new PackageRequest(package.Groups["name"].Value, version.Success ? version.Value.Trim() : null);
            return new PackageDirective(line, request, null);
        }

        throw new CellDirectiveException(
            line,
            $"'{match.Value}' is not understood; a package is named as in #r \"nuget: NAME\" or #r \"nuget: NAME, VERSION\", "
            + "and a place where packages are as in #i \"nuget: FOLDER\"");
    }

    [GeneratedRegex("""^#\s*(?<kind>[ri])\s*"\s*(?i:nuget)\s*:(?<what>[^"]*)"(?=\s*(//.*)?$)""")]
    private static partial Regex Directive();

    // Nothing that a project file would take for a word of its own.
    [GeneratedRegex("""^(?<name>\w[\w.-]*)\s*(,\s*(Version\s*=\s*)?(?<version>[\w.*+\-\[\](), ]+))?$""", RegexOptions.IgnoreCase)]
    private static partial Regex Package();
}

/// <summary>A line that asks for a package or names a place where some are.</summary>
/// <param name="Line">The line in the cell, from 1.</param>
/// <param name="Package">The package; null for a place.</param>
/// <param name="Source">The place, a folder or an address; null for a package.</param>
public sealed record PackageDirective(int Line, PackageRequest? Package, string? Source);
