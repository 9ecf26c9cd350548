using System.Collections.Immutable;

namespace Notebooks.Tests.Portability;

/// <summary>The course's notebooks run unchanged on every host.</summary>
public sealed class PortabilityTests
{
    private static readonly ImmutableArray<string> Files =
    [
        .. Directory.GetFiles(NotebookFiles.Folder)
            .Where(file => Path.GetExtension(file) is ".dib" or ".ipynb")
            .Select(file => Path.GetFileName(file))
            .Order(StringComparer.Ordinal),
    ];

    public static TheoryData<string> Names => [.. Files];

    [Theory]
    [MemberData(nameof(Names))]
    public void No_host_stumbles_over_it(string name) => Assert.Empty(PortabilityRules.Violations(Read(name)));

    [Fact]
    public void Both_editions_of_every_notebook_are_looked_at_and_counted()
    {
        var notebooks = Files.Select(Read).ToArray();
        var violations = PortabilityRules.All.Select(rule => (Rule: rule, Sentences: notebooks.SelectMany(rule.Violations).ToArray())).ToArray();
        File.WriteAllLines(
            RepositoryRoot.Report("portability.txt"),
            [
                .. violations.SelectMany(rule => rule.Sentences.Prepend($"{rule.Rule.Name} ({rule.Rule.Host} {rule.Rule.Stumble}): {rule.Sentences.Length}")),
                $"in all: {violations.Length} rules, {notebooks.Length} notebooks, {notebooks.Sum(notebook => notebook.Cells.Length)} cells, "
                    + $"{notebooks.Sum(notebook => notebook.Code.Count())} of them code, {violations.Sum(rule => rule.Sentences.Length)} violations",
            ]);

        Assert.Equal(NotebookFiles.Names.SelectMany(name => (string[])[name + ".dib", name + ".ipynb"]), Files);
        Assert.All(notebooks, notebook => Assert.NotEmpty(notebook.Code));
    }

    private static PortableNotebook Read(string name) => PortableNotebook.Read(Path.Combine(NotebookFiles.Folder, name));
}
