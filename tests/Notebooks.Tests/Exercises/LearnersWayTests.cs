using System.Collections.Immutable;
using System.Diagnostics;
using Contract;
using Documents;
using Documents.Files;
using Workbook.Runs;

namespace Notebooks.Tests.Exercises;

/// <summary>A learner's copies, from the first run to the last exercise, in a folder of their own.</summary>
public sealed class LearnersWayTests : IDisposable
{
    private const string Competencies = "09-competencies";

    private static readonly string Workbook = typeof(NotebookRunner).Assembly.Location;

    // Those that train for long are left to the full matrix: what their exercises say is tried by ExerciseTests, too.
    private static readonly ImmutableArray<string> Notebooks =
    [
        .. ExercisePlace.All.Select(place => place.Notebook).Distinct()
            .Where(notebook => notebook != Competencies && (FullMatrix.IsAskedFor || notebook is not ("07-feature-lifting" or "08-cifar-templates"))),
    ];

    // Inside the project, as my/ is: notebook 08 looks for trained templates in the folders above it.
    private readonly DirectoryInfo _folder = Directory.CreateDirectory(RepositoryRoot.Combine("artifacts", $"learner-{Guid.NewGuid():N}"));

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public async Task Each_exercise_goes_from_not_done_through_wrong_to_passed_and_the_competencies_show_it()
    {
        KeepProgressHere();
        await CopyEditionsAsync();
        var all = ExercisePlace.All.Length;
        var here = ExercisePlace.All.Count(place => place.Notebook == Competencies);
        var before = ExercisePlace.All.Count(place => Notebooks.Contains(place.Notebook));
        Assert.Equal($"0 done, 0 wrong, {all} not tried", await ProgressAsync());

        foreach (var notebook in Notebooks)
        {
            Answer(notebook, AnswerKind.Wrong, AnswerKind.Right);
        }

        Assert.All(await RunAsync(Notebooks), steps => Assert.Equal([CheckStatus.NotDone, CheckStatus.Wrong, CheckStatus.Passed], steps));
        Assert.Equal($"{before} done, 0 wrong, {all - before} not tried", await ProgressAsync());

        Answer(Competencies, AnswerKind.Wrong);
        Assert.Equal($"{before} done, {here} wrong, {all - before - here} not tried", await ProgressAsync());

        Answer(Competencies, AnswerKind.Right);
        Assert.Equal($"{before + here} done, 0 wrong, {all - before - here} not tried", await ProgressAsync());
    }

    [Fact]
    public async Task A_teachers_edition_with_a_broken_solution_fails_and_names_the_exercise()
    {
        var broken = Path.Combine(NotebookFiles.Folder, "02-softmax.dib");
        var text = File.ReadAllText(broken).Replace("return powers / powers.Sum();\n    // END", "return powers / powers.Count;\n    // END", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(_folder.FullName, "02-softmax.dib"), text);
        KeepProgressHere();

        var (code, output, error) = await WorkbookAsync("run", "02-softmax.dib");

        Assert.Equal(1, code);
        Assert.Contains("my-softmax: softmax of any scores: expected MySoftmax(", error, StringComparison.Ordinal);
        Assert.Contains("softmax-of-a-batch", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_learners_edition_that_nobody_has_touched_runs_with_exit_code_0_and_tells_what_is_not_done()
    {
        KeepProgressHere();
        await CopyEditionsAsync();

        var (code, output, error) = await WorkbookAsync("run", "02-softmax.ipynb");

        Assert.Equal("", error);
        Assert.Equal(0, code);
        Assert.Contains("== 02-softmax.ipynb: 6 exercises: 0 done, 0 wrong, 6 not done yet", output, StringComparison.Ordinal);
    }

    // As the build does for my/, in a folder where nobody's own progress lies.
    private void KeepProgressHere() => File.WriteAllText(
        Path.Combine(_folder.FullName, "workbook.csx"),
        $"""
        {File.ReadAllText(Path.Combine(NotebookFiles.Folder, "workbook.csx"))}
        Progress.KeepIn("{_folder.FullName.Replace('\\', '/')}");
        """);

    private async Task CopyEditionsAsync()
    {
        var (code, _, error) = await WorkbookAsync("start", NotebookFiles.Folder, "--to", _folder.FullName);
        Assert.True(code == 0, error);
    }

    // What each exercise says, one step after the other.
    private async Task<IEnumerable<ImmutableArray<CheckStatus>>> RunAsync(ImmutableArray<string> notebooks)
    {
        var files = notebooks.Select(notebook => Path.Combine(_folder.FullName, notebook + ".ipynb")).ToArray();
        var runs = await new NotebookRunner(TimeSpan.FromMinutes(5)).RunAllAsync(files, 2, _ => { }, TestContext.Current.CancellationToken);
        Assert.All(runs, run => Assert.DoesNotContain(run.Failures, failure => failure.IsEnd));
        return runs.SelectMany(run => run.Checks)
            .Where(check => check.Check.Kind == "exercise")
            .GroupBy(check => check.Check.Id, (_, steps) => steps.Select(step => step.Check.Status).ToImmutableArray());
    }

    // The row of all competencies together, as 09 shows it.
    private async Task<string> ProgressAsync()
    {
        var (_, output, _) = await WorkbookAsync("run", Competencies + ".ipynb");
        var total = output.Split('\n').Single(line => line.StartsWith("all", StringComparison.Ordinal) && line.Contains("not tried", StringComparison.Ordinal));
        return total[total.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])..].Trim();
    }

    // Puts answers below each exercise of a copy, in cells of their own, as a learner who tries and tries again; what was below
    // it before is gone.
    private void Answer(string notebook, params ImmutableArray<AnswerKind> steps)
    {
        var path = Path.Combine(_folder.FullName, notebook + ".ipynb");
        var edition = NotebookFile.Read(Path.Combine(NotebookFiles.Folder, notebook + ".ipynb"));
        var answers = AnswersFile.For(notebook);
        var places = ExercisePlace.All.Where(place => place.Notebook == notebook).ToDictionary(place => place.Number);
        var cells = edition.Cells.Index().SelectMany(numbered => places.TryGetValue(numbered.Index + 1, out var place)
            ? steps.Select(step => new Cell(CellKind.Code, Cell.CSharp, place.Cell.Answered(answers[place.Cell.Id].Of(step).First().Text))).Prepend(numbered.Item)
            : [numbered.Item]);
        NotebookFile.Write(edition with { Cells = [.. cells] }, path);
    }

    private async Task<(int Code, string Output, string Error)> WorkbookAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Workbook, .. arguments])
        {
            WorkingDirectory = _folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
