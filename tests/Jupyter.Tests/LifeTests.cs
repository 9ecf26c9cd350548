namespace Jupyter.Tests;

/// <summary>How kernels begin and end.</summary>
public sealed class LifeTests(JupyterClient jupyter)
{
    public static TheoryData<string> Behaviours => Script.Behaviours("lives.py");

    [Theory]
    [MemberData(nameof(Behaviours))]
    public Task Kernels_begin_and_end(string behaviour) => jupyter.ShowsAsync("lives.py", behaviour);
}
