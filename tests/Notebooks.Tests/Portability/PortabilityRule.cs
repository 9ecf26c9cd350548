namespace Notebooks.Tests.Portability;

/// <summary>Something that a host stumbles over, and how to find it.</summary>
/// <param name="Name">The rule's name.</param>
/// <param name="Host">The host that stumbles.</param>
/// <param name="Stumble">How, in words that go on after the host's name.</param>
/// <param name="Find">Where a notebook has it.</param>
internal sealed record PortabilityRule(string Name, string Host, string Stumble, Func<PortableNotebook, IEnumerable<Finding>> Find)
{
    /// <summary>Every host there is.</summary>
    public const string EveryHost = "every host";

    /// <summary>Polyglot Notebooks, and what is under it.</summary>
    public const string Interactive = ".NET Interactive";

    /// <summary>The living successor of Polyglot Notebooks.</summary>
    public const string Verso = "Verso";

    /// <summary>JupyterLab, the classic Notebook, VS Code's Jupyter extension.</summary>
    public const string Jupyter = "Jupyter";

    /// <summary>What of a notebook breaks the rule, a sentence each.</summary>
    public IEnumerable<string> Violations(PortableNotebook notebook) =>
        Find(notebook).Select(finding => $"{notebook.Name}{finding.Place}, {finding.What}: {Host} {Stumble}.");

    /// <inheritdoc/>
    public override string ToString() => Name;
}

/// <summary>A place that breaks a rule.</summary>
/// <param name="Cell">The cell, from 1; null where it is the document itself.</param>
/// <param name="Line">The line in the cell, from 1; null where it is the whole cell.</param>
/// <param name="What">What stands there.</param>
internal sealed record Finding(int? Cell, int? Line, string What)
{
    private const int Longest = 60;

    /// <summary>The place in words.</summary>
    public string Place => FormattableString.Invariant($"{(Cell is null ? "" : $", cell {Cell}")}{(Line is null ? "" : $", line {Line}")}");

    /// <summary>The first line of a piece of text, as a sentence may quote it.</summary>
    public static string Quote(string text)
    {
        var line = text.Split('\n')[0].TrimEnd('\r');
        return $"`{(line.Length <= Longest ? line : line[..Longest] + "…")}`";
    }
}
