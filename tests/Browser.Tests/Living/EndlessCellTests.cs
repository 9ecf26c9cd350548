using Microsoft.Playwright;

namespace Browser.Tests.Living;

/// <summary>Cells that do not come to an end: the page lives, what they wrote stays, and the next cell runs.</summary>
public sealed class EndlessCellTests(InstalledBrowser installed, CourseHandouts handouts)
{
    private const string Notebook = "02-softmax";
    private const float Moment = 2_000;

    // Each writes a word first, which stays.
    private static readonly string[] Stopped =
    [
        "while (true) { }",
        "again: goto again;",
        "Enumerable.Range(0, int.MaxValue).Count(i => Enumerable.Range(0, int.MaxValue).Any(j => j < 0))",
        "await Task.Delay(-1);",
        "double x = 1; for (; ; ) { x = Math.Sin(x); }",
    ];

    private static readonly string[] EndedByThemselves =
    [
        "int Deeper(int n) => Deeper(n + 1) + 1; Deeper(0)",
        "Func<int, int> deeper = null!; deeper = n => deeper(n + 1) + 1; deeper(0)",
        "for (var i = 0; i < 10_000_000; i++) { Console.WriteLine(i); }",
        "var all = new List<byte[]>(); while (true) { all.Add(new byte[50_000_000]); }",
    ];

    [Fact]
    public async Task Each_is_stopped_in_a_moment_or_ends_by_itself_and_what_it_wrote_stays()
    {
        await using var page = await LivingPage.OpenAsync(installed, handouts["workbook.html"], place: Notebook);
        var cell = await page.NumberOfAsync(Notebook, "my-softmax");
        await page.RunAsync(cell, "Console.WriteLine(\"begun\");", notebook: Notebook);
        foreach (var code in Stopped)
        {
            await page.WriteAsync(cell, Begun(code), Notebook);
            await page.Page.Keyboard.PressAsync("Control+Enter");
            await page.ShowsAsync(cell, "begun", Notebook);
            await page.Button("Stop").ClickAsync();
            await Assertions.Expect(page.Cell(cell, Notebook)).ToHaveAttributeAsync("data-state", "stopped", new() { Timeout = Moment });
            await page.ShowsAsync(cell, "begun", Notebook);
        }

        foreach (var code in EndedByThemselves)
        {
            await page.WriteAsync(cell, Begun(code), Notebook);
            await page.Page.Keyboard.PressAsync("Control+Enter");
            await page.EndsAsync(cell, Notebook);
            await page.ShowsAsync(cell, "begun", Notebook);
        }

        await page.RunAsync(cell, "Console.WriteLine(6 * 7);", notebook: Notebook);
        await page.ShowsAsync(cell, "42", Notebook);
    }

    private static string Begun(string code) => $"Console.WriteLine(\"begun\");\n{code}";
}
