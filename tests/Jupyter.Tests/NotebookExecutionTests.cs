using System.Globalization;
using Workbook.Editions;

namespace Jupyter.Tests;

/// <summary>The course's notebooks show under Jupyter what the host shows, cell by cell.</summary>
[Collection(typeof(Alone))]
public sealed class NotebookExecutionTests(NotebookExecutions executions) : IClassFixture<NotebookExecutions>
{
    public static TheoryData<Edition, string> Notebooks =>
        [.. ExecutedNotebooks.All.Select(one => new TheoryDataRow<Edition, string>(one.Edition, one.Name))];

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task A_notebook_shows_what_the_host_shows(Edition edition, string name)
    {
        var execution = await executions.OfAsync(edition, name);

        Assert.Empty(execution.Host.Failures);
        Assert.Equal(execution.HostCode, execution.JupyterCode);
        var (expected, actual) = (ShownPart.In(execution.Host.Notebook), ShownPart.In(execution.Jupyter));
        Assert.All(expected.Zip(actual), pair => Assert.Equal(pair.First, pair.Second));
        Assert.Equal(expected.Length, actual.Length);
    }

    [Theory]
    [MemberData(nameof(Notebooks))]
    public async Task Every_cell_of_code_has_run_in_its_turn(Edition edition, string name)
    {
        var code = (await executions.OfAsync(edition, name)).Jupyter.Cells.Where(cell => cell.IsCSharp).ToArray();

        Assert.Equal(Enumerable.Range(1, code.Length).Select(number => (int?)number), code.Select(cell => cell.ExecutionCount));
    }

    [Fact]
    public async Task Every_execution_shows_something_and_what_was_compared_is_counted()
    {
        var lines = new List<string>();
        var total = 0;
        foreach (var (edition, name) in Notebooks.Select(row => row.Data))
        {
            var parts = ShownPart.In((await executions.OfAsync(edition, name)).Jupyter);
            Assert.NotEmpty(parts);
            total += parts.Length;
            lines.Add($"{name}, {edition.ToString().ToLowerInvariant()}'s edition: {string.Join(", ", parts
                .CountBy(part => part.Kind == "stream" ? "text on a stream" : part.MimeType)
                .OrderBy(count => count.Key, StringComparer.Ordinal)
                .Select(count => $"{count.Value} {count.Key}"))}");
        }

        File.WriteAllLines(
            RepositoryRoot.Report("jupyter.txt"),
            [.. lines, string.Create(CultureInfo.InvariantCulture, $"in all: {lines.Count} executions, {total} things shown, each compared with the host's own run")]);
    }
}

/// <summary>These take both cores for a minute or two; tests that watch the clock are not to run beside them.</summary>
[CollectionDefinition(DisableParallelization = true)]
public sealed class Alone;
