namespace Interactive.Tests.Oracle;

/// <summary>
/// Each case as .NET Interactive answers it and as the workbook's session does. The oracle is asked first, for all of them: what a session
/// sets up, the whole process has from then on.
/// </summary>
internal static class CellComparison
{
    private static readonly IReadOnlyList<CellCase> Cases = [.. CellCase.Values, .. CellCase.Failures, CellCase.FailedCheck, .. CellCase.Charts];
    private static readonly Lazy<Task<Dictionary<string, (CellAnswer Oracle, CellAnswer Own)>>> Answers = new(AskAsync);

    /// <summary>A case's answers, by its name.</summary>
    public static async Task<(CellAnswer Oracle, CellAnswer Own)> OfAsync(string name) => (await Answers.Value)[name];

    private static async Task<Dictionary<string, (CellAnswer, CellAnswer)>> AskAsync()
    {
        var oracle = new Dictionary<string, CellAnswer>();
        foreach (var one in Cases)
        {
            oracle.Add(one.Name, await AnswerAsync(new OracleKernel(), one));
        }

        var answers = new Dictionary<string, (CellAnswer, CellAnswer)>();
        foreach (var one in Cases)
        {
            answers.Add(one.Name, (oracle[one.Name], await AnswerAsync(new WorkbookSession(), one)));
        }

        return answers;
    }

    private static async Task<CellAnswer> AnswerAsync(ICellHost host, CellCase one)
    {
        using (host)
        {
            foreach (var before in one.Before)
            {
                var code = before == CellCase.Import ? await File.ReadAllTextAsync(RepositoryRoot.Combine("notebooks", "workbook.csx")) : before;
                Assert.Null((await host.RunAsync(code)).Error);
            }

            return await host.RunAsync(one.Code);
        }
    }
}
