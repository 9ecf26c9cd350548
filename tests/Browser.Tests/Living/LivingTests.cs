using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Living;

public sealed class LivingTests(InstalledBrowser installed, LivingSample sample)
{
    public static readonly MatrixTheoryData<int, ColorScheme> Views = new([390, 1300], [ColorScheme.Light, ColorScheme.Dark]);

    [Fact]
    public async Task The_page_is_read_before_any_engine_has_started()
    {
        await using var page = await OpenAsync();
        await Expect(page.Page.Locator("h1:visible")).ToHaveTextAsync("The first");
        await Expect(page.Cell(5).Locator(".recorded")).ToContainTextAsync("What this cell shows when it has run:");
        await Expect(page.Cell(5).Locator(".recorded")).ToContainTextAsync("recorded words");
        await Expect(page.Cell(6).Locator(".recorded")).ToHaveCountAsync(0);
        Assert.Equal(1, await page.AsHandout.ShowsItsChartsOfAsync("article:not([hidden])"));
        Assert.Empty(page.Page.Workers);
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_cell_runs_and_what_it_shows_takes_the_place_of_what_was_recorded()
    {
        await using var page = await OpenAsync();
        await page.Cell(5).GetByRole(AriaRole.Button, new() { Name = "Run cell 5" }).ClickAsync();
        await page.ShowsAsync(5, "01-first 5 ran: plain words");
        await Expect(page.Cell(5).Locator(".recorded")).ToBeHiddenAsync();
        await page.IsAsync(5, "ran");
        // What brings in the library ran before it, by itself.
        await page.IsAsync(3, "ran");
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task Shift_Enter_runs_a_cell_and_goes_on_to_the_next()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(5, "new words");
        await page.Page.Keyboard.PressAsync("Shift+Enter");
        await Expect(page.Cell(6).Locator(".cm-content")).ToBeFocusedAsync();
        await page.ShowsAsync(5, "ran: new words");
    }

    [Fact]
    public async Task An_editor_is_left_by_Escape_and_Tab()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(5, "x");
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Cell(5).Locator(".cm-content")).ToBeFocusedAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await page.Page.Keyboard.PressAsync("Tab");
        await Expect(page.Cell(5).GetByRole(AriaRole.Button, new() { Name = "Run cell 5" })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task All_cells_of_a_notebook_run_in_their_order_and_all_above_one_do()
    {
        await using var page = await OpenAsync();
        await page.Cell(7).ScrollIntoViewIfNeededAsync();
        await page.Cell(7).HoverAsync();
        await page.Cell(7).GetByRole(AriaRole.Button, new() { Name = "Run all above cell 7" }).ClickAsync();
        await page.IsAsync(6, "ran");
        await page.IsAsync(5, "ran");
        Assert.Null(await page.Cell(7).GetAttributeAsync("data-state"));
        await page.Button("Run all").ClickAsync();
        await page.IsAsync(8, "ran");
    }

    [Fact]
    public async Task An_error_is_marked_on_its_line_and_ends_what_was_to_follow()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(5, "// first\nfail word");
        await page.Button("Run all").ClickAsync();
        await page.IsAsync(5, "failed");
        await page.ShowsAsync(5, "No word is known.");
        await Expect(page.Cell(5).Locator(".cell-state")).ToHaveTextAsync("failed at line 2");
        await Expect(page.Cell(5).Locator(".cm-line").Nth(1).Locator(".cm-lintRange-error")).ToHaveTextAsync("fail word");
        Assert.Equal("new", await page.Cell(8).GetAttributeAsync("data-state"));
    }

    [Fact]
    public async Task After_a_wrong_answer_the_cells_below_run_all_the_same()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(6, "check wrong");
        await page.Button("Run all").ClickAsync();
        await page.IsAsync(8, "ran");
        await page.IsAsync(6, "ran");
    }

    [Fact]
    public async Task A_changed_cell_says_so_and_is_reset()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, "one");
        await page.WriteAsync(5, "two");
        await page.IsAsync(5, "stale");
        await page.Cell(5).GetByRole(AriaRole.Button, new() { Name = "Reset cell 5 to its original" }).ClickAsync();
        await Expect(page.Cell(5).Locator(".cm-content")).ToHaveTextAsync("plain words");
        await page.Page.Keyboard.PressAsync("Control+z");
        await Expect(page.Cell(5).Locator(".cm-content")).ToHaveTextAsync("two");
    }

    [Fact]
    public async Task A_line_that_a_cell_asks_for_is_typed_and_the_cell_runs_anew_with_it()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, "ask", state: "asking");
        await page.Page.Keyboard.TypeAsync("Ada");
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByLabel("Word 2")).ToBeFocusedAsync();
        await page.Page.Keyboard.TypeAsync("Grace");
        await page.Button("Answer").ClickAsync();
        await page.IsAsync(5, "ran");
        Assert.Equal("begun\nAda and Grace", await page.Cell(5).Locator(".live").InnerTextAsync());
    }

    [Fact]
    public async Task Stop_ends_a_loop_keeps_what_was_written_and_says_what_has_to_run_again()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, "kept words");
        await page.RunAsync(6, "loop", state: "running");
        await page.ShowsAsync(6, "before the loop");
        Assert.InRange(await page.Page.EvaluateAsync<double>(
            """
            async () => {
              const begun = performance.now();
              document.querySelector("button.stop").click();
              while (document.getElementById("01-first/cell-6").dataset.state !== "stopped") await new Promise(requestAnimationFrame);
              return performance.now() - begun;
            }
            """), 0, 2000);
        await page.ShowsAsync(6, "before the loop");
        await Expect(page.Page.Locator(".strip")).ToContainTextAsync("Stopped. What had run has to run again: 01-first (cell 5).");
        await page.IsAsync(5, "stale");

        // With the text that ran, whatever stands there now.
        await page.WriteAsync(5, "later words");
        await page.Button("Run again what had run").ClickAsync();
        await page.ShowsAsync(5, "ran: kept words");
        await page.IsAsync(3, "ran");
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task An_explorable_of_a_cell_is_run_by_the_pages_own_script_and_an_unknown_one_is_words()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, """explorable {"name":"loss","state":{"classes":["a","b","c"],"scores":[1,0,0],"temperature":1,"truth":0}}""");
        await page.Page.GetByRole(AriaRole.Slider, new() { Name = "score of a" }).PressAsync("ArrowRight");
        await Expect(page.Page.GetByLabel("score of a, typed")).ToHaveValueAsync("1.10");

        await page.RunAsync(5, """explorable {"name":"loss","state":{"classes":["a","b","c"],"scores":[1,0,"<img src=x>"]}}""");
        await page.ShowsAsync(5, "in words");
        await page.RunAsync(5, """explorable {"name":"constructor","state":{}}""");
        await page.ShowsAsync(5, "in words");
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_worker_that_ends_by_itself_is_told_and_the_page_lives()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, "dead", state: "stopped");
        await page.ShowsAsync(5, "last words");
        await Expect(page.Page.Locator(".strip")).ToContainTextAsync("C# has no memory left.");
        await page.RunAsync(5, "alive");
        await page.ShowsAsync(5, "ran: alive");
    }

    [Fact]
    public async Task What_runs_goes_on_in_another_notebook_and_its_variables_are_kept()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, "one");
        await page.Page.GotoAsync(new Uri(sample.Path).AbsoluteUri + "#02-second");
        await Expect(page.Page.Locator("h1:visible")).ToHaveTextAsync("The second");
        await page.RunAsync(2, "two", notebook: "02-second");
        await page.Page.GoBackAsync();
        await page.IsAsync(5, "ran");
        await page.ShowsAsync(5, "ran: one");
        Assert.Single(page.Page.Workers);
    }

    [Fact]
    public async Task Edits_and_progress_are_there_when_the_page_is_opened_again()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(6, "check wrong");
        await Expect(page.Cell(6).Locator(".badge")).ToHaveTextAsync("✗ not right yet");
        await page.RunAsync(6, "check passed");
        await page.WriteAsync(5, "my words");
        await page.ReloadAsync();
        await Expect(page.Cell(5).Locator(".cm-content")).ToHaveTextAsync("my words");
        await Expect(page.Cell(6).Locator(".cm-content")).ToHaveTextAsync("check passed");
        await Expect(page.Cell(6).Locator(".badge")).ToHaveTextAsync("✓ passed");
        await Expect(page.Page.Locator(".notebook .state .tally:visible")).ToContainTextAsync("1 of 1 exercise");
    }

    [Fact]
    public async Task What_was_written_into_an_earlier_edition_is_there_where_the_cell_is_the_same()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(5, "my words");
        await page.Page.EvaluateAsync(
            """
            () => {
              const [name] = Object.keys(localStorage).filter((name) => name.includes(" 01-first "));
              localStorage.setItem(name.replace(/^workbook \w+/, "workbook 0123456789abcdef"), localStorage.getItem(name));
              localStorage.removeItem(name);
            }
            """);
        await page.ReloadAsync();
        await Expect(page.Cell(5).Locator(".cm-content")).ToHaveTextAsync("my words");
    }

    [Fact]
    public async Task What_a_reader_wrote_stands_in_a_cell_that_has_no_editor_yet()
    {
        await using var page = await OpenAsync(new View(390));
        await page.WriteAsync(8, "my words");
        // A window so low that the cell is far below it: editors are made for what comes near.
        await page.Page.SetViewportSizeAsync(390, 200);
        await page.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await page.ReloadAsync();
        await Expect(page.Cell(8).Locator(".cm-content")).ToHaveCountAsync(0);
        await Expect(page.Cell(8).Locator(".source code")).ToHaveTextAsync("my words");
        await page.Cell(8).ScrollIntoViewIfNeededAsync();
        await Expect(page.Cell(8).Locator(".cm-content")).ToHaveTextAsync("my words");
    }

    [Fact]
    public async Task Where_nothing_can_be_kept_the_page_says_so()
    {
        await using var page = await OpenAsync();
        await page.Page.EvaluateAsync("() => { Storage.prototype.setItem = () => { throw new Error('full'); }; }");
        await page.WriteAsync(5, "my words");
        await Expect(page.Page.Locator(".strip")).ToContainTextAsync("This browser keeps nothing for this page (full).");
    }

    [Fact]
    public async Task Checks_are_shown_a_line_each_and_what_they_say_is_text()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(6, "check wrong");
        await Expect(page.Cell(6).Locator(".checks li.wrong .what")).ToHaveTextAsync("wrong: my answer");
        await Expect(page.Cell(6).Locator(".checks .hint")).ToHaveTextAsync("Count <b>again</b>.");
    }

    [Fact]
    public async Task A_chart_is_drawn_from_its_data()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, """chart {"data":[{"type":"bar","y":[1,2]}],"layout":{"title":{"text":"Mine"},"xaxis":{}}}""");
        await Expect(page.Cell(5).Locator(".gtitle")).ToHaveTextAsync("Mine");
        await page.RunAsync(5, """chart {"data":[{"type":"surface"}]}""");
        await page.ShowsAsync(5, "in words");
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_chart_of_a_cell_that_ran_out_of_sight_is_drawn_when_it_is_seen()
    {
        await using var page = await OpenAsync(new View(1300));
        await page.WriteAsync(5, """chart {"data":[{"type":"bar","y":[1,2]}],"layout":{"title":{"text":"Mine"},"xaxis":{}}}""");
        await page.Page.EvaluateAsync(
            "() => { document.getElementById('01-first/cell-5').querySelector('.run').click(); location.hash = '02-second'; }");
        await page.IsAsync(5, "ran");
        await page.Page.EvaluateAsync("() => { location.hash = '01-first'; }");
        await Expect(page.Cell(5).Locator(".gtitle")).ToHaveTextAsync("Mine");
        Assert.Equal(380, await page.Cell(5).Locator(".plot").EvaluateAsync<int>("plot => plot.clientHeight"));
    }

    [Fact]
    public async Task A_shown_value_is_changed_in_its_place_and_cleared()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, "grow");
        Assert.Equal("what stays", await page.Cell(5).Locator(".live").InnerTextAsync());
        await page.RunAsync(5, "bar");
        Assert.Equal("step 3", await page.Cell(5).Locator(".live").InnerTextAsync());
    }

    [Fact]
    public async Task Ten_million_lines_are_kept_at_their_beginning_and_end_and_the_page_answers()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(5, "lines 10000000");
        var text = await page.Cell(5).Locator(".live").InnerTextAsync();
        Assert.StartsWith("line 1\nline 2\n", text, StringComparison.Ordinal);
        Assert.Contains("line 10000000", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 10_000, 30_000);
        await page.Cell(5).GetByRole(AriaRole.Button, new() { Name = "Show more" }).ClickAsync();
        await page.ShowsAsync(5, "characters that were not kept");
    }

    [Fact]
    public async Task Markdown_is_read_as_it_was_written_in_lines_that_fit()
    {
        await using var page = await OpenAsync(new View(390));
        await page.RunAsync(5, "markdown # A title\n\n" + string.Join(' ', Enumerable.Repeat("*word*", 40)));
        await Expect(page.Cell(5).Locator(".live pre")).ToContainTextAsync("# A title\n\n*word* *word*");
        Assert.True(await page.Cell(5).Locator(".live pre").EvaluateAsync<bool>("box => box.scrollWidth <= box.clientWidth"));
    }

    [Fact]
    public async Task Hostile_HTML_does_nothing()
    {
        await using var page = await OpenAsync();
        await page.Page.EvaluateAsync("() => { globalThis.harm = []; globalThis.alert = (what) => harm.push(what); }");
        await page.RunAsync(5,
            """
            html <b id="workbook" onclick="alert(1)">bold</b><script>alert(2)</script><img src="x" onerror="alert(3)"><base href="https://evil.example/">
            <form action="https://evil.example/"><input name="body"><button>Send</button></form><iframe srcdoc="<script>parent.alert(4)</script>"></iframe>
            <a href="javascript:alert(5)">a link</a><svg onload="alert(6)"><use href="data:image/svg+xml,x"></use><script>alert(7)</script></svg>
            <style>body { display: none }</style><div style="position: fixed; inset: 0; background: url(https://evil.example/x)">over all</div>
            <img src="https://evil.example/x.png"><meta http-equiv="refresh" content="0;https://evil.example/"><link rel="stylesheet" href="https://evil.example/">
            <object data="https://evil.example/"></object><math><mtext><table><mglyph><style><img src=x onerror=alert(8)></style></mglyph></table></mtext></math>
            """);
        await page.ShowsAsync(5, "bold");
        await page.Cell(5).Locator(".live b").ClickAsync(new() { Force = true });
        await page.Page.WaitForTimeoutAsync(300);

        Assert.Empty(await page.Page.EvaluateAsync<int[]>("() => harm"));
        Assert.Equal(0, await page.Cell(5).Locator(".live").Locator("script, form, input, button, iframe, base, meta, link, style, object, [href^='javascript']").CountAsync());
        Assert.Empty(await page.Cell(5).Locator(".live *").EvaluateAllAsync<string[]>(
            "all => all.flatMap((one) => one.getAttributeNames()).filter((name) => name.startsWith('on') || name === 'srcdoc')"));
        Assert.True(await page.Button("Run all").IsVisibleAsync());
        // What covers the page covers its own place alone.
        var (inside, box) = (await page.Cell(5).Locator(".live div").Last.BoundingBoxAsync(), await page.Cell(5).Locator(".live").BoundingBoxAsync());
        Assert.True(inside!.Y >= box!.Y && inside.Height <= box.Height + 1);
        // The browser tells of each handler that it refuses when it reads it; nothing else came.
        page.AsHandout.IsQuietButFor("Executing inline event handler");
    }

    [Fact]
    public async Task No_page_within_this_one_can_be_reached_by_words_of_a_cell_in_a_chart()
    {
        await using var page = await OpenAsync();
        await page.Page.EvaluateAsync("() => { globalThis.harm = []; globalThis.alert = (what) => harm.push(what); }");
        await page.RunAsync(5, """chart {"data":[{"type":"bar","y":[1]}],"layout":{"title":{"text":"<img src=x onerror=alert(1)><a href='javascript:alert(2)'>here</a>"}}}""");
        await Expect(page.Cell(5).Locator(".gtitle")).ToBeVisibleAsync();
        Assert.Equal(0, await page.Cell(5).Locator(".live [href^='javascript'], .live img").CountAsync());
        Assert.Empty(await page.Page.EvaluateAsync<int[]>("() => harm"));
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_page_is_accessible_and_fits_its_window(int width, ColorScheme scheme)
    {
        await using var page = await OpenAsync(new View(width, scheme));
        await page.RunAsync(5, "fail word", state: "failed");
        await page.RunAsync(6, "check wrong");
        await page.RunAsync(7, "ask", state: "asking");
        await page.AsHandout.IsAccessibleAsync();
        await page.AsHandout.FitsItsWidthAsync();
        await page.Button("Stop").ClickAsync();
        await Expect(page.Button("Run again what had run")).ToBeVisibleAsync();
        await page.Page.Locator(".menu summary").ClickAsync();
        await page.AsHandout.IsAccessibleAsync();
        await page.Page.Locator(".menu").GetByRole(AriaRole.Link, new() { Name = "A course" }).ClickAsync();
        await Expect(page.Page.Locator("h1:visible")).ToHaveTextAsync("A course");
        await page.AsHandout.IsAccessibleAsync();
        await page.AsHandout.FitsItsWidthAsync();
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_link_leads_to_a_cell_of_another_notebook_and_back()
    {
        await using var page = await OpenAsync();
        await page.Page.GetByRole(AriaRole.Link, new() { Name = "the second", Exact = true }).ClickAsync();
        await Expect(page.Page.Locator("h1:visible")).ToHaveTextAsync("The second");
        await Expect(page.Cell(2, "02-second")).ToBeInViewportAsync();
        Assert.Equal("The second · A course", await page.Page.TitleAsync());
        await page.Page.GoBackAsync();
        await Expect(page.Page.Locator("h1:visible")).ToHaveTextAsync("The first");
    }

    [Theory]
    [MemberData(nameof(Views))]
    public async Task The_licences_are_reached_from_the_menu_and_from_the_foot(int width, ColorScheme scheme)
    {
        await using var page = await OpenAsync(new View(width, scheme));
        await page.Page.Locator("footer").GetByRole(AriaRole.Link, new() { Name = "Licences of what is in this file" }).ClickAsync();
        await Expect(page.Page.Locator("h1:visible")).ToHaveTextAsync("Licences of what is in this file");
        await page.Page.Locator(".work summary", new() { HasText = "The fonts of KaTeX" }).ClickAsync();
        await Expect(page.Page.Locator(".terms:visible")).ToContainTextAsync("SIL OPEN FONT LICENSE");
        await page.AsHandout.IsAccessibleAsync();
        await page.AsHandout.FitsItsWidthAsync();
        await page.Page.GoBackAsync();
        await page.Page.Locator(".menu summary").ClickAsync();
        await page.Page.Locator(".menu").GetByRole(AriaRole.Link, new() { Name = "Licences", Exact = true }).ClickAsync();
        await Expect(page.Page.Locator("h1:visible")).ToHaveTextAsync("Licences of what is in this file");
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task Without_scripts_everything_is_to_be_read()
    {
        await using var page = await OpenAsync(new View(390, Scripts: false));
        foreach (var words in new[] { "Scripts are off in this browser", "recorded words", "recorded too", "Bars: plane 0.31, car 0.68.", "The fonts of KaTeX" })
        {
            Assert.True(await page.Page.GetByText(words).First.IsVisibleAsync(), words);
        }

        Assert.False(await page.Button("Run all").IsVisibleAsync());
        await page.AsHandout.FitsItsWidthAsync();
    }

    [Fact]
    public async Task Without_WebAssembly_the_page_says_what_is_missing()
    {
        await using var page = await OpenAsync();
        await page.Page.AddInitScriptAsync("delete globalThis.WebAssembly");
        await page.ReloadAsync();
        await Expect(page.Page.Locator(".strip")).ToContainTextAsync("this browser has no WebAssembly");
        await Expect(page.Cell(5).Locator(".recorded")).ToBeVisibleAsync();
        Assert.False(await page.Button("Run all").IsVisibleAsync());
    }

    [Fact]
    public async Task Without_an_engine_the_page_says_that_it_is_to_be_read()
    {
        await using var page = await LivingPage.OpenAsync(installed, sample.Bare, place: "start");
        await Expect(page.Page.Locator(".lacking:visible")).ToContainTextAsync("This workbook holds no engine");
        Assert.False(await page.Button("Run all").IsVisibleAsync());
        page.AsHandout.IsQuietAndAlone();
    }

    private Task<LivingPage> OpenAsync(View? view = null) => LivingPage.OpenAsync(installed, sample.Path, view);
}
