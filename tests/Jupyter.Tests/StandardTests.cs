namespace Jupyter.Tests;

/// <summary>Jupyter's own suite for kernels, all of it but the pager, which this kernel has none of.</summary>
public sealed class StandardTests(JupyterClient jupyter)
{
    [Theory]
    [InlineData("kernel_info")]
    [InlineData("execute_stdout")]
    [InlineData("execute_stderr")]
    [InlineData("completion")]
    [InlineData("is_complete")]
    [InlineData("error")]
    [InlineData("execute_result")]
    [InlineData("display_data")]
    [InlineData("history")]
    [InlineData("inspect")]
    [InlineData("clear_output")]
    public Task The_kernel_passes_Jupyters_own_test_of(string what) => jupyter.ShowsAsync("standard.py", $"test_{what}");
}
