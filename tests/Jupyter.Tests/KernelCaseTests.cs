using Cases.Tests.Reading;

namespace Jupyter.Tests;

/// <summary>What a kernel survives, as the cases have it. A table for each of their files goes to artifacts/report.</summary>
public sealed class KernelCaseTests(JupyterClient jupyter)
{
    public static TheoryData<string, string> Cases => CaseFiles.Rows(CaseKind.Kernel);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public Task A_kernel_is_right(string file, string name) => jupyter.ShowsAsync(
        "kernel_cases.py", name, CaseFiles.PathOf(file), RepositoryRoot.Report($"cases-{Path.GetFileName(file)}.txt"));
}
