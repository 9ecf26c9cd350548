using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Documents.Files;
using Workbook.Handouts;
using Workbook.Living;
using Workbook.Runs;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Living;

/// <summary>Whoever gets the living workbook gets the licence of each work in it.</summary>
public sealed partial class LicencesTests
{
    private static readonly Lazy<string> Page = new(() => Write(RealFiles()));

    [Fact]
    public void Every_file_of_the_workbook_is_of_one_work() => Assert.Equal(
        [.. FilesIn(Page.Value).Order(StringComparer.Ordinal)],
        WorksIn(Page.Value).SelectMany(work => work.Files).Order(StringComparer.Ordinal));

    [Fact]
    public void Nothing_in_the_workbook_is_without_a_licence() => Assert.Empty(UnclaimedIn(Page.Value));

    [Fact]
    public void The_text_of_its_licence_stands_with_every_work() => Assert.All(WorksIn(Page.Value), work =>
    {
        Assert.Matches(@"^[\w.-]+(( OR |; )[\w.-]+)*$", work.Licence);
        Assert.True(work.Terms.Length > 700, $"{work.Name}: {work.Terms}");
    });

    [Theory]
    [InlineData("Microsoft.NETCore.App.Runtime.Mono.browser-wasm", "MIT", "_framework/dotnet.native.wasm")]
    [InlineData("Microsoft.CodeAnalysis.CSharp", "MIT", "_framework/Microsoft.CodeAnalysis.CSharp.dll")]
    [InlineData("Microsoft.AspNetCore.Html.Abstractions", "Apache-2.0", "_framework/Microsoft.AspNetCore.Html.Abstractions.dll")]
    [InlineData("FSharp.Core", "MIT", "/FSharp.Core.dll")]
    [InlineData("Fable.Core", "MIT", "/Fable.Core.dll")]
    [InlineData("MathNet.Numerics", "MIT", "/MathNet.Numerics.dll")]
    [InlineData("Plotly.NET", "MIT", "/Plotly.NET.dll")]
    [InlineData("BigGustave", "Unlicense", "/BigGustave.dll")]
    [InlineData("plotly.js", "MIT", "plotly.js")]
    [InlineData("KaTeX", "MIT", "katex.min.css")]
    [InlineData("The fonts of KaTeX", "OFL-1.1", "KaTeX_Main-Regular.woff2")]
    [InlineData("CodeMirror, DOMPurify and what they need", "MIT; MPL-2.0 OR Apache-2.0", "editor.js")]
    [InlineData("Workbook", "MIT", "worker.js")]
    [InlineData("Linear Classifier Workbook", "MIT", "course/data/templates/mnist-t10k.templates")]
    public void A_work_has_its_licence_and_its_files(string name, string licence, string file)
    {
        var work = Assert.Single(WorksIn(Page.Value), work => work.Name == name);
        Assert.Equal(licence, work.Licence);
        Assert.Contains(work.Files, one => one.EndsWith(file, StringComparison.Ordinal));
    }

    [Fact]
    public void What_NET_hands_on_of_others_stands_with_it() => Assert.Contains(
        "License notice for musl",
        Assert.Single(WorksIn(Page.Value), work => work.Name.StartsWith("Microsoft.NETCore.App", StringComparison.Ordinal)).Terms,
        StringComparison.Ordinal);

    [Fact]
    public void A_library_that_nobody_claims_is_named_as_one_without_a_licence()
    {
        var page = Write([new EngineFile("_framework/Stranger.dll", [])]);

        Assert.Equal(["_framework/Stranger.dll"], UnclaimedIn(page));
        Assert.DoesNotContain("_framework/Stranger.dll", WorksIn(page).SelectMany(work => work.Files));
    }

    // As a build finds them; what is in them is of no matter here.
    private static ImmutableArray<EngineFile> RealFiles()
    {
        var folder = RepositoryRoot.Combine("notebooks");
        var file = Path.Combine(folder, "00-start.dib");
        var run = new NotebookRun(file, NotebookFile.Read(file), [], TimeSpan.Zero);
        var files = EngineFiles.With(folder, [run], CollectionInfo.Read(folder));
        Assert.True(files.Length > 200, $"A build has made {files.Length} files of the engine.");
        return [.. files.Select(one => one with { Content = [] })];
    }

    private static string Write(ImmutableArray<EngineFile> engine) =>
        LivingWorkbook.ToHtml([Run("01-a", Prose("# A"), Code("1"))], Collection, engine);

    // What stands in the page as a file of its own, and what its styles are made of.
    private static IEnumerable<string> FilesIn(string page) =>
    [
        .. Packed().Matches(page).Select(file => file.Groups["name"].Value),
        "katex.min.css",
        .. Directory.GetFiles(RepositoryRoot.Combine("lib", "Workbook", "Assets", "vendor", "katex", "fonts")).Select(font => Path.GetFileName(font)),
    ];

    private static Work[] WorksIn(string page) =>
    [
        .. page.Split("<details class=\"work\"")[1..].Select(part => new Work(
            Text(Name().Match(part).Value),
            Text(Licence().Match(part).Value),
            [.. Item().Matches(FileList().Match(part).Value).Select(item => Text(item.Value))],
            string.Concat(Terms().Matches(part).Select(terms => Text(terms.Value))))),
    ];

    private static string[] UnclaimedIn(string page) =>
        [.. Item().Matches(Unclaimed().Match(page).Value).Select(item => Text(item.Value))];

    private sealed record Work(string Name, string Licence, string[] Files, string Terms);

    [GeneratedRegex("""<span class="name">[^<]*</span>""")]
    private static partial Regex Name();

    [GeneratedRegex("""<script type="[^"]*" class="(file|library|module)" data-(path|name)="(?<name>[^"]*)">""")]
    private static partial Regex Packed();

    [GeneratedRegex("""<span class="licence">[^<]*</span>""")]
    private static partial Regex Licence();

    [GeneratedRegex("""<details class="files">.*?</details>""", RegexOptions.Singleline)]
    private static partial Regex FileList();

    [GeneratedRegex("""<pre class="terms">.*?</pre>""", RegexOptions.Singleline)]
    private static partial Regex Terms();

    [GeneratedRegex("""<section class="unclaimed">.*?</section>""", RegexOptions.Singleline)]
    private static partial Regex Unclaimed();

    [GeneratedRegex("<li>[^<]*</li>")]
    private static partial Regex Item();
}
