namespace Jupyter.Tests;

/// <summary>What cells do and show, and what front ends are told of it.</summary>
public sealed class CellTests(JupyterClient jupyter)
{
    public static TheoryData<string> Behaviours => Script.Behaviours("cells.py");

    [Theory]
    [MemberData(nameof(Behaviours))]
    public Task Cells_behave(string behaviour) => jupyter.ShowsAsync("cells.py", behaviour);
}
