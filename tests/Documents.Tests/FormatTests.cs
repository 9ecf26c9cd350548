using Contract;

namespace Documents.Tests;

public sealed class FormatTests
{
    [Fact]
    public void A_dib_document_is_read_into_cells()
    {
        var notebook = DibFormat.Read("#!meta\n\n{\"a\":1}\n\n#!markdown\n\n# One\n\n#!csharp\n\nvar x = 1;\n\nx\n", "a.dib");

        Assert.Equal([new Cell(CellKind.Markdown, "markdown", "# One"), new Cell(CellKind.Code, "csharp", "var x = 1;\n\nx")], notebook.Cells);
        Assert.Equal("{\"a\":1}", notebook.Metadata?.GetRawText());
        Assert.Equal("One", notebook.Title);
    }

    [Fact]
    public void A_dib_cell_knows_the_line_on_which_its_text_begins()
    {
        foreach (var document in HostileDocument.All.Where(document => document is { IsDib: true, IsKept: true }))
        {
            var lines = document.Text.Split('\n');
            foreach (var cell in document.Read().Cells.Where(cell => cell.Text.Length > 0))
            {
                Assert.StartsWith(cell.Text.Split('\n')[0], lines[cell.FirstLine!.Value - 1].TrimStart('\uFEFF'), StringComparison.Ordinal);
            }
        }
    }

    [Theory]
    [InlineData("#!cs", "csharp", CellKind.Code)]
    [InlineData("#!C#", "csharp", CellKind.Code)]
    [InlineData("#!md", "markdown", CellKind.Markdown)]
    [InlineData("#!raw", "raw", CellKind.Raw)]
    [InlineData("#!powershell", "pwsh", CellKind.Code)]
    [InlineData("#!mermaid", "mermaid", CellKind.Code)]
    public void A_magic_names_a_language_or_its_alias(string magic, string language, CellKind kind) =>
        Assert.Equal([new(kind, language, "x")], DibFormat.Read($"{magic}\nx", "a.dib").Cells);

    [Theory]
    [InlineData("#!csharp ")]
    [InlineData(" #!csharp")]
    [InlineData("#!CSharp")]
    [InlineData("#!import x.csx")]
    [InlineData("#!time")]
    [InlineData("#!rust")]
    [InlineData("#!")]
    public void A_line_that_is_no_language_to_the_letter_is_text(string line) =>
        Assert.Equal([new(CellKind.Code, "csharp", $"1\n{line}\n2")], DibFormat.Read($"1\n{line}\n2", "a.dib").Cells);

    [Fact]
    public void A_dib_cell_without_a_magic_is_in_the_metas_default_language() => Assert.Equal(
        [new(CellKind.Code, "fsharp", "#!time\n1")],
        DibFormat.Read("#!meta\n{\"kernelInfo\":{\"defaultKernelName\":\"fsharp\"}}\n#!time\n1", "a.dib").Cells);

    [Fact]
    public void An_ipynb_document_is_read_into_cells()
    {
        var notebook = IpynbFormat.Read("""
            {"cells":[{"cell_type":"markdown","source":"# One"},{"cell_type":"code","source":["var x = 1;\n","x"],"outputs":[{"output_type":"stream","name":"stdout","text":["1\n"]}],"execution_count":3}],"nbformat":4,"nbformat_minor":2}
            """, "a.ipynb");

        Assert.Equal(
            [
                new Cell(CellKind.Markdown, "markdown", "# One"),
                new Cell(CellKind.Code, "csharp", "var x = 1;\nx") { Outputs = [new StreamOutput("stdout", "1\n")], ExecutionCount = 3 },
            ],
            notebook.Cells);
        Assert.Null(notebook.Metadata);
        Assert.All(notebook.Cells, cell => Assert.Null(cell.FirstLine));
    }

    [Theory]
    [InlineData("""{"polyglot_notebook":{"kernelName":"fsharp"},"dotnet_interactive":{"language":"pwsh"}}""", "fsharp")]
    [InlineData("""{"dotnet_interactive":{"language":"pwsh"},"vscode":{"languageId":"python"}}""", "pwsh")]
    [InlineData("""{"vscode":{"languageId":"dotnet-interactive.sql"}}""", "sql")]
    [InlineData("""{"vscode":{"languageId":"polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"polyglot_notebook":{"kernelName":7}}""", "csharp")]
    [InlineData("{}", "csharp")]
    public void A_cells_metadata_names_its_language(string metadata, string language) =>
        Assert.Equal(language, Language(metadata, "x", "{}"));

    [Theory]
    [InlineData("""{"kernelspec":{"language":"C#","name":".net-csharp"},"language_info":{"name":"polyglot-notebook"}}""", "csharp")]
    [InlineData("""{"kernelspec":{"language":"F#","name":".net-fsharp"}}""", "fsharp")]
    [InlineData("""{"kernelspec":{"name":".net-powershell"}}""", "pwsh")]
    [InlineData("""{"kernelspec":{"language":"python","name":"python3"}}""", "python")]
    [InlineData("""{"language_info":{"name":"R"}}""", "R")]
    [InlineData("""{"kernelspec":{"language":"C#"},"polyglot_notebook":{"kernelInfo":{"defaultKernelName":"fsharp"}}}""", "fsharp")]
    [InlineData("{}", "csharp")]
    public void A_notebooks_metadata_names_the_language_of_cells_that_name_none(string metadata, string language) =>
        Assert.Equal(language, Language("{}", "x", metadata));

    [Fact]
    public void A_first_line_that_names_a_language_counts_before_all_metadata()
    {
        Assert.Equal("fsharp", Language("""{"polyglot_notebook":{"kernelName":"csharp"}}""", "#!fsharp\\nx", "{}"));
        Assert.Equal("csharp", Language("{}", "#!fsharp x", "{}"));
    }

    [Fact]
    public void Outputs_of_every_kind_are_read()
    {
        var cell = Assert.Single(new HostileDocument("keeps-mime-bundles-of-every-shape.ipynb").Read().Cells);

        var data = Assert.IsType<DisplayOutput>(Assert.Single(cell.Outputs)).Data;
        Assert.Equal("a\nb", data[MimeTypes.PlainText]);
        Assert.Equal("""{"b":1,"a":[1.0]}""", data["application/json"]);
        Assert.Equal("""{"data":[{"y":[1,2]}],"layout":{}}""", data[MimeTypes.Plotly]);
        Assert.Equal("alert(1)", data["application/javascript"]);
        Assert.Equal("\"text\"", data["application/geo+json"]);

        Assert.Equal(
            [typeof(StreamOutput), typeof(DisplayOutput), typeof(ResultOutput), typeof(ErrorOutput)],
            new HostileDocument("keeps-outputs-that-lack-fields.ipynb").Read().Cells[0].Outputs.Select(output => output.GetType()));
        Assert.All(new HostileDocument("keeps-an-unknown-output-type.ipynb").Read().Cells[0].Outputs, output => Assert.IsType<UnknownOutput>(output));
    }

    private static string Language(string cellMetadata, string source, string metadata)
    {
        var notebook = IpynbFormat.Read(
            $$"""{"cells":[{"cell_type":"code","metadata":{{cellMetadata}},"source":"{{source}}"}],"metadata":{{metadata}},"nbformat":4}""", "a.ipynb");
        return notebook.Cells[0].Language;
    }
}
