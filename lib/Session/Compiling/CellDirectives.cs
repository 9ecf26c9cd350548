using System.Text.RegularExpressions;

namespace Session.Compiling;

/// <summary>Splits a cell at its <c>#!import</c> lines. Everything else stays with the C# compiler.</summary>
public static partial class CellDirectives
{
    /// <summary>The parts of a cell, in order.</summary>
    /// <exception cref="CellDirectiveException">A line asks for a package, or begins with a magic command that this host does not know.</exception>
    public static IEnumerable<CellPart> Split(string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var begin = 0;
        for (var i = 0; i < lines.Length; i++)
        {
            if (Package().IsMatch(lines[i]))
            {
                throw new CellDirectiveException(i + 1, "packages are not restored here; reference it from a library's project and use that library");
            }

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

    private static string Blank(int lines) => new('\n', lines);

    [GeneratedRegex(@"^#!(?<name>[\w-]+)(?<argument>.*)$")]
    private static partial Regex Magic();

    [GeneratedRegex("""^\s*#r\s+"nuget:""")]
    private static partial Regex Package();
}
