using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Session.Compiling;

/// <summary>Splits a cell at its <c>#!import</c> lines. Everything else stays with the C# compiler.</summary>
public static partial class CellDirectives
{
    /// <summary>The parts of a cell, in order.</summary>
    /// <exception cref="CellDirectiveException">A line begins with a magic command that this host does not know.</exception>
    public static IEnumerable<CellPart> Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var begin = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            var magic = Magic().Match(lines[i]);
            if (!magic.Success || IsInText(lines, i))
            {
                continue;
            }

            var name = magic.Groups["name"].Value;
            var argument = magic.Groups["argument"].Value.Trim();
            if (name != "import" || argument.Length == 0)
            {
                throw new CellDirectiveException(i + 1, $"'{lines[i].Trim()}' is not understood; the only magic command here is '#!import FILE'");
            }

            if (i > begin)
            {
                yield return new CellPart.Code(Blank(begin) + string.Join('\n', lines[begin..i]));
            }

            yield return new CellPart.Import(argument, i + 1);
            begin = i + 1;
        }

        if (begin < lines.Length)
        {
            yield return new CellPart.Code(Blank(begin) + string.Join('\n', lines[begin..]));
        }
    }

    /// <summary>
    /// Tells whether a position in a cell lies within a string, a remark or a region that is left out: what stands there only looks
    /// like a directive.
    /// </summary>
    public static bool IsInText(string text, int position)
    {
        var root = Parse(text);
        var token = root.FindToken(position);
        return token.SpanStart < position && position < token.Span.End
            || token.IsKind(SyntaxKind.InterpolatedStringTextToken) && token.Span.Contains(position)
            || root.FindTrivia(position).Kind() is SyntaxKind.MultiLineCommentTrivia or SyntaxKind.MultiLineDocumentationCommentTrivia
                or SyntaxKind.SingleLineCommentTrivia or SyntaxKind.DisabledTextTrivia
            || root.FindTrivia(position).GetStructure() is DirectiveTriviaSyntax { IsActive: false };
    }

    private static CompilationUnitSyntax Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, CellDialect.ParseOptions).GetCompilationUnitRoot();

    private static bool IsInText(string[] lines, int line) =>
        IsInText(string.Join('\n', lines), lines[..line].Sum(before => before.Length + 1));

    private static string Blank(int lines) => new('\n', lines);

    [GeneratedRegex(@"^#!(?<name>[\w-]+)(?<argument>.*)$")]
    private static partial Regex Magic();
}
