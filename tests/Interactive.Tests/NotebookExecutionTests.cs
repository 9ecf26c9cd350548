using System.Globalization;
using Workbook.Editions;

namespace Interactive.Tests;

/// <summary>The course's notebooks come out of the published .NET Interactive as they come out of the workbook's own host.</summary>
public sealed class NotebookExecutionTests(NotebookExecutions executions) : IClassFixture<NotebookExecutions>
{
    public static TheoryData<Edition, string> Notebooks =>
        [.. ExecutedNotebooks.All.Select(one => new TheoryDataRow<Edition, string>(one.Edition, one.Name))];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_outcome_is_the_hosts_own(Edition edition, string name)
    {
        var actual = Outcome.Of(await executions.OfAsync(edition, name));
        var expected = Outcome.Of((await HostRuns.OfAsync(name, edition)).Notebook);

        var missing = expected.Except(actual).Select(fact => $"only in the host: {fact}");
        var added = actual.Except(expected).Select(fact => $"only in .NET Interactive: {fact}");
        Assert.Empty(missing.Concat(added).Order(StringComparer.Ordinal));
        Assert.Equal(expected, actual);
    }

    [Fact]
    public async Task What_was_compared_is_counted()
    {
        var lines = new List<string>();
        var total = 0;
        foreach (var (edition, name) in ExecutedNotebooks.All)
        {
            var outcome = Outcome.Of(await executions.OfAsync(edition, name));
            Assert.Contains(outcome, fact => fact.Kind == "check");
            total += outcome.Length;
            lines.Add($"{name}, {edition.ToString().ToLowerInvariant()}'s edition: {string.Join(", ", outcome
                .CountBy(fact => fact.Kind)
                .OrderBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => $"{count.Value} {count.Key}"))}");
        }

        File.WriteAllLines(
            RepositoryRoot.Report("interactive.txt"),
            [.. lines, string.Create(CultureInfo.InvariantCulture, $"in all: {lines.Count} executions by .NET Interactive, {total} facts, each compared with the host's own run")]);
    }
}
