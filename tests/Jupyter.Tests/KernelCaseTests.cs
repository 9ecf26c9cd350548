using Cases.Tests.Reading;

namespace Jupyter.Tests;

/// <summary>
/// What a kernel survives, as the cases have it: every twelfth of a file, all in the full matrix (Session.Tests has all kinds in its own
/// process). A table for each of their files goes to artifacts/report.
/// </summary>
public sealed class KernelCaseTests(JupyterClient jupyter)
{
    private static readonly int Step = FullMatrix.IsAskedFor ? 1 : 12;

    public static TheoryData<string, string> Cases =>
    [
        .. CaseFiles.Rows(CaseKind.Kernel)
            .Select(row => row.Data)
            .GroupBy(row => row.Item1)
            .SelectMany(file => file.Where((_, place) => place % Step == 0)),
    ];

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public Task A_kernel_is_right(string file, string name) => jupyter.ShowsAsync(
        "kernel_cases.py", name, CaseFiles.PathOf(file), RepositoryRoot.Report($"cases-{Path.GetFileName(file)}.txt"), $"{Step}");
}
