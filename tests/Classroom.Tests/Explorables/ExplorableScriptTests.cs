using System.Text.RegularExpressions;
using Contract;

namespace Classroom.Tests.Explorables;

public sealed partial class ExplorableScriptTests
{
    private static readonly string Folder = RepositoryRoot.Combine("lib", "Classroom", "Explorables");

    public static readonly TheoryData<string> Modules = [.. ExplorableScript.Modules];

    [Fact]
    public void Every_script_beside_the_classes_is_one_of_the_modules() => Assert.Equal(
        ExplorableScript.Modules.Order(StringComparer.Ordinal),
        Directory.GetFiles(Folder, "*.js").Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(Modules))]
    public void A_module_stands_after_those_that_it_imports(string name) => Assert.All(
        Import().Matches(Read(name)).Select(import => import.Groups["name"].Value),
        imported => Assert.Contains(imported, ExplorableScript.Modules.TakeWhile(other => other != name)));

    // What a cell says is data: it becomes text, never markup or code.
    [Theory, MemberData(nameof(Modules))]
    public void A_module_makes_no_code_or_markup_of_text_and_asks_for_nothing(string name) => Assert.DoesNotMatch(Making(), Read(name));

    [Fact]
    public void In_one_script_no_import_or_export_is_left_and_nothing_ends_its_element()
    {
        var script = ExplorableScript.Of(Read);
        Assert.DoesNotMatch(ImportOrExport(), script);
        Assert.DoesNotContain("</", script, StringComparison.Ordinal);
        Assert.DoesNotContain("<!--", script, StringComparison.Ordinal);
    }

    private static string Read(string name) => File.ReadAllText(Path.Combine(Folder, name));

    [GeneratedRegex("^(import|export) ", RegexOptions.Multiline)]
    private static partial Regex ImportOrExport();

    [GeneratedRegex("""from "\./(?<name>[\w-]+\.js)";""")]
    private static partial Regex Import();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|parseFromString|setHTML|\beval\b|new Function|fetch\(|https?:|import\(")]
    private static partial Regex Making();
}
