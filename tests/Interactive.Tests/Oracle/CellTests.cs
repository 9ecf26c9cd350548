using Contract;
using Documents;

namespace Interactive.Tests.Oracle;

/// <summary>Single cells give in the workbook's session what they give in .NET Interactive's own C# kernel.</summary>
public sealed class CellTests
{
    public static TheoryData<string> Values => [.. CellCase.Values.Select(one => one.Name).Except(CellCase.Differences.Select(one => one.Name))];

    public static TheoryData<string, string?, string> Differences =>
        [.. CellCase.Differences.Select(one => new TheoryDataRow<string, string?, string>(one.Name, one.Words, one.Reason))];

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
    [MemberData(nameof(Differences))]
    public async Task A_value_has_other_words_only_for_a_reason(string name, string? words, string reason)
    {
        var (oracle, own) = await CellComparison.OfAsync(name);
        Outcome[] ran = [new(1, "status", "ran")];

        Assert.Null(oracle.Error);
        Assert.Equal(words is null ? ran : [.. ran, new(1, "value", words)], own.Facts);
        Assert.False(oracle.Facts.SequenceEqual(own.Facts), $"no difference any more, so this is no reason: {reason}");
    }

    [Fact]
    public async Task A_failed_check_reports_before_its_error()
    {
        var (oracle, own) = await CellComparison.OfAsync(CellCase.FailedCheck.Name);

        Assert.Equal(oracle.Error, own.Error);
        Assert.Equal(["status"], oracle.Facts.Select(fact => fact.Kind));
        Assert.Equal(["status", "check", "value"], own.Facts.Select(fact => fact.Kind));
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
