using Session.Compiling;
using Session.Packages;

namespace Session.Tests.Packages;

public sealed class PackageDirectivesTests
{
    [Theory]
    [InlineData("#r \"nuget: Shapes, 1.2.0\"", "Shapes", "1.2.0")]
    [InlineData("#r \"nuget:Shapes\"", "Shapes", null)]
    [InlineData("#r \"nuget: Shapes\"", "Shapes", null)]
    [InlineData("  #r   \"nuget:Shapes.Round-1,1.*\"  // for circles", "Shapes.Round-1", "1.*")]
    [InlineData("#r \"NuGet: Shapes, Version=1.0.0-beta.2\"", "Shapes", "1.0.0-beta.2")]
    [InlineData("#r \"nuget: Shapes, [1.0, 2.0)\"", "Shapes", "[1.0, 2.0)")]
    [InlineData("#r \"nuget: Shapes, *-*\"", "Shapes", "*-*")]
    public void A_package_is_named_with_or_without_a_version(string line, string name, string? version)
    {
        var directive = Assert.Single(PackageDirectives.In(line).Lines);

        Assert.Equal(new PackageDirective(1, new PackageRequest(name, version), null), directive);
    }

    [Theory]
    [InlineData("#i \"nuget: https://example.org/v3/index.json\"", "https://example.org/v3/index.json")]
    [InlineData("#i \"nuget:../feed\"", "../feed")]
    public void A_place_of_packages_is_named(string line, string source)
    {
        Assert.Equal(new PackageDirective(1, null, source), Assert.Single(PackageDirectives.In(line).Lines));
    }

    [Fact]
    public void The_lines_may_stand_anywhere_and_all_else_keeps_its_place()
    {
        const string code = "var x = 1;\n#i \"nuget: feed\"\n  #r \"nuget: A, 1\"\nvar y = 2;\r\n#r \"nuget: B\"";

        var found = PackageDirectives.In(code);

        Assert.Equal([2, 3, 5], found.Lines.Select(line => line.Line));
        Assert.Equal(code.Length, found.Code.Length);
        Assert.Equal(code.IndexOf("var y", StringComparison.Ordinal), found.Code.IndexOf("var y", StringComparison.Ordinal));
        Assert.DoesNotContain('#', found.Code);
    }

    [Theory]
    [InlineData("var text = @\"\n#r \"\"nuget: Shapes\"\"\n\";")]
    [InlineData("var text = \"\"\"\n#r \"nuget: Shapes\"\n\"\"\";")]
    [InlineData("/*\n#r \"nuget: Shapes\"\n*/")]
    [InlineData("// #r \"nuget: Shapes\"")]
    [InlineData("#if NEVER\n#r \"nuget: Shapes\"\n#i \"nuget: feed\"\n#endif")]
    [InlineData("#r \"nuget.dll\"")]
    public void What_only_looks_like_such_a_line_is_left_alone(string code) =>
        Assert.Equal((code, 0), (PackageDirectives.In(code).Code, PackageDirectives.In(code).Lines.Length));

    [Theory]
    [InlineData("#r \"nuget:\"")]
    [InlineData("#r \"nuget: two names, 1.0\"")]
    [InlineData("#r \"nuget: Shapes, $(Version)\"")]
    [InlineData("#i \"nuget:\"")]
    public void What_names_nothing_is_refused_at_its_line_with_the_right_form(string line)
    {
        var problem = Assert.Throws<CellDirectiveException>(() => PackageDirectives.In("var x = 1;\n" + line));

        Assert.Equal(2, problem.Line);
        Assert.Contains("#r \"nuget: NAME, VERSION\"", problem.Message, StringComparison.Ordinal);
    }
}
