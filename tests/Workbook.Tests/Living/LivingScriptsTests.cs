using System.Text.RegularExpressions;
using Workbook.Living;
using Workbook.Living.Sites;

namespace Workbook.Tests.Living;

public sealed partial class LivingScriptsTests
{
    private static readonly string Page = RepositoryRoot.Combine("lib", "Browser", "Page");
    private static readonly string Site = RepositoryRoot.Combine("lib", "Browser", "Site");

    public static readonly TheoryData<string> Modules = [.. LivingScripts.Modules];
    public static readonly TheoryData<string> SiteModules = [.. SiteScripts.Modules];

    [Fact]
    public void Every_script_of_the_page_is_one_of_its_modules_or_stands_in_it() => Assert.Equal(
        [.. LivingScripts.Modules.Append("first.js").Append("loader.js").Order(StringComparer.Ordinal)],
        Directory.GetFiles(Page, "*.js").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Fact]
    public void Every_script_of_a_site_is_one_of_its_modules_or_runs_by_itself() => Assert.Equal(
        [.. SiteScripts.Own.Concat(["first.js", "loader.js", "sw.js"]).Order(StringComparer.Ordinal)],
        Directory.GetFiles(Site, "*.js").Select(Path.GetFileName).Order(StringComparer.Ordinal));

    [Theory, MemberData(nameof(SiteModules))]
    public void A_module_of_a_site_stands_after_those_that_it_imports(string name)
    {
        var before = SiteScripts.Modules.TakeWhile(other => other != name).Append("editor.js").Concat(LivingScripts.Explorables);
        var text = File.ReadAllText(Path.Combine(SiteScripts.Own.Contains(name) ? Site : Page, name));
        Assert.All(Import().Matches(text), import => Assert.Contains(import.Groups["name"].Value, before));
    }

    [Theory, MemberData(nameof(Modules))]
    public void A_module_stands_after_those_that_it_imports(string name)
    {
        var before = LivingScripts.Modules.TakeWhile(other => other != name).Concat(LivingScripts.Explorables).Append("editor.js");
        Assert.All(Import().Matches(File.ReadAllText(Path.Combine(Page, name))), import => Assert.Contains(import.Groups["name"].Value, before));
    }

    [Fact]
    public void Nothing_in_a_module_ends_or_bends_the_element_that_it_stands_in()
    {
        var elements = LivingScripts.Elements();
        Assert.Equal(LivingScripts.Modules.Length + LivingScripts.Explorables.Length + 2, Regex.Count(elements, "</script", RegexOptions.IgnoreCase));
        Assert.DoesNotContain("<!--", elements, StringComparison.Ordinal);
    }

    // What comes from the worker is data. One place alone reads HTML, and what it reads goes through the filter.
    [Fact]
    public void No_module_makes_code_or_markup_of_text_but_the_one_that_cleans_it() => Assert.Equal(
        ["clean.js"],
        from file in Directory.GetFiles(Page, "*.js").Concat(Directory.GetFiles(Site, "*.js"))
        where Making().IsMatch(File.ReadAllText(file))
        select Path.GetFileName(file));

    [GeneratedRegex("""from "\./(?<name>[\w-]+\.js)";""")]
    private static partial Regex Import();

    [GeneratedRegex(@"innerHTML|outerHTML|insertAdjacentHTML|document\.write|createContextualFragment|parseFromString|setHTML|\beval\b|new Function")]
    private static partial Regex Making();
}
