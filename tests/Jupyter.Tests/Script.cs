using System.Text.RegularExpressions;

namespace Jupyter.Tests;

/// <summary>The scripts in Jupyter's own language that drive the kernel as front ends do.</summary>
internal static partial class Script
{
    /// <summary>Where a script is.</summary>
    public static string PathOf(string name) => Path.Combine(AppContext.BaseDirectory, "python", name);

    /// <summary>What a script tries: its functions that are marked as behaviours, each a case of its own.</summary>
    public static TheoryData<string> Behaviours(string name) =>
        [.. Behaviour().Matches(File.ReadAllText(PathOf(name))).Select(match => match.Groups["name"].Value)];

    [GeneratedRegex(@"^@behaviour\r?\ndef (?<name>\w+)\(\):", RegexOptions.Multiline)]
    private static partial Regex Behaviour();
}
