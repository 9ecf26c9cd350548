using System.Text.RegularExpressions;
using Contract;
using Workbook.Assets;
using Workbook.Handouts;

namespace Workbook.Tests.Assets;

public sealed partial class ChartKindsTests
{
    [Fact]
    public void The_kinds_are_those_of_the_library_that_is_brought() =>
        Assert.Equal(Registered().Matches(VendoredFiles.Plotly).Select(match => match.Groups["kind"].Value).Order(), ChartKinds.Drawn.Order());

    [Fact]
    public void The_kinds_of_the_part_are_those_that_it_is_taken_for() =>
        Assert.Equal(ChartLibrary.Kinds.Order(), Registered().Matches(VendoredFiles.Charts).Select(match => match.Groups["kind"].Value).Order());

    [Fact]
    public void The_part_of_the_library_is_of_the_same_version_as_the_whole_one()
    {
        var version = Regex.Match(VendoredFiles.Plotly, @"plotly\.js \([^)]*\) v(?<number>[\d.]+)").Groups["number"].Value;
        Assert.Contains(
            $"\"plotly.js\": \"{version}\"",
            File.ReadAllText(RepositoryRoot.Combine("lib", "Workbook", "Assets", "vendor", "charts", "package.json")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"data":[{"type":"bar"},{"y":[1]}]}""", "")]
    [InlineData("""{"data":[{"type":"surface"},{"type":"bar"},{"type":"scatter3d"},{"type":"surface"}]}""", "surface scatter3d")]
    [InlineData("""{"data":[]}""", "")]
    [InlineData("""{"data":3}""", "")]
    [InlineData("""{"data":[null]}""", "")]
    [InlineData("[1]", "")]
    [InlineData("no json", "")]
    public void The_kinds_that_are_not_drawn_are_named_once(string chart, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', ChartKinds.NotDrawnIn(chart)));

    [GeneratedRegex("moduleType:\"trace\",name:\"(?<kind>[a-z0-9]+)\"")]
    private static partial Regex Registered();
}
