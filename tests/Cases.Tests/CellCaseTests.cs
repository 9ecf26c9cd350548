using Cases.Tests.Cells;
using Cases.Tests.Reading;

namespace Cases.Tests;

/// <summary>What cells show and say, as the cases have it.</summary>
public sealed class CellCaseTests(CaseReport report)
{
    public static TheoryData<string, string> Cases => CaseFiles.Rows(CaseKind.Cells);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public async Task A_session_is_right(string file, string name)
    {
        var one = CaseFiles.Find(file, name);
        CaseFolder.RequireCourse(one);
        report.Begin(one);

        var runs = await SessionRun.OfAsync(one);

        report.Judge(one, [.. CellJudge.ProblemsOf(runs, one.Expect)], string.Join("\n\n", runs));
    }
}
