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
            if (!magic.Success)
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
    /// The line of a cell that asks for the end of the process, from 1; null where none does. A process that ended can no
    /// longer say where it was: the text is all there is to go by.
    /// </summary>
    public static int? LineOfExit(string text) => LineOf(Parse(text)
        .DescendantNodes()
        .OfType<MemberAccessExpressionSyntax>()
        .FirstOrDefault(member => member.Name.Identifier.Text is "Exit" or "FailFast")?
        .Name);

    /// <summary>The line on which a cell's last statement begins, from 1; null where it has none.</summary>
    public static int? LineOfLastStatement(string text) => LineOf(Parse(text).Members.OfType<GlobalStatementSyntax>().LastOrDefault());

    private static CompilationUnitSyntax Parse(string text) =>
        CSharpSyntaxTree.ParseText(text, CellDialect.ParseOptions).GetCompilationUnitRoot();

    private static int? LineOf(SyntaxNode? node) => node?.GetLocation().GetLineSpan().StartLinePosition.Line + 1;

    private static string Blank(int lines) => new('\n', lines);

    [GeneratedRegex(@"^#!(?<name>[\w-]+)(?<argument>.*)$")]
    private static partial Regex Magic();
}
