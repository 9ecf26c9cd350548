using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contract;
using Workbook.Living;
using Workbook.Living.Sites;
using Workbook.Runs;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Living.Sites;

public sealed partial class LivingSiteTests
{
    private static readonly ImmutableArray<EngineFile> Engine =
        [new("worker.js", "tell()"u8.ToArray()), new("_framework/a.dll", [.. Enumerable.Range(0, 5000).Select(i => (byte)i)])];

    private static readonly ImmutableArray<NotebookRun> Notebooks =
        [Run("01-a", Prose("# A title\n\n## Part\n\n$x$ and [b](02-b.dib#cell-2)."), Code("1")), Run("02-b", Prose("# B"), Code("secret()"))];

    private static readonly ImmutableArray<SiteFile> Files = LivingSite.Files(Notebooks, Collection, Engine);

    public static readonly TheoryData<string> Pages = ["index.html", "01-a.html", "02-b.html"];

    private static readonly string[] AllPages = [.. Pages.Select(page => page.Data), "licences.html"];

    [Fact]
    public void A_site_has_a_page_for_each_notebook_one_to_begin_with_and_one_for_licences() =>
        Assert.Equal(AllPages, Files.Select(file => file.Path).Where(path => path.EndsWith(".html", StringComparison.Ordinal)));

    [Theory, MemberData(nameof(Pages))]
    public void No_address_of_a_page_begins_at_the_servers_root_or_leads_elsewhere(string page) =>
        Assert.All(Addresses(page), address => Assert.DoesNotMatch("^(/|[a-z]+:)", address));

    [Theory, MemberData(nameof(Pages))]
    public void What_a_page_names_is_there(string page) => Assert.All(
        Addresses(page).Select(address => address.Split('#')[0]).Where(path => path.Length > 0),
        path => Assert.Contains(Files, file => file.Path == path));

    [Fact]
    public void What_the_style_and_the_scripts_are_told_of_is_there()
    {
        var style = Files.Single(file => file.Path.StartsWith("assets/style", StringComparison.Ordinal));
        var fonts = Font().Matches(TextOf(style)).Select(font => "assets/" + font.Groups["name"].Value).ToArray();
        Assert.NotEmpty(fonts);
        var site = Told("01-a.html").GetProperty("site");
        var libraries = site.GetProperty("libraries").EnumerateObject().ToArray();
        Assert.Equal(["cells.json", "editions.json", "plotly.js"], libraries.Select(library => library.Name));
        string[] told =
        [
            site.GetProperty("scripts").GetString()!, site.GetProperty("engine").GetString()!,
            .. libraries.Select(library => library.Value.GetString()!),
        ];
        Assert.All(fonts.Concat(told), path => Assert.Contains(Files, file => file.Path == path));
    }

    [Fact]
    public void A_page_is_told_its_own_cells_and_of_others_the_exercises_alone()
    {
        var notebooks = Told("01-a.html").GetProperty("notebooks");
        Assert.Equal(1, notebooks[0].GetProperty("cells").GetArrayLength());
        Assert.Equal(0, notebooks[1].GetProperty("cells").GetArrayLength());
        Assert.DoesNotContain("secret()", Page("01-a.html"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[x](02-b.dib)", "02-b.html")]
    [InlineData("[x](02-b.dib#cell-1)", "02-b.html#02-b/cell-1")]
    [InlineData("[x](#takeaways)", "#01-a/takeaways")]
    [InlineData("[x](https://example.org/)", "https://example.org/")]
    public void A_link_leads_to_the_page_of_its_notebook(string link, string address)
    {
        using var folder = new TemporaryFolder();
        folder.Write("02-b.dib", "#!markdown\n\n# B\n");

        var files = LivingSite.Files(
            [Run("01-a", Prose($"# A\n\n{link}\n\n## Takeaways")) with { File = Path.Combine(folder.Path, "01-a.dib") }, Run("02-b", Prose("# B"))],
            Collection, []);

        Assert.Contains($"<a href=\"{address}\"", TextOf(files.Single(file => file.Path == "01-a.html")), StringComparison.Ordinal);
    }

    [Fact]
    public void A_page_is_named_after_its_notebook() =>
        Assert.Contains("<title>A title &#183; A course</title>", Page("01-a.html"), StringComparison.Ordinal);

    [Theory, MemberData(nameof(Pages))]
    public void The_policy_allows_this_site_alone_and_no_script_that_a_cell_could_add(string page)
    {
        var policy = Policy().Match(Page(page)).Groups["policy"].Value;
        foreach (var rule in new[] { "default-src 'none'", "connect-src 'self'", "form-action 'none'", "base-uri 'none'", "worker-src 'self' blob:" })
        {
            Assert.Contains(rule, policy, StringComparison.Ordinal);
        }

        Assert.DoesNotContain("unsafe-inline", policy[..policy.IndexOf("style-src", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains(LivingScripts.Source(Inline().Match(Page(page)).Groups["text"].Value), policy, StringComparison.Ordinal);
        Assert.Equal(1, Inline().Count(Page(page)));
    }

    [Fact]
    public void The_engines_files_are_what_they_were()
    {
        var list = JsonSerializer.Deserialize<JsonElement>(Unpacked(Told("index.html").GetProperty("site").GetProperty("engine").GetString()!));
        Assert.Equal(["worker.js", "_framework/a.dll"], list.EnumerateArray().Select(file => file.GetProperty("path").GetString()));
        Assert.Equal(Engine[1].Content, Unpacked(list[1].GetProperty("address").GetString()!));
    }

    [Fact]
    public void The_service_worker_lists_every_other_file_and_the_edition_of_the_pages()
    {
        Assert.Equal(
            Files.Select(file => file.Path).Where(path => path != LivingSite.ServiceWorker),
            [.. Listed("pages"), .. Listed("shared"), ServiceWorkers("packed").GetString()!]);
        Assert.Equal(EditionOf(Files), ServiceWorkers("edition").GetString());

        static IEnumerable<string> Listed(string name) => ServiceWorkers(name).EnumerateArray().Select(path => path.GetString()!);
    }

    [Fact]
    public void The_pages_are_packed_together_as_they_are()
    {
        var packed = JsonSerializer.Deserialize<Dictionary<string, string>>(Unpacked(ServiceWorkers("packed").GetString()!))!;
        Assert.Equal(AllPages.Select(page => (page, Page(page))), packed.Select(page => (page.Key, page.Value)));
    }

    [Theory]
    [InlineData("$x$", "KaTeX_Fraktur", false)]
    [InlineData("$\\mathfrak{x}$", "KaTeX_Fraktur", true)]
    [InlineData("$x$", "KaTeX_Main", true)]
    [InlineData("$x$", "KaTeX_Size2", false)]
    [InlineData("$\\Big($", "KaTeX_Size2", true)]
    public void A_font_is_there_where_a_formula_may_ask_for_it(string formula, string font, bool isThere) => Assert.Equal(
        isThere,
        LivingSite.Files([Run("01-a", Prose($"# A\n\n{formula}"))], Collection, [])
            .Any(file => file.Path.StartsWith($"assets/{font}", StringComparison.Ordinal)));

    [Fact]
    public void Writing_twice_gives_the_same_edition() => Assert.Equal(
        Files.Select(file => (file.Path, SiteAssets.HashOf(file.Content))),
        LivingSite.Files(Notebooks, Collection, Engine).Select(file => (file.Path, SiteAssets.HashOf(file.Content))));

    [Fact]
    public void Another_word_is_another_edition_and_leaves_what_is_shared_as_it_was()
    {
        var next = LivingSite.Files(Notebooks, Collection with { Subtitle = "another" }, Engine);

        Assert.NotEqual(EditionOf(Files), EditionOf(next));
        Assert.Equal(Shared(Files), Shared(next));

        static IEnumerable<string> Shared(IEnumerable<SiteFile> files) =>
            files.Select(file => file.Path).Where(path => !path.StartsWith("assets/pages-", StringComparison.Ordinal));
    }

    [Fact]
    public void Pictures_and_the_data_of_charts_are_files_of_their_own()
    {
        const string chart = """{"data":[{"type":"bar","x":["a"],"y":[0.31]}],"layout":{}}""";
        byte[] picture = [1, 2, 3];
        var files = LivingSite.Files(
            [Run("01-a", Prose("# A"), Code("1", Shows(("image/png", Convert.ToBase64String(picture)))), Code("2", Shows((MimeTypes.Plotly, chart), ("text/plain", "bars"))))],
            Collection, []);
        var page = TextOf(files.Single(file => file.Path == "01-a.html"));

        var address = Assert.Single(Regex.Matches(page, "loading=\"lazy\" src=\"([^\"]*)\"")).Groups[1].Value;
        Assert.Equal(picture, files.Single(file => file.Path == address).Content);
        Assert.DoesNotContain("0.31", page, StringComparison.Ordinal);
        var from = Assert.Single(Regex.Matches(page, "data-from=\"([^\"]*)\"")).Groups[1].Value;
        var data = JsonSerializer.Deserialize<string[]>(Unpacked(files, from))!;
        Assert.Equal("bar", JsonElement.Parse(data.Single()).GetProperty("data")[0].GetProperty("type").GetString());
    }

    [Fact]
    public void A_site_without_an_engine_says_so_to_its_scripts() =>
        Assert.Equal(JsonValueKind.Null, Told(LivingSite.Files(Notebooks, Collection, []), "index.html").GetProperty("site").GetProperty("engine").ValueKind);

    private static string EditionOf(ImmutableArray<SiteFile> files) =>
        Told(files, "index.html").GetProperty("site").GetProperty("edition").GetString()!;

    // What stands above the service worker's script.
    private static JsonElement ServiceWorkers(string name)
    {
        var begin = $"const {name} = ";
        var line = TextOf(Files.Single(file => file.Path == LivingSite.ServiceWorker)).Split('\n').First(one => one.StartsWith(begin, StringComparison.Ordinal));
        return JsonElement.Parse(line[begin.Length..^1]);
    }

    private static string Page(string path) => TextOf(Files.Single(file => file.Path == path));

    private static string TextOf(SiteFile file) => Encoding.UTF8.GetString(file.Content);

    // But for the icon, which stands in its address.
    private static IEnumerable<string> Addresses(string page) =>
        Address().Matches(Page(page)).Select(match => match.Groups["address"].Value).Where(address => !address.StartsWith("data:image/", StringComparison.Ordinal));

    private static JsonElement Told(string page) => Told(Files, page);

    private static JsonElement Told(ImmutableArray<SiteFile> files, string page) =>
        JsonElement.Parse(ToldJson().Match(TextOf(files.Single(file => file.Path == page))).Groups["json"].Value);

    private static byte[] Unpacked(string path) => Unpacked(Files, path);

    private static byte[] Unpacked(ImmutableArray<SiteFile> files, string path)
    {
        using var gzip = new GZipStream(new MemoryStream(files.Single(file => file.Path == path).Content), CompressionMode.Decompress);
        using var bytes = new MemoryStream();
        gzip.CopyTo(bytes);
        return bytes.ToArray();
    }

    [GeneratedRegex("""\s(?:href|src)="(?<address>[^"]*)""")]
    private static partial Regex Address();

    [GeneratedRegex(@"src:url\((?<name>[^)]*)\)")]
    private static partial Regex Font();

    [GeneratedRegex("""<script type="application/json" id="workbook">(?<json>[^<]*)</script>""")]
    private static partial Regex ToldJson();

    [GeneratedRegex("""http-equiv="Content-Security-Policy" content="(?<policy>[^"]*)""")]
    private static partial Regex Policy();

    [GeneratedRegex("<script>(?<text>.*?)</script>", RegexOptions.Singleline)]
    private static partial Regex Inline();
}
