namespace Workbook.Tests.Commands;

/// <summary>The verbs of <c>jupyter</c> as a person gives them.</summary>
public sealed class JupyterCommandTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_help_of_jupyter_names_its_verbs()
    {
        var (_, output, _) = await WorkbookProcess.RunAsync(_folder.Path, "jupyter", "--help");

        Assert.Contains("install", output, StringComparison.Ordinal);
        Assert.Contains("uninstall", output, StringComparison.Ordinal);
        Assert.Contains("list", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_installation_without_sources_changes_nothing_and_exits_with_1()
    {
        var (code, _, error) = await WorkbookProcess.RunAsync(_folder.Path, "jupyter", "install", "--prefix", "there");

        Assert.Equal(1, code);
        Assert.Contains("there is no Workbook.csproj above", error, StringComparison.Ordinal);
        Assert.Empty(Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public async Task The_settings_that_VS_Code_needs_are_printed()
    {
        var (code, output, _) = await WorkbookProcess.RunAsync(_folder.Path, "jupyter", "settings");

        Assert.Equal(0, code);
        Assert.Contains("\"jupyter.completionTriggerCharacters\": { \"csharp\": [\".\"] }", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_uninstallation_says_when_nothing_is_there()
    {
        var (code, output, _) = await WorkbookProcess.RunAsync(_folder.Path, "jupyter", "uninstall", "--prefix", "there");

        Assert.Equal(0, code);
        Assert.Contains("nothing to remove", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_shows_each_kernel_where_it_is_and_which_cannot_start()
    {
        _folder.Write("data/kernels/gone/kernel.json", """{ "argv": ["/nowhere/x"], "display_name": "Gone" }""");

        var (code, output, _) = await WorkbookProcess.RunAsync(
            _folder.Path, new Dictionary<string, string> { ["JUPYTER_PATH"] = Path.Combine(_folder.Path, "data") }, "jupyter", "list");

        Assert.Equal(0, code);
        var lines = output.ReplaceLineEndings("\n").Split('\n');
        var line = Array.FindIndex(lines, said => said.StartsWith("gone ", StringComparison.Ordinal));
        Assert.EndsWith(Path.Combine("data", "kernels", "gone"), lines[line], StringComparison.Ordinal);
        Assert.Equal("  cannot start: its program is gone (/nowhere/x); install it again, or: jupyter kernelspec remove gone", lines[line + 1]);
    }
}
