using Cases.Tests.Commands;
using Cases.Tests.Reading;

namespace Cases.Tests;

/// <summary>What the program's commands do and say, as the cases have it.</summary>
public sealed class CommandCaseTests(CaseReport report)
{
    public static TheoryData<string, string> Cases => CaseFiles.Rows(CaseKind.Command);

    [Theory(SkipTestWithoutData = true)]
    [MemberData(nameof(Cases))]
    public async Task A_command_is_right(string file, string name)
    {
        var one = CaseFiles.Find(file, name);
        CaseFolder.RequireCourse(one);
        report.Begin(one);
        using var folder = new TemporaryFolder();

        var run = await CommandRun.OfAsync(one, folder.Path);

        report.Judge(one, [.. CommandJudge.ProblemsOf(run, one.Expect)], run.ToString());
    }
}
