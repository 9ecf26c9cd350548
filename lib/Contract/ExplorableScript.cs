using System.Text.RegularExpressions;

namespace Contract;

/// <summary>
/// The script of the explorables. It is written as modules, which lie beside the course's classes: a page that loads modules takes them
/// as they are, and any other one script made of them all.
/// </summary>
internal static partial class ExplorableScript
{
    /// <summary>The modules, each after those that it imports.</summary>
    internal static readonly string[] Modules = ["mathematics.js", "instrument.js", "loss.js", "explorables.js"];

    /// <summary>The attribute of an explorable's element; its value is the explorable's JSON.</summary>
    internal const string Mark = "data-explorable";

    /// <summary>The beginning of the script in an explorable's HTML, after all that is seen where no script runs.</summary>
    internal const string Begin = "<script data-brings=\"explorables\">";

    /// <summary>One script that brings all explorables of its page to life; those that live already it leaves alone.</summary>
    /// <param name="read">Gives a module's text by its name.</param>
    internal static string Of(Func<string, string> read) => $$"""
        (() => {
        const modules = {};
        {{string.Concat(Modules.Select(name => Wrapped(name, read(name).ReplaceLineEndings("\n"))))}}modules["explorables.js"].bringAll(document);
        })();

        """.ReplaceLineEndings("\n");

    /// <summary>An explorable's HTML without the script, for a page that has it once for all.</summary>
    internal static string Without(string html) =>
        html.IndexOf(Begin, StringComparison.Ordinal) is var script and >= 0 ? html[..script] : html;

    // A module as a function, so that its names are its own; what it exports is what the function gives.
    private static string Wrapped(string name, string module) => $$"""
        modules["{{name}}"] = (() => {
        {{Export().Replace(Import().Replace(module, "const { $1 } = modules[\"$2\"];"), "const $1")}}return { {{string.Join(", ",
            Export().Matches(module).Select(match => match.Groups[1].Value))}} };
        })();

        """;

    [GeneratedRegex("""^import \{ (.*) \} from "\./([\w-]+\.js)";$""", RegexOptions.Multiline)]
    private static partial Regex Import();

    [GeneratedRegex(@"^export const (\w+)", RegexOptions.Multiline)]
    private static partial Regex Export();
}
