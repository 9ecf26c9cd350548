namespace Jupyter.Tests;

/// <summary>How cells are stopped.</summary>
public sealed class InterruptTests(JupyterClient jupyter)
{
    public static TheoryData<string> Behaviours => Script.Behaviours("interrupts.py");

    [Theory]
    [MemberData(nameof(Behaviours))]
    public Task Cells_are_stopped(string behaviour) => jupyter.ShowsAsync("interrupts.py", behaviour);
}
