using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Text;

namespace Session.Errors.Hints;

/// <summary>Hints for lines that are written as in Python: blocks, functions, imports, comprehensions.</summary>
internal static partial class PythonBlockHints
{
    /// <summary>The hint to a line of Python; null where there is none.</summary>
    public static Hint? For(RefusedCell cell)
    {
        // What the parser stumbles over may be the line after.
        foreach (var line in cell.Lines.Concat(cell.Lines.Where(line => line > 0).Select(line => line - 1)).Distinct())
        {
            if (cell.TokensOn(line) is { Length: > 1 } tokens
                && Meant(cell.Between(tokens[0], tokens[^1]), tokens) is { } meant)
            {
                return new Hint(meant, TextSpan.FromBounds(tokens[0].SpanStart, tokens[^1].Span.End));
            }
        }

        return null;
    }

    private static string? Meant(string line, SyntaxToken[] tokens) =>
        Block(line.Trim(), tokens) ?? Function(line) ?? Comprehension(line) ?? Statement(line.Trim());

    private static string? Block(string line, SyntaxToken[] tokens)
    {
        if (RangeLoop().Match(line) is { Success: true } range)
        {
            return $"a loop over numbers is written {Counting(range.Groups["name"].Value, range.Groups["range"].Value)} {{ … }}";
        }

        if (Loop().Match(line) is { Success: true } loop)
        {
            return $"a loop over a sequence is written foreach (var {loop.Groups["name"].Value} in {loop.Groups["all"].Value.Trim()}) {{ … }}";
        }

        if (ElseIf().IsMatch(line))
        {
            return "elif is written else if (…) { … }";
        }

        if (tokens[^1].IsKind(SyntaxKind.ColonToken) && Head().Match(line) is { Success: true } head)
        {
            var condition = head.Groups["condition"].Value.Trim();
            return $"a condition stands in parentheses, and a block in braces: {head.Groups["word"].Value} "
                + $"{(condition is ['(', .., ')'] ? condition : $"({condition})")} {{ … }}";
        }

        return tokens[^1].IsKind(SyntaxKind.ColonToken) && Plain().Match(line) is { Success: true } plain
            ? plain.Groups["word"].Value is "except" ? "a handler is written catch (Exception e) { … }"
                : $"a block stands in braces: {plain.Groups["word"].Value.Replace("with", "using (…)", StringComparison.Ordinal)} {{ … }}"
            : null;
    }

    private static string Counting(string name, string range)
    {
        var parts = range.Split(',', StringSplitOptions.TrimEntries);
        var (from, to) = parts.Length > 1 ? (parts[0], parts[1]) : ("0", parts[0]);
        var step = parts.Length > 2 ? $"{name} += {parts[2]}" : $"{name}++";
        return $"for (int {name} = {from}; {name} < {to}; {step})";
    }

    private static string? Function(string line)
    {
        if (Definition().Match(line) is { Success: true } definition)
        {
            var names = definition.Groups["names"].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var parameters = string.Join(", ", names.Select(name => $"double {name.Split('=', ':')[0].Trim()}"));
            return "a function says the types of its value and of its parameters, and its body stands in braces: "
                + $"double {definition.Groups["name"].Value}({parameters}) {{ return …; }}";
        }

        if (Lambda().Match(line) is { Success: true } lambda)
        {
            var names = lambda.Groups["names"].Value.Trim();
            return $"a lambda is written {(names.Contains(',', StringComparison.Ordinal) || names.Length == 0 ? $"({names})" : names)} => "
                + $"{lambda.Groups["value"].Value.Trim()}";
        }

        return null;
    }

    private static string? Comprehension(string line) => Listing().Match(line) is { Success: true } listing
        ? "a list is made of another by "
            + listing.Groups["all"].Value.Trim()
            + (listing.Groups["if"].Success ? $".Where({listing.Groups["name"].Value} => {listing.Groups["if"].Value.Trim()})" : "")
            + $".Select({listing.Groups["name"].Value} => {listing.Groups["value"].Value.Trim()}).ToArray()"
        : null;

    private static string? Statement(string line) =>
        Import().IsMatch(line)
            ? "the cell #!import workbook.csx opens all that the course needs; other names are opened by using, as in using System.Text.Json;"
        : Print().Match(line) is { Success: true } print ? $"text is printed by Console.WriteLine({Printed(print.Groups["what"].Value)});"
        : Delete().IsMatch(line) || line is "pass" or "pass;" ? "there is no such statement here: leave it out, or write an empty block { }"
        : null;

    /// <summary>The arguments of a print, as one.</summary>
    public static string Printed(string arguments)
    {
        var what = arguments.Trim().TrimEnd(';').Trim();
        var parts = what.Split(',', StringSplitOptions.TrimEntries);
        return parts.Length == 2 && parts[0] is ['"', .. var text, '"'] && !text.Contains('"', StringComparison.Ordinal)
            ? $"$\"{text.TrimEnd()} {{{parts[1]}}}\""
            : what;
    }

    [GeneratedRegex(@"^for\s*\(?\s*(?:var\s+|int\s+)?(?<name>\w+)\s+in\s+range\s*\((?<range>[^()]*(?:\([^()]*\)[^()]*)*)\)")]
    private static partial Regex RangeLoop();

    [GeneratedRegex(@"^for\s*\(?\s*(?:var\s+|\w+\s+)?(?<name>\w+)\s+in\s+(?<all>.+?)\s*(?::|\)\s*\{?|\{)?$")]
    private static partial Regex Loop();

    [GeneratedRegex(@"^\}?\s*elif\b")]
    private static partial Regex ElseIf();

    [GeneratedRegex(@"^(?<word>if|while|else\s+if)\b(?<condition>.+):$")]
    private static partial Regex Head();

    [GeneratedRegex(@"^(?<word>else|try|finally|except|with|class)\b.*:$")]
    private static partial Regex Plain();

    [GeneratedRegex(@"^(?:async\s+)?def\s+(?<name>\w+)\s*\((?<names>[^)]*)\)")]
    private static partial Regex Definition();

    [GeneratedRegex(@"\blambda\b(?<names>[\w\s,]*):(?<value>[^;,)\]}]+(?:\([^()]*\)[^;,)\]}]*)*)")]
    private static partial Regex Lambda();

    [GeneratedRegex(@"[\[(](?<value>[^\[\]]+?)\s+for\s+(?<name>\w+)\s+in\s+(?<all>(?:[^\[\]]|\[[^\[\]]*\])+?)(?:\s+if\s+(?<if>[^\[\]]+))?[\])]")]
    private static partial Regex Listing();

    [GeneratedRegex(@"^(import\s+[\w.]+|from\s+[\w.]+\s+import\b)")]
    private static partial Regex Import();

    [GeneratedRegex(@"^print\s+(?<what>[^(=].*)$")]
    private static partial Regex Print();

    [GeneratedRegex(@"^(del|global|assert)\s+\w")]
    private static partial Regex Delete();
}
