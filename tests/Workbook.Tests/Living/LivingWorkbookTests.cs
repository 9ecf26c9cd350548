using System.Collections.Immutable;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Documents;
using Workbook.Living;
using Workbook.Runs;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Living;

public sealed partial class LivingWorkbookTests
{
    private const string Exercise =
        """
        // EXERCISE my-square
        static double MySquare(double x)
        {
            // BEGIN SOLUTION
            return x * x * 1.0000000;
            // END SOLUTION
        }
        """;

    [Fact]
    public void Every_notebook_is_an_article_and_no_two_places_have_one_id()
    {
        var cells = ImmutableArray.Create(
            Prose("# A\n\n## Takeaways\n\nA note[^1] and $x$.\n\n## Takeaways\n\n[^1]: Below."), Code("1"), Code(Exercise));

        var page = Of(Run("01-a", cells), Run("02-b", [cells[0], cells[1]]));

        Assert.Contains("<article class=\"notebook\" id=\"01-a\"", page, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"02-b/takeaways\">", page, StringComparison.Ordinal);
        var ids = Id().Matches(WithoutScripts(page)).Select(match => match.Groups["id"].Value).ToArray();
        Assert.Empty(ids.GroupBy(id => id).Where(same => same.Count() > 1).Select(same => same.Key));
        Assert.Contains("02-b/fn:1", ids);
    }

    [Theory]
    [InlineData("[x](02-b.dib)", "#02-b")]
    [InlineData("[x](02-b.dib#cell-1)", "#02-b/cell-1")]
    [InlineData("[x](#takeaways)", "#01-a/takeaways")]
    [InlineData("[x](table.md#rows)", "#table/rows")]
    [InlineData("[x](https://example.org/)", "https://example.org/")]
    public void A_link_stays_within_the_file(string link, string address)
    {
        using var folder = new TemporaryFolder();
        folder.Write("table.md", "# The table\n\n## Rows\n");
        folder.Write("02-b.dib", "#!markdown\n\n# B\n");

        var page = Of(
            Run("01-a", Prose("# A\n\n" + link + "\n\n## Takeaways")) with { File = Path.Combine(folder.Path, "01-a.dib") },
            Run("02-b", Prose("# B")));

        Assert.Contains($"<a href=\"{address}\"", page, StringComparison.Ordinal);
        if (address.StartsWith('#')) Assert.Contains($"id=\"{address[1..]}\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Under_a_cell_stands_what_it_showed_and_under_an_exercise_nothing()
    {
        var page = Of(Run("01-a",
            Prose("# A"), Code("z", new StreamOutput("stdout", "it was 42")), Code(Exercise, new StreamOutput("stdout", "the answer was 43"))));

        Assert.Contains("What this cell shows when it has run:", page, StringComparison.Ordinal);
        Assert.Contains("it was 42", page, StringComparison.Ordinal);
        Assert.DoesNotContain("the answer was 43", page, StringComparison.Ordinal);
    }

    [Fact]
    public void No_solution_is_in_the_file() =>
        Assert.DoesNotContain("1.0000000", Of(Run("01-a", Prose("# A"), Code(Exercise))), StringComparison.Ordinal);

    [Fact]
    public void The_scripts_are_told_the_learners_cells_of_CSharp()
    {
        var page = Of(Run("01-a", Prose("# A *title*"), Code("var s = \"</script><!--\";"), Code(Exercise)));

        using var told = JsonDocument.Parse(Told().Match(page).Groups["json"].Value);
        var notebook = told.RootElement.GetProperty("notebooks")[0];
        var cells = notebook.GetProperty("cells").EnumerateArray().ToArray();
        Assert.Equal("01-a", notebook.GetProperty("name").GetString());
        Assert.Equal([2, 3], cells.Select(cell => cell.GetProperty("number").GetInt32()));
        Assert.Equal("var s = \"</script><!--\";", cells[0].GetProperty("text").GetString());
        Assert.Equal(
            "// EXERCISE my-square\nstatic double MySquare(double x)\n{\n    throw new NotImplementedException(\"my-square: your turn\");\n}",
            cells[1].GetProperty("text").GetString());
        Assert.Equal(JsonValueKind.Null, cells[0].GetProperty("exercise").ValueKind);
        Assert.Equal("my-square", cells[1].GetProperty("exercise").GetString());
        Assert.Contains("bar", told.RootElement.GetProperty("chartKinds").EnumerateArray().Select(kind => kind.GetString()));
    }

    [Fact]
    public void A_cell_has_the_id_that_it_has_in_the_edition_that_is_handed_out()
    {
        using var folder = new TemporaryFolder();
        folder.Write("01-a.ipynb", """
            {"cells":[{"cell_type":"code","id":"kept-id","execution_count":null,"metadata":{},"outputs":[],"source":"var x = 1;"}],
            "metadata":{},"nbformat":4,"nbformat_minor":5}
            """);

        var page = Of(Run("01-a", Code("var x = 1;")) with { File = Path.Combine(folder.Path, "01-a.dib") });

        Assert.Contains("\"id\":\"kept-id\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_learners_editions_are_in_the_page_but_for_the_code_which_its_scripts_are_told()
    {
        var page = Of(Run("01-a", Prose("# A"), Code(Exercise)));

        using var editions = JsonDocument.Parse(Unpacked(Editions().Match(page).Groups["letters"].Value));
        var edition = editions.RootElement.GetProperty("01-a");
        Assert.Equal("# A", edition.GetProperty("cells")[0].GetProperty("source")[0].GetString());
        Assert.Equal("code", edition.GetProperty("cells")[1].GetProperty("cell_type").GetString());
        Assert.False(edition.GetProperty("cells")[1].TryGetProperty("source", out _));
        Assert.Equal("learner", edition.GetProperty("metadata").GetProperty("workbook").GetProperty("edition").GetString());
    }

    [Fact]
    public void The_key_changes_with_the_cells_and_with_nothing_else()
    {
        static string Key(string page) => page[page.IndexOf("\"key\":", StringComparison.Ordinal)..][..24];
        var page = Of(Run("01-a", Code("1", new StreamOutput("stdout", "1"))));
        Assert.Equal(Key(page), Key(Of(Run("01-a", Code("1", new StreamOutput("stdout", "2"))))));
        Assert.NotEqual(Key(page), Key(Of(Run("01-a", Code("2")))));
    }

    [Fact]
    public void The_policy_names_each_script_of_the_page_by_its_content_and_nothing_asks_the_network()
    {
        var page = Of(Run("01-a", Prose("# A"), Code("1")));
        var policy = Policy().Match(page).Groups["policy"].Value;

        Assert.All(InlineScript().Matches(page), script => Assert.Contains(
            "'sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(script.Groups["text"].Value))) + "'", policy,
            StringComparison.Ordinal));
        Assert.Equal(3, InlineScript().Count(page));
        Assert.DoesNotContain("'unsafe-inline'", policy[..policy.IndexOf("style-src", StringComparison.Ordinal)], StringComparison.Ordinal);
        foreach (var rule in new[] { "default-src 'none'", "connect-src 'none'", "form-action 'none'", "base-uri 'none'" })
        {
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_engine_stands_last_and_is_what_it_was()
    {
        byte[] content = [.. Enumerable.Range(0, 5000).Select(i => (byte)i)];

        var page = Of([Run("01-a", Prose("# A"))], [new EngineFile("worker.js", "tell()"u8.ToArray()), new EngineFile("_framework/a.dll", content)]);

        var files = Packed().Matches(page);
        Assert.Equal(["worker.js", "_framework/a.dll"], files.Select(file => file.Groups["path"].Value));
        Assert.Equal(content, Unpacked(files[1].Groups["letters"].Value));
        Assert.EndsWith("</script>\n</body>\n</html>\n", page, StringComparison.Ordinal);
        Assert.True(files[0].Index > page.LastIndexOf("<script>", StringComparison.Ordinal));
    }

    [Fact]
    public void Writing_twice_gives_the_same_bytes()
    {
        var run = Run("01-a", Prose("# A $x$"), Code("1", new StreamOutput("stdout", "1")));
        Assert.Equal(Of(run), Of(run));
    }

    [Fact]
    public void Control_characters_stay_out_of_what_is_read() =>
        Assert.DoesNotContain("\u001b", Of(Run("01-a", Prose("# A\u001b[31m"), Code("1"))), StringComparison.Ordinal);

    private static string Of(params ImmutableArray<NotebookRun> runs) => Of(runs, []);

    private static string Of(ImmutableArray<NotebookRun> runs, ImmutableArray<EngineFile> engine) =>
        LivingWorkbook.ToHtml(runs, Collection, engine);

    private static string WithoutScripts(string page) => AnyScript().Replace(page, "");

    private static byte[] Unpacked(string letters)
    {
        using var gzip = new GZipStream(new MemoryStream(Convert.FromBase64String(letters)), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("""\sid="(?<id>[^"]*)"|<a id="(?<id>[^"]*)""")]
    private static partial Regex Id();

    [GeneratedRegex("""<script type="application/json" id="workbook">(?<json>[^<]*)</script>""")]
    private static partial Regex Told();

    [GeneratedRegex("""http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)""")]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex InlineScript();

    [GeneratedRegex("<script[ >].*?</script>", RegexOptions.Singleline)]
    private static partial Regex AnyScript();

    [GeneratedRegex("""class="library" data-name="editions.json">(?<letters>[A-Za-z0-9+/=]*)</script>""")]
    private static partial Regex Editions();

    [GeneratedRegex("""<script type="application/octet-stream" class="file" data-path="(?<path>[^"]*)">(?<letters>[A-Za-z0-9+/=]*)</script>""")]
    private static partial Regex Packed();
}
