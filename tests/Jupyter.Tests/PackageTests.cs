namespace Jupyter.Tests;

/// <summary>Packages that cells ask for.</summary>
public sealed class PackageTests(JupyterClient jupyter)
{
    public static TheoryData<string> Behaviours => Script.Behaviours("packages.py");

    [Theory]
    [MemberData(nameof(Behaviours))]
    public Task Packages_are_restored(string behaviour) => jupyter.ShowsAsync("packages.py", behaviour);
}
