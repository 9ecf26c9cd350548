using Contract;
using Documents;

namespace Interactive.Tests.Oracle;

/// <summary>Single cells give in the workbook's session what they give in .NET Interactive's own C# kernel.</summary>
public sealed class CellTests
{
    public static TheoryData<string> Values => [.. CellCase.Values.Select(one => one.Name)];

    public static TheoryData<string> Failures => [.. CellCase.Failures.Select(one => one.Name)];

    public static TheoryData<string> Charts => [.. CellCase.Charts.Select(one => one.Name)];

    [Theory]
    [MemberData(nameof(Values))]
    public async Task A_value_is_the_same_in_words(string name)
    {
        var (oracle, own) = await CellComparison.OfAsync(name);

        Assert.Null(oracle.Error);
        Assert.Equal(oracle.Facts, own.Facts);
    }

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failure_has_the_same_name_and_line_and_what_was_shown_before_is_there(string name)
    {
        var (oracle, own) = await CellComparison.OfAsync(name);

        Assert.NotNull(oracle.Error);
        Assert.Equal((oracle.Error, oracle.Line), (own.Error, own.Line));
        Assert.Equal(oracle.Facts, own.Facts);
    }

    [Theory]
    [MemberData(nameof(Charts))]
    public async Task A_chart_of_ones_own_is_drawn_alike(string name)
    {
        var (oracle, own) = await CellComparison.OfAsync(name);

        Assert.Contains(oracle.Facts, fact => fact.Kind == "figure");
        Assert.Equal(oracle.Facts, own.Facts);
        Assert.All([oracle, own], answer => Assert.Contains(
            answer.Outputs, output => (output as ResultOutput)?.Data[MimeTypes.Html] is not null || (output as DisplayOutput)?.Data[MimeTypes.Html] is not null));
    }
}
