using Session;
using Session.Errors;
using Session.Libraries;
using Session.Running;

namespace Notebooks.Tests.Portability;

/// <summary>
/// Each rule on two notebooks made for it: over <c>NAME.stumbles</c> a host does stumble, at the places that
/// <c>stumbles.txt</c> lists; <c>NAME.runs</c> says nearly the same and runs everywhere.
/// </summary>
public sealed class PortabilityRuleTests
{
    private const string Sentences = "stumbles.txt";

    public static TheoryData<string> Rules => [.. PortabilityRules.All.Select(rule => rule.Name)];

    public static TheoryData<string> Dialect => [.. DialectRules.All.Select(rule => rule.Name)];

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_notebook_that_breaks_it_is_found_with_cell_line_and_host(string rule) =>
        Assert.Equal(Expected(rule), Fixtures(rule, "stumbles").SelectMany(Rule(rule).Violations));

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_notebook_that_keeps_it_breaks_no_other_rule_either(string rule) =>
        Assert.Empty(Fixtures(rule, "runs").SelectMany(PortabilityRules.Violations));

    [Theory]
    [MemberData(nameof(Dialect))]
    public void The_compiler_refuses_what_the_dialects_rules_find_and_nothing_else(string rule)
    {
        var session = new CSharpSession(Folder, new FileLibraries(), new ThreadRunner());
        Assert.All(Fixtures(rule, "stumbles"), notebook =>
        {
            var found = Rule(rule).Find(notebook).Select(finding => finding.Cell).ToHashSet();
            Assert.All(Runnable(notebook), cell => Assert.Equal(found.Contains(cell.Number), Try(cell) is not null));
        });
        Assert.All(Fixtures(rule, "runs").SelectMany(Runnable), cell => Assert.Null(Try(cell)));

        CellFailure? Try(PortableCell cell) => session.TryAsync(cell.Number, cell.Text, _ => { }).GetAwaiter().GetResult();
    }

    [Fact]
    public void No_two_rules_have_one_name() => Assert.Distinct(PortabilityRules.All.Select(rule => rule.Name));

    [Fact]
    public void Every_fixture_belongs_to_a_rule() =>
        Assert.All(
            Directory.GetFiles(Folder).Select(file => Path.GetFileName(file)).Where(name => name != Sentences),
            name => Assert.Contains(name.Split('.')[0], PortabilityRules.All.Select(rule => rule.Name)));

    private static string Folder => RepositoryRoot.Combine("tests", "Notebooks.Tests", "Portability", "fixtures");

    private static PortabilityRule Rule(string name) => PortabilityRules.All.Single(rule => rule.Name == name);

    private static PortableNotebook[] Fixtures(string rule, string which)
    {
        var files = Directory.GetFiles(Folder, $"{rule}.{which}.*").Order(StringComparer.Ordinal).ToArray();
        Assert.NotEmpty(files);
        return [.. files.Select(PortableNotebook.Read)];
    }

    private static string[] Expected(string rule) =>
        [.. File.ReadAllLines(Path.Combine(Folder, Sentences)).Where(line => line.StartsWith(rule + ".", StringComparison.Ordinal))];

    private static IEnumerable<PortableCell> Runnable(PortableNotebook notebook) => notebook.Code.Skip(1);
}
