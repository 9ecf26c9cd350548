using Contract;

namespace Session.Tests;

public sealed class InlineNotebookTests
{
    [Fact]
    public async Task The_solved_notebook_on_softmax_passes_all_its_checks_on_one_thread_and_writes_nothing()
    {
        var text = await File.ReadAllTextAsync(RepositoryRoot.Combine("notebooks", "02-softmax.dib"), TestContext.Current.CancellationToken);
        var before = Written();

        var (checks, failures) = await InlineNotebook.RunAsync(text, RepositoryRoot.Combine("notebooks"));

        Assert.Empty(failures);
        Assert.All(checks, check => Assert.Equal(CheckStatus.Passed, check.Status));
        Assert.InRange(checks.Length, 40, 200);
        Assert.Equal(before, Written());
    }

    // What stands in the notebooks' folder and in the learner's, and when it was last written.
    private static IEnumerable<(string, DateTime)> Written() =>
        from folder in new[] { RepositoryRoot.Combine("notebooks"), RepositoryRoot.Combine("my") }
        where Directory.Exists(folder)
        from file in Directory.GetFiles(folder)
        orderby file
        select (file, File.GetLastWriteTimeUtc(file));
}
