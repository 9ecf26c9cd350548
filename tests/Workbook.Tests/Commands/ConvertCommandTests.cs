using Documents.Files;

namespace Workbook.Tests.Commands;

/// <summary>Conversions, of which nothing is lost without a word.</summary>
public sealed class ConvertCommandTests : IDisposable
{
    private const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task An_attached_picture_becomes_a_file_that_the_prose_shows()
    {
        WriteIpynb(Markdown("![](attachment:image.png)", ("image.png", "image/png")));

        var (code, output, error) = await ConvertAsync("a.ipynb", "b.dib");

        Assert.Equal((0, "a.ipynb -> b.dib\na.ipynb -> b-1-image.png\n", ""), (code, output, error));
        Assert.Equal(Convert.FromBase64String(Dot), File.ReadAllBytes(InFolder("b-1-image.png")));
        Assert.Equal("![](b-1-image.png)", NotebookFile.Read(InFolder("b.dib")).Cells[0].Text);
    }

    [Theory]
    [InlineData("![o](<attachment:můj obrázek.png> \"t\")", "můj obrázek.png", "![o](b-1-můj-obrázek.png \"t\")")]
    [InlineData("![o](attachment:my%20plot.png)", "my plot.png", "![o](b-1-my-plot.png)")]
    [InlineData("![o][p]\n\n[p]: attachment:x.png", "x.png", "![o][p]\n\n[p]: b-1-x.png")]
    [InlineData("`![o](attachment:x.png)` ![o](attachment:x.png)", "x.png", "`![o](attachment:x.png)` ![o](b-1-x.png)")]
    [InlineData("a <img src=\"attachment:x.png\" width=\"9\"> b", "x.png", "a <img src=\"b-1-x.png\" width=\"9\"> b")]
    public async Task A_picture_is_found_in_every_way_of_showing_it(string prose, string name, string converted)
    {
        WriteIpynb(Markdown(prose, (name, "image/png")));

        Assert.Equal(0, (await ConvertAsync("a.ipynb", "b.dib")).Code);

        Assert.Equal(converted, NotebookFile.Read(InFolder("b.dib")).Cells[0].Text);
    }

    [Fact]
    public async Task Pictures_of_one_name_in_two_cells_are_two_files_of_the_kind_that_they_are()
    {
        WriteIpynb(
            Markdown("![](attachment:image.png)", ("image.png", "image/png")), Markdown("![](attachment:image.png)", ("image.png", "image/gif")));

        await ConvertAsync("a.ipynb", "b.dib");

        Assert.True(File.Exists(InFolder("b-1-image.png")));
        Assert.True(File.Exists(InFolder("b-2-image.gif")));
    }

    [Fact]
    public async Task What_a_dib_has_no_place_for_is_named_with_its_cell()
    {
        WriteIpynb(
            """{"cell_type":"code","metadata":{"tags":["raises-exception"],"slideshow":{}},"outputs":[],"source":"1"}""",
            Markdown("![](attachment:gone.png)", ("unused.png", "image/png")),
            """{"cell_type":"code","metadata":{},"outputs":[{"output_type":"stream","name":"stdout","text":"x"}],"source":"2"}""");

        var (code, _, error) = await ConvertAsync("a.ipynb", "b.dib");

        Assert.Equal(0, code);
        Assert.Equal(
            [
                "b.dib: cell 1 lost its tag raises-exception: a .dib file has no place for it",
                "b.dib: cell 1 lost its metadata slideshow: a .dib file has no place for it",
                "b.dib: cell 2 lost a picture that it had not: it shows attachment:gone.png, which the notebook does not carry",
                "b.dib: cell 2 lost its attachment unused.png: nothing in it shows it, and a .dib file has no place for it",
                "b.dib: cell 3 lost what it showed when it ran: a .dib file has no place for it",
            ],
            error.TrimEnd().Split('\n'));
    }

    [Fact]
    public async Task Between_files_of_one_format_nothing_is_lost()
    {
        WriteIpynb(Markdown("![](attachment:image.png)", ("image.png", "image/png")));

        var (_, output, error) = await ConvertAsync("a.ipynb", "b.ipynb");

        Assert.Equal(("a.ipynb -> b.ipynb\n", ""), (output, error));
        Assert.Equal(File.ReadAllText(InFolder("a.ipynb")), File.ReadAllText(InFolder("b.ipynb")));
    }

    [Fact]
    public async Task A_picture_of_a_file_that_stays_behind_is_named()
    {
        _folder.Write("a.dib", "#!markdown\n\n![a dot](dot.png) and ![none](none.png)\n");
        _folder.Write("dot.png", "");
        Directory.CreateDirectory(InFolder("far"));

        Assert.Equal("", (await ConvertAsync("a.dib", "b.ipynb")).Error);
        Assert.Equal(
            $"{Path.Combine("far", "b.ipynb")}: cell 1 lost its picture dot.png, which lies beside 'a.dib': copy it too\n",
            (await ConvertAsync("a.dib", Path.Combine("far", "b.ipynb"))).Error);
    }

    [Fact]
    public async Task A_picture_is_not_written_over_another_file_unasked()
    {
        WriteIpynb(Markdown("![](attachment:image.png)", ("image.png", "image/png")));
        _folder.Write("b-1-image.png", "mine");

        var (code, _, error) = await ConvertAsync("a.ipynb", "b.dib");

        Assert.Equal(2, code);
        Assert.Contains("b-1-image.png' is there already; --force writes over it.", error, StringComparison.Ordinal);
        Assert.False(File.Exists(InFolder("b.dib")));
    }

    [Fact]
    public async Task Versos_own_format_is_refused_with_the_way_out_of_it()
    {
        _folder.Write("a.verso", "{}");

        var (code, _, error) = await ConvertAsync("a.verso", "b.dib");

        Assert.Equal(2, code);
        Assert.Contains("verso convert", error, StringComparison.Ordinal);
    }

    private static string Markdown(string text, params ReadOnlySpan<(string Name, string Type)> attachments)
    {
        var attached = string.Join(',', attachments.ToArray().Select(file => $$"""{{System.Text.Json.JsonSerializer.Serialize(file.Name)}}:{"{{file.Type}}":"{{Dot}}"}"""));
        return $$"""{"attachments":{{{attached}}},"cell_type":"markdown","metadata":{},"source":{{System.Text.Json.JsonSerializer.Serialize(text)}}}""";
    }

    private void WriteIpynb(params string[] cells) =>
        _folder.Write("a.ipynb", $$"""{"cells":[{{string.Join(',', cells)}}],"metadata":{},"nbformat":4,"nbformat_minor":5}""");

    private string InFolder(string name) => Path.Combine(_folder.Path, name);

    private async Task<(int Code, string Output, string Error)> ConvertAsync(string from, string to)
    {
        var (code, output, error) = await WorkbookProcess.RunAsync(_folder.Path, "convert", from, to);
        return (code, output.ReplaceLineEndings("\n"), error.ReplaceLineEndings("\n"));
    }
}
