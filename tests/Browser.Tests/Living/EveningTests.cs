using Microsoft.Playwright;

namespace Browser.Tests.Living;

/// <summary>A learner's evening with the workbook itself, its engine and its notebooks.</summary>
public sealed class EveningTests(InstalledBrowser installed, CourseHandouts handouts)
{
    private const string Notebook = "02-softmax";

    private static readonly string[] WrongAnswers =
    [
        "return z.PointwiseExp();",
        "return z / z.Sum();",
        "var powers = z.PointwiseExp();\n    return powers / powers.Maximum();",
    ];

    private const string RightAnswer = "var powers = (z - z.Maximum()).PointwiseExp();\n    return powers / powers.Sum();";

    [Theory]
    [InlineData(390)]
    [InlineData(1300)]
    public async Task Three_wrong_answers_a_right_one_a_loop_that_is_stopped_and_all_is_there_on_the_next_day(int width)
    {
        await using var page = await LivingPage.OpenAsync(installed, handouts["workbook.html"], new View(width), Notebook);
        var softmax = await page.NumberOfAsync(Notebook, "my-softmax");
        foreach (var wrong in WrongAnswers)
        {
            await page.RunAsync(softmax, Written(wrong), notebook: Notebook);
            await page.ShowsAsync(softmax, "wrong", Notebook);
        }

        await page.RunAsync(softmax, Written(RightAnswer), notebook: Notebook);
        await page.ShowsAsync(softmax, "passed", Notebook);

        var other = await page.NumberOfAsync(Notebook, "lse-after-a-shift");
        await page.WriteAsync(other, "while (true) { }", Notebook);
        await page.Page.Keyboard.PressAsync("Control+Enter");
        await page.IsAsync(other, "running", Notebook);
        await page.Button("Stop").ClickAsync();
        await page.IsAsync(other, "stopped", Notebook);

        await page.ReloadAsync();
        await page.Cell(softmax, Notebook).ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Cell(softmax, Notebook)).ToContainTextAsync("powers / powers.Sum()");
        await page.Cell(other, Notebook).ScrollIntoViewIfNeededAsync();
        await Assertions.Expect(page.Cell(other, Notebook)).ToContainTextAsync("while (true)");
        await Assertions.Expect(page.Page.Locator($"article[id='{Notebook}'] .state .tally")).ToContainTextAsync("1 of 6");

        await page.Cell(other, Notebook).GetByRole(AriaRole.Button, new() { Name = $"Reset cell {other} to its original" }).ClickAsync();
        await page.RunAsync(softmax, Written(RightAnswer), notebook: Notebook);
        await page.ShowsAsync(softmax, "passed", Notebook);
        await page.AsHandout.FitsItsWidthAsync();
    }

    private static string Written(string body) =>
        $"static Vector<double> MySoftmax(Vector<double> z)\n{{\n    {body}\n}}\n\nExercises.MySoftmax.Check(MySoftmax)";
}
