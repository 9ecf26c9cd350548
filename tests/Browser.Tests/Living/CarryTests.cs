using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;
using Documents;
using Documents.Ipynb;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Browser.Tests.Living;

/// <summary>What one has written is saved as files that others read, and opened from them.</summary>
public sealed class CarryTests(InstalledBrowser installed, LivingSample sample)
{
    private const string Notebook = "03-third";
    private const string Neither = "it is damaged, or neither a notebook (.ipynb) nor progress (progress.json).";
    private const string Written = "my words\nof \"two\" lines \\ 🙂";

    private static readonly (string Name, string Content, string Words)[] Refused =
    [
        ("a.ipynb", "", Neither),
        ("a.ipynb", "{\"cells\": [", Neither),
        ("a.ipynb", "\u00ff\u00fe", Neither),
        ("a.ipynb", "null", Neither),
        ("a.ipynb", "{\"nbformat\": 3, \"worksheets\": []}", "it is no notebook of nbformat 4."),
        ("a.ipynb", "{\"nbformat\": 4}", "it is a damaged notebook: it has no list of cells."),
        ("a.ipynb", "{\"nbformat\": 4, \"cells\": [{\"source\": [1]}]}", "it is a damaged notebook: its cell 1 has no text."),
        ("a.ipynb", "{\"nbformat\": 4, \"cells\": [null]}", "it is a damaged notebook: its cell 1 has no text."),
        (
            Notebook + ".ipynb", "{\"nbformat\": 4, \"cells\": [{\"cell_type\": \"code\", \"source\": \"foreign\"}]}",
            "it is no copy of a notebook of this workbook: its cells are not known here."),
        ("progress.json", "{\"my-cube\": {\"status\": \"passed\"}}", Neither),
        ("progress.json", "{\"my-cube\": {\"status\": \"passed\", \"tries\": 1, \"since\": \"yesterday\"}}", Neither),
        ("my.zip", "PK\u0003\u0004 and nothing else, not even an end", "it cannot be read (its end is missing)."),
    ];

    [Fact]
    public async Task A_saved_copy_is_the_learners_edition_with_what_was_written()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(4, Written, Notebook);

        var (name, content) = await page.SavedAsync(() => page.ChooseAsync("Save my copy"));

        Assert.Equal("03-third.ipynb", name);
        Assert.Equal(IpynbFormat.Write(WithText(LivingSample.Edition(Notebook), 4, Written)), Text(content));
        Assert.Equal(Written, IpynbFormat.Read(Text(content), name).Cells[3].Text);
    }

    [Fact]
    public async Task All_is_saved_in_one_file_where_nothing_was_written_to_the_byte_as_it_was_handed_out()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(4, Written, Notebook);
        await page.RunAsync(5, "solve my-cube", notebook: Notebook);

        var (name, content) = await page.SavedAsync(() => page.ChooseAsync("Save all my work"));

        Assert.Equal("my.zip", name);
        using var zip = new ZipArchive(new MemoryStream(content));
        Assert.Equal(["01-first.ipynb", "02-second.ipynb", "03-third.ipynb", "progress.json"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(Written, IpynbFormat.Read(await TextAsync(zip.Entries[2]), name).Cells[3].Text);
        Assert.Equal(IpynbFormat.Write(LivingSample.Edition("02-second")), await TextAsync(zip.Entries[1]));
        Assert.Contains("my-cube", await TextAsync(zip.Entries[3]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_saved_is_opened_after_all_was_forgotten_and_nothing_runs()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(4, Written, Notebook);
        var copy = await page.SavedAsync(() => page.ChooseAsync("Save my copy"));
        await page.ChooseAsync("Start over …");
        await page.Page.EvaluateAsync("() => { globalThis.isBefore = true; }");
        await page.Button("Start over").ClickAsync();
        await page.Page.WaitForFunctionAsync("() => !globalThis.isBefore && document.documentElement.classList.contains('awake')");
        await Expect(page.Cell(4, Notebook).Locator(".cm-content")).ToHaveTextAsync("plain words");

        var dialog = await page.OpenFilesAsync(copy);

        await Expect(dialog).ToContainTextAsync("Taken: cell 4 of 03-third. Nothing was run.");
        await page.Button("Close").ClickAsync();
        await Expect(page.Cell(4, Notebook).Locator(".cm-line")).ToHaveTextAsync(Written.Split('\n'));
        await Expect(page.Page.Locator("[data-state]")).ToHaveCountAsync(0);
        var again = await page.SavedAsync(() => page.ChooseAsync("Save my copy"));
        Assert.Equal(Text(copy.Content), Text(again.Content));
    }

    [Fact]
    public async Task A_copy_of_a_notebook_that_is_not_shown_is_taken_too()
    {
        await using var page = await OpenAsync();

        var dialog = await page.OpenFilesAsync(("02-second (1).ipynb", Bytes(WithText(LivingSample.Edition("02-second"), 2, Written))));

        await Expect(dialog).ToContainTextAsync("Taken: cell 2 of 02-second.");
        await page.Button("Close").ClickAsync();
        await page.Page.GotoAsync(new Uri(sample.Path).AbsoluteUri + "#02-second");
        await Expect(page.Cell(2, "02-second").Locator(".cm-line")).ToHaveTextAsync(Written.Split('\n'));
    }

    [Fact]
    public async Task What_was_changed_in_Jupyter_is_taken_and_what_has_no_place_here_is_told()
    {
        var edition = LivingSample.Edition(Notebook);
        var changed = WithText(WithText(edition, 4, "changed there"), 3, "## Another part");
        var cells = changed.Cells.RemoveAt(6).Insert(4, new Cell(CellKind.Code, Cell.CSharp, "<b>a cell of my own</b>\nand more") { Id = "own" });
        await using var page = await OpenAsync();

        var dialog = await page.OpenFilesAsync(("copy.ipynb", Bytes(changed with { Cells = cells })));

        await Expect(dialog.Locator(".opened > ul > li")).ToHaveTextAsync(
        [
            "Taken: cell 4 of 03-third. Nothing was run.",
            "Not taken: changed prose, which is only read here: cell 3.",
            "Not in the file, and left as they are: cell 7.",
            "Not taken: 1 cell that the notebook here does not have:its cell 5: <b>a cell of my own</b>",
        ]);
        Assert.Equal(0, await dialog.Locator("b").CountAsync());
    }

    [Fact]
    public async Task Where_a_program_dropped_the_ids_cells_are_found_by_their_text_and_place()
    {
        var document = JsonNode.Parse(IpynbFormat.Write(WithText(LivingSample.Edition(Notebook), 4, Written)))!;
        foreach (var cell in document["cells"]!.AsArray())
        {
            cell!.AsObject().Remove("id");
        }

        await using var page = await OpenAsync();

        var dialog = await page.OpenFilesAsync(("03-third.ipynb", Encoding.UTF8.GetBytes(document.ToJsonString())));

        await Expect(dialog).ToContainTextAsync("Taken: cell 4 of 03-third.");
        await Expect(dialog).ToContainTextAsync("Found by their place, for the file has another id there: cell 4.");
        await page.Button("Close").ClickAsync();
        await Expect(page.Cell(4, Notebook).Locator(".cm-line")).ToHaveTextAsync(Written.Split('\n'));
    }

    [Fact]
    public async Task What_is_written_here_goes_only_where_its_writer_says_so()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(4, "mine", Notebook);
        await page.WriteAsync(6, "mine too", Notebook);
        var file = ("03-third.ipynb", Bytes(WithText(LivingSample.Edition(Notebook), 4, "theirs")));

        var dialog = await page.OpenFilesAsync(file);
        await Expect(dialog).ToContainTextAsync("03-third, cell 4 (03-third.ipynb)");
        await page.Button("Keep what is here").ClickAsync();
        await Expect(page.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Your own text stays: cell 4.");
        await Expect(page.Page.GetByRole(AriaRole.Dialog)).ToContainTextAsync("Your own text stays where the file has the original: cell 6.");
        await page.Button("Close").ClickAsync();
        await Expect(page.Cell(4, Notebook).Locator(".cm-content")).ToHaveTextAsync("mine");

        await page.OpenFilesAsync(file);
        await page.Button("Take the file’s").ClickAsync();
        await page.Button("Close").ClickAsync();
        await Expect(page.Cell(4, Notebook).Locator(".cm-content")).ToHaveTextAsync("theirs");
        await Expect(page.Cell(6, Notebook).Locator(".cm-content")).ToHaveTextAsync("mine too");
    }

    [Fact]
    public async Task A_file_that_is_damaged_or_foreign_says_so_and_changes_nothing()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(4, Written, Notebook);
        var before = await page.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)");
        foreach (var (name, content, words) in Refused)
        {
            var dialog = await page.OpenFilesAsync((name, Encoding.Latin1.GetBytes(content)));
            await Expect(dialog.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToHaveTextAsync("Nothing was opened, and nothing changed");
            await Expect(dialog.Locator(".bad")).ToHaveTextAsync("Not opened: " + words);
            await page.Button("Close").ClickAsync();
        }

        Assert.Equal(before, await page.Page.EvaluateAsync<string>("() => JSON.stringify(localStorage)"));
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task A_zip_of_another_program_is_opened_and_a_damaged_one_is_not()
    {
        using var content = new MemoryStream();
        using (var zip = new ZipArchive(content, ZipArchiveMode.Create, leaveOpen: true))
        {
            await AddAsync(zip, "my/03-third.ipynb", IpynbFormat.Write(WithText(LivingSample.Edition(Notebook), 4, Written)));
            await AddAsync(zip, "my/notes.txt", "notes of my own");
        }

        await using var page = await OpenAsync();
        var dialog = await page.OpenFilesAsync(("my.zip", content.ToArray()));
        await Expect(dialog).ToContainTextAsync("Taken: cell 4 of 03-third.");
        await Expect(dialog).ToContainTextAsync("notes.txtNot opened");
        await page.Button("Close").ClickAsync();

        var damaged = content.ToArray();
        damaged[60] ^= 0xff;
        dialog = await page.OpenFilesAsync(("my.zip", damaged));
        await Expect(dialog.Locator(".bad")).ToContainTextAsync("03-third.ipynb");
        page.AsHandout.IsQuietAndAlone();
    }

    [Fact]
    public async Task Progress_is_saved_as_the_course_keeps_it_and_what_is_solved_stays_solved()
    {
        await using var page = await OpenAsync();
        await page.RunAsync(4, "solve other", notebook: Notebook);

        var (name, saved) = await page.SavedAsync(() => page.ChooseAsync("Save my progress"));
        Assert.Equal("progress.json", name);
        Assert.Equal(
            """
            {
              "other": {
                "status": "passed",
                "tries": 2,
                "since": "2026-01-02T03:04:05.678+00:00"
              }
            }

            """,
            Text(saved));

        var dialog = await page.OpenFilesAsync(("progress (2).json", Encoding.UTF8.GetBytes(
            """
            {"my-cube":{"status":"passed","tries":3,"since":"2026-02-03T04:05:06+01:00"},
            "other":{"status":"wrong","tries":5,"since":"2025-01-01T00:00:00Z"},
            "<b>gone</b>":{"status":"wrong","tries":1,"since":"2025-01-01T00:00:00Z"}}
            """)));
        await Expect(dialog).ToContainTextAsync("Progress in 3 exercises, 1 solved.");
        await Expect(dialog).ToContainTextAsync("Kept, though no exercise here has that name: other, <b>gone</b>.");
        await page.Button("Close").ClickAsync();
        await Expect(page.Cell(5, Notebook).Locator(".badge")).ToHaveTextAsync("✓ passed");
        await Expect(page.Page.Locator(".notebook .state .tally:visible")).ToContainTextAsync("1 of 1 exercise");

        // The course in the worker knows it, too, and the next one at its start.
        var merged = (await page.SavedAsync(() => page.ChooseAsync("Save my progress"))).Content;
        var all = JsonNode.Parse(merged)!;
        Assert.Equal(("passed", 5), (all["other"]!["status"]!.GetValue<string>(), all["other"]!["tries"]!.GetValue<int>()));
        await page.RunAsync(4, "solved", notebook: Notebook);
        Assert.Equal(Text(merged).TrimEnd(), await page.Cell(4, Notebook).Locator(".live pre").TextContentAsync());
        await page.ReloadAsync();
        await page.RunAsync(4, "solved", notebook: Notebook);
        Assert.Equal(Text(merged).TrimEnd(), await page.Cell(4, Notebook).Locator(".live pre").TextContentAsync());
    }

    [Fact]
    public async Task A_file_offers_once_to_save_what_is_written_and_quietly()
    {
        await using var page = await OpenAsync();
        await page.WriteAsync(4, Written, Notebook);
        await Expect(page.Cell(4, Notebook).Locator(".offer")).ToContainTextAsync("What you write is kept in this browser alone.");
        await Expect(page.Cell(4, Notebook).Locator(".cm-content")).ToBeFocusedAsync();
        var (name, _) = await page.SavedAsync(() => page.Cell(4, Notebook).Locator(".offer").GetByText("Save my copy").ClickAsync());
        Assert.Equal("03-third.ipynb", name);
        await page.WriteAsync(6, Written, Notebook);
        await page.ReloadAsync();
        await page.WriteAsync(4, "again", Notebook);
        await Expect(page.Page.Locator(".offer")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1300, ColorScheme.Light)]
    public async Task Menu_and_questions_are_accessible_reached_by_keyboard_and_left_by_it(int width, ColorScheme scheme)
    {
        await using var page = await OpenAsync(new View(width, scheme));
        await page.WriteAsync(4, Written, Notebook);
        await page.AsHandout.IsAccessibleAsync();
        await page.Page.GetByLabel("More", new() { Exact = true }).FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await page.AsHandout.IsAccessibleAsync();
        await page.AsHandout.FitsItsWidthAsync();
        await page.Page.Locator(".start-over").FocusAsync();
        await page.Page.Keyboard.PressAsync("Enter");
        await Expect(page.Page.GetByRole(AriaRole.Dialog, new() { Name = "Start over?" })).ToBeVisibleAsync();
        await Expect(page.Button("Save all my work").Last).ToBeFocusedAsync();
        await page.AsHandout.IsAccessibleAsync();
        await page.AsHandout.FitsItsWidthAsync();
        await page.Page.Keyboard.PressAsync("Escape");
        await Expect(page.Page.GetByLabel("More", new() { Exact = true })).ToBeFocusedAsync();

        await page.OpenFilesAsync(("a file with a very long name indeed, as somebody may have it among what was downloaded.ipynb", "[]"u8.ToArray()));
        await page.AsHandout.IsAccessibleAsync();
        await page.AsHandout.FitsItsWidthAsync();
    }

    private Task<LivingPage> OpenAsync(View? view = null) => LivingPage.OpenAsync(installed, sample.Path, view, Notebook);

    private static Notebook WithText(Notebook notebook, int number, string text) =>
        notebook with { Cells = notebook.Cells.SetItem(number - 1, notebook.Cells[number - 1] with { Text = text }) };

    private static byte[] Bytes(Notebook notebook) => Encoding.UTF8.GetBytes(IpynbFormat.Write(notebook));

    private static string Text(byte[] content) => Encoding.UTF8.GetString(content);

    private static async Task<string> TextAsync(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(await entry.OpenAsync());
        return await reader.ReadToEndAsync();
    }

    private static async Task AddAsync(ZipArchive zip, string name, string text)
    {
        await using var writer = new StreamWriter(await zip.CreateEntry(name).OpenAsync());
        await writer.WriteAsync(text);
    }
}
