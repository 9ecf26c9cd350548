using System.Collections.Immutable;
using System.Diagnostics;
using Workbook.Documents;
using Workbook.Execution;

namespace Notebooks.Tests.Exercises;

/// <summary>A learner's copies, from the first run to the last exercise, in a folder of their own.</summary>
public sealed class LearnersWayTests : IDisposable
{
    private static readonly string Workbook = typeof(NotebookRunner).Assembly.Location;

    // Inside the project, as my/ is: notebook 08 looks for trained templates in the folders above it.
    private readonly DirectoryInfo folder = Directory.CreateDirectory(RepositoryRoot.Combine("artifacts", $"learner-{Guid.NewGuid():N}"));

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Each_exercise_goes_from_not_done_through_wrong_to_passed_and_the_competencies_show_it()
    {
        KeepProgressHere();
        await CopyEditionsAsync();
        var count = ExercisePlace.All.Length;

        Assert.Equal([CheckStatus.NotDone], await RunAllAsync());
        Assert.Equal($"0 done, 0 wrong, {count} not tried", await ProgressAsync());

        Answer(AnswerKind.Wrong);
        Assert.Equal([CheckStatus.Wrong], await RunAllAsync());
        Assert.Equal($"0 done, {count} wrong, 0 not tried", await ProgressAsync());

        Answer(AnswerKind.Right);
        Assert.Equal([CheckStatus.Passed], await RunAllAsync());
        Assert.Equal($"{count} done, 0 wrong, 0 not tried", await ProgressAsync());
    }

    [Fact]
    public async Task A_teachers_edition_with_a_broken_solution_fails_and_names_the_exercise()
    {
        var broken = Path.Combine(NotebookFiles.Folder, "02-softmax.dib");
        var text = File.ReadAllText(broken).Replace("return powers / powers.Sum();\n    // END", "return powers / powers.Count;\n    // END", StringComparison.Ordinal);
        File.WriteAllText(Path.Combine(folder.FullName, "02-softmax.dib"), text);
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
        Path.Combine(folder.FullName, "workbook.csx"),
        $"""
        {File.ReadAllText(Path.Combine(NotebookFiles.Folder, "workbook.csx"))}
        Progress.KeepIn("{folder.FullName.Replace('\\', '/')}");
        """);

    private async Task CopyEditionsAsync()
    {
        var (code, _, error) = await WorkbookAsync("start", NotebookFiles.Folder, "--to", folder.FullName);
        Assert.True(code == 0, error);
    }

    // What the exercises of all notebooks say, each kind of answer once; 09, which shows the progress, comes last.
    private async Task<ImmutableArray<CheckStatus>> RunAllAsync()
    {
        var places = ExercisePlace.All.ToLookup(place => place.Notebook);
        var files = places.Select(notebook => Path.Combine(folder.FullName, notebook.Key + ".ipynb")).ToArray();
        var runs = await new NotebookRunner(TimeSpan.FromMinutes(5)).RunAllAsync(files, 2, _ => { }, TestContext.Current.CancellationToken);
        Assert.All(runs, run => Assert.DoesNotContain(run.Failures, failure => failure.IsEnd));
        var exercises = runs.SelectMany(run => run.Checks).Where(check => check.Check.Kind == "exercise").ToArray();
        Assert.Equal(ExercisePlace.All.Length, exercises.Length);
        return [.. exercises.Select(exercise => exercise.Check.Status).Distinct()];
    }

    // The row of all competencies together, as 09 shows it.
    private async Task<string> ProgressAsync()
    {
        var (_, output, _) = await WorkbookAsync("run", "09-competencies.ipynb");
        var total = output.Split('\n').Single(line => line.StartsWith("all", StringComparison.Ordinal) && line.Contains("not tried", StringComparison.Ordinal));
        return total[total.IndexOfAny(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9'])..].Trim();
    }

    private void Answer(AnswerKind kind)
    {
        foreach (var notebook in ExercisePlace.All.GroupBy(place => place.Notebook))
        {
            var path = Path.Combine(folder.FullName, notebook.Key + ".ipynb");
            var copy = NotebookFile.Read(path);
            var answers = AnswersFile.For(notebook.Key);
            var cells = copy.Cells.ToBuilder();
            foreach (var place in notebook)
            {
                var answer = answers[place.Cell.Id].Of(kind).First().Text;
                cells[place.Number - 1] = cells[place.Number - 1] with { Text = place.Cell.Answered(answer) };
            }

            NotebookFile.Write(copy with { Cells = cells.ToImmutable() }, path);
        }
    }

    private async Task<(int Code, string Output, string Error)> WorkbookAsync(params string[] arguments)
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", ["exec", Workbook, .. arguments])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, output, await error);
    }
}
