using System.Diagnostics;
using System.Globalization;
using Microsoft.Playwright;

namespace Browser.Tests.Living.Sites;

/// <summary>The course's own site, with its engine, at a plain server: what it costs, that it is kept, and that cells are reached.</summary>
public sealed class CourseSiteTests(InstalledBrowser installed, CourseSite site) : IAsyncLifetime
{
    // An engine at a time: each takes a processor and half a gigabyte.
    private static readonly SemaphoreSlim Turn = new(1);

    private const string Notebook = "02-softmax";
    private const double Megabyte = 1e6;

    // A look is reached in each of these, or a wait.
    private static readonly string[] Reached =
    [
        "while (true) { }",
        "again: goto again;",
        "double x = 1; for (; ; ) { x = Math.Sin(x); }",
        "Enumerable.Range(0, int.MaxValue).Count(i => Enumerable.Range(0, int.MaxValue).Any(j => j < 0))",
        "for (var i = 0; ; i++) { Console.WriteLine(i); }",
        "await Task.Delay(-1);",
        "int Turn(int n) => n < 0 ? n : Turn(n - 1); while (true) Turn(100);",
        "Console.ReadLine();",
    ];

    // And in these none is: a library computes, or the only thread sleeps.
    private static readonly string[] Unreached = ["Thread.Sleep(1_000_000);"];

    public async ValueTask InitializeAsync() => await Turn.WaitAsync(TestContext.Current.CancellationToken);

    public ValueTask DisposeAsync()
    {
        Turn.Release();
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task A_first_visit_costs_little_to_read_and_21_megabytes_to_run_and_a_later_one_nothing()
    {
        using var server = Start();
        await using var page = await SitePage.OpenAsync(installed.Require(), server.Address);
        await page.IsInCareAsync();
        var front = BytesOf(server);
        await page.Page.Locator($".notebooks a[href='{Notebook}.html']").ClickAsync();
        await page.WaitAsync("document.querySelector(\"article[id='02-softmax']\") !== null");
        await page.Page.EvaluateAsync("() => document.fonts.ready.then(() => true)");
        var reading = front + BytesOf(server);
        var cell = await NumberAsync(page);
        var clock = Stopwatch.StartNew();
        await page.RunAsync(Notebook, cell, "Console.WriteLine(6 * 7);");
        var first = clock.Elapsed;
        await page.IsKeptAsync();
        var running = reading + BytesOf(server);
        await page.GoAsync(new Uri(server.Address, Notebook + ".html"));
        clock.Restart();
        await page.RunAsync(Notebook, cell, "Console.WriteLine(6 * 7);");
        var later = clock.Elapsed;
        var again = BytesOf(server);

        File.WriteAllLines(RepositoryRoot.Report("site.txt"),
        [
            Line("a first visit that reads the front and 02", reading, null),
            Line("a first visit that runs cells, all kept", running, first),
            Line("a later visit that runs cells", again, later),
        ]);
        Assert.InRange(reading, 1, 0.6 * Megabyte);
        Assert.InRange(running, 1, 21 * Megabyte);
        Assert.InRange(again, 0, 0.05 * Megabyte);
    }

    [Fact]
    public async Task A_stop_reaches_the_cell_and_all_variables_are_kept()
    {
        using var server = Start();
        await using var page = await SitePage.OpenAsync(installed.Require(), new Uri(server.Address, Notebook + ".html"));
        var cell = await NumberAsync(page);
        await page.RunAsync(Notebook, cell, "var kept = 41;");
        var lines = new List<string>();
        foreach (var code in Reached)
        {
            await page.WriteAsync(Notebook, cell, $"Console.WriteLine(\"begun\");\n{code}");
            await page.ShowsAsync(Notebook, cell, "begun");
            var clock = Stopwatch.StartNew();
            await page.Button("Stop").ClickAsync();
            await page.IsAsync(Notebook, cell, "stopped");
            var seconds = clock.Elapsed.TotalSeconds;
            await page.RunAsync(Notebook, cell, "Console.WriteLine(kept + 1);");
            await page.ShowsAsync(Notebook, cell, "42");
            Add(string.Create(CultureInfo.InvariantCulture, $"{seconds:F1} s, variables kept: {code}"));
        }

        foreach (var code in Unreached)
        {
            await page.WriteAsync(Notebook, cell, $"Console.WriteLine(\"begun\");\n{code}");
            await page.ShowsAsync(Notebook, cell, "begun");
            await page.Button("Stop").ClickAsync();
            await Assertions.Expect(page.Page.Locator(".strip .words").First).ToContainTextAsync("Stop again");
            await page.Button("Stop").ClickAsync();
            await page.IsAsync(Notebook, cell, "stopped");
            Add($"at the second press, C# ended: {code}");
        }

        await page.RunAsync(Notebook, cell, "Console.WriteLine(6 * 7);");

        // Line by line: where a cell is not stopped, it is seen which were.
        void Add(string line)
        {
            lines.Add(line);
            File.WriteAllLines(RepositoryRoot.Report("site-stop.txt"), lines);
        }
    }

    [Fact]
    public async Task A_cell_waits_in_its_place_for_each_line_that_it_reads()
    {
        using var server = Start();
        await using var page = await SitePage.OpenAsync(installed.Require(), new Uri(server.Address, Notebook + ".html"));
        var cell = await NumberAsync(page);
        await page.WriteAsync(Notebook, cell,
            "var runs = 0; runs++; foreach (var _ in new[] { 1, 2 }) { var name = Console.ReadLine(); Console.WriteLine($\"{name} in run {runs}\"); }");
        foreach (var name in new[] { "Ada", "Grace" })
        {
            await page.Page.Locator(".ask input").FillAsync(name);
            await page.Button("Answer").ClickAsync();
            await page.ShowsAsync(Notebook, cell, $"{name} in run 1");
        }

        await page.IsAsync(Notebook, cell, "ran");
        await Assertions.Expect(page.Cell(Notebook, cell).Locator(".live")).ToContainTextAsync("Ada in run 1");
    }

    [Fact]
    public async Task In_Firefox_too_a_stop_reaches_a_loop_and_the_variables_are_kept()
    {
        using var server = SiteServer.Start(site.Folder);
        await using var page = await FirefoxPage.OpenAsync(new Uri(server.Address, Notebook + ".html").AbsoluteUri);
        await WaitAsync(page, "navigator.serviceWorker.controller !== null && document.documentElement.classList.contains('awake')");
        // As if it had been written on an earlier day: nothing types here.
        await page.EvaluateAsync(
            """
            (() => {
              const { key, notebooks } = JSON.parse(document.getElementById("workbook").textContent);
              const cells = notebooks.find(({ name }) => name === "02-softmax").cells.filter(({ exercise }) => !exercise).slice(1, 3);
              const texts = ["var kept = 41; while (true) { }", "Console.WriteLine(kept + 1);"];
              cells.forEach(({ id }, i) => localStorage.setItem(
                `workbook@${new URL(".", location.href).pathname} ${key} 02-softmax ${id}`, JSON.stringify({ text: texts[i] })));
              window.cells = cells;
              sessionStorage.setItem("numbers", JSON.stringify(cells.map(({ number }) => number)));
              setTimeout(() => location.reload());
              return "";
            })()
            """);
        await WaitAsync(page, "window.cells === undefined && document.documentElement.classList.contains('awake')");
        await ActAsync(page, 0, "button.run", "running");
        await Task.Delay(TimeSpan.FromSeconds(1), TestContext.Current.CancellationToken);
        await page.EvaluateAsync("document.querySelector('.acts .stop').click() ?? ''");
        await WaitAsync(page, $"{Cell(0)}.textContent.includes('stopped; all variables are kept')");
        await ActAsync(page, 1, "button.run", "ran");
        await WaitAsync(page, $"{Cell(1)}.querySelector('.live').textContent.includes('42')");

        static string Cell(int i) => $"document.getElementById(`02-softmax/cell-${{JSON.parse(sessionStorage.getItem('numbers'))[{i}]}}`)";

        static async Task ActAsync(FirefoxPage page, int i, string button, string state)
        {
            await page.EvaluateAsync($"{Cell(i)}.querySelector('{button}').click() ?? ''");
            await WaitAsync(page, $"{Cell(i)}.dataset.state === '{state}'");
        }
    }

    // While a page is being read, there may be nothing to ask.
    private static async Task WaitAsync(FirefoxPage page, string condition)
    {
        var since = Stopwatch.StartNew();
        var last = "";
        while (last != "true")
        {
            if (since.Elapsed > TimeSpan.FromMinutes(2))
            {
                var said = await page.EvaluateAsync("[...document.querySelectorAll('.strip .words, .cell-state')].map((one) => one.textContent).join(' ')");
                Assert.Fail($"For two minutes it was not so that {condition}: {last}. The page says: {said}");
            }

            await Task.Delay(TimeSpan.FromMilliseconds(100), TestContext.Current.CancellationToken);
            try
            {
                last = await page.EvaluateAsync($"String({condition})");
            }
            catch (Exception problem) when (problem is not OperationCanceledException)
            {
                last = problem.Message;
            }
        }
    }

    // Where no browser is installed, no site needs to be written.
    private SiteServer Start()
    {
        installed.Require();
        return SiteServer.Start(site.Folder);
    }

    private static long BytesOf(SiteServer server) => server.TakeSent().Sum(file => (long)file.Bytes);

    // A cell that is no exercise and imports nothing.
    private static Task<int> NumberAsync(SitePage page) => page.Page.EvaluateAsync<int>(
        "() => Number(document.querySelector(\"article[id='02-softmax'] > .page > .column > section.code:not(.exercise)\").id.split('cell-')[1])");

    private static string Line(string what, long bytes, TimeSpan? start) => string.Create(
        CultureInfo.InvariantCulture,
        $"{what,-44} {bytes / Megabyte,6:F2} MB{(start is { } time ? $"  {time.TotalSeconds,5:F1} s to the first result" : "")}");
}
