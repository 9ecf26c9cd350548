using System.Collections.Immutable;
using System.Text.Json;
using Contract;
using Documents.Ipynb;

namespace Documents.Tests.Ipynb;

public sealed class IpynbFormatTests
{
    [Fact]
    public void An_ipynb_document_is_read_into_cells()
    {
        var notebook = IpynbFormat.Read("""
            {
                "cells": [
                    {"cell_type":"markdown","source":"# One"},
                    {
                        "cell_type":"code", "source":["var x = 1;\n","x"], "execution_count":3,
                        "outputs":[{"output_type":"stream","name":"stdout","text":["1\n"]}]
                    }
                ],
                "nbformat":4, "nbformat_minor":2
            }
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

    [Fact]
    public void A_notebook_that_was_changed_keeps_attachments_and_tags()
    {
        var read = IpynbFormat.Read("""
            {"cells":[{"cell_type":"markdown","metadata":{"tags":["a","b"]},"attachments":{"x.png":{"image/png":"AAAA"}},"source":"x"}],"nbformat":4}
            """, "a.ipynb");

        var again = IpynbFormat.Read(IpynbFormat.Write(read with { Cells = [read.Cells[0] with { Text = "y" }] }), "a.ipynb").Cells[0];

        Assert.Equal(["a", "b"], again.Tags);
        Assert.Equal("""{"x.png":{"image/png":"AAAA"}}""", JsonSerializer.Serialize(again.Attachments));
        Assert.Equal("y", again.Text);
    }

    [Fact]
    public void A_notebook_that_is_made_says_how_its_code_is_coloured_and_its_script_is_named()
    {
        var language = IpynbFormat.MetadataOf(new Notebook([])).GetProperty("language_info");

        Assert.Equal("polyglot-notebook", language.GetProperty("name").GetString());
        Assert.Equal("csharp", language.GetProperty("pygments_lexer").GetString());
        Assert.Equal(".cs", language.GetProperty("file_extension").GetString());
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
        Assert.All(
            new HostileDocument("keeps-an-unknown-output-type.ipynb").Read().Cells[0].Outputs,
            output => Assert.IsType<UnknownOutput>(output));
    }

    [Fact]
    public void A_notebook_that_was_changed_is_written_anew()
    {
        var notebook = Read("""
            {
                "cells": [{"source":["va","r x;\nx"],"cell_type":"code","id":"a","metadata":{"b":1.0},"outputs":[]}],
                "metadata":{"c":1e5}, "nbformat_minor":4, "nbformat":4
            }
            """);

        Assert.Equal(
            """
            {
             "cells": [
              {
               "cell_type": "code",
               "execution_count": null,
               "id": "a",
               "metadata": {
                "b": 1.0
               },
               "outputs": [],
               "source": [
                "var é;\n",
                "\"x\""
               ]
              }
             ],
             "metadata": {
              "c": 1e5
             },
             "nbformat": 4,
             "nbformat_minor": 5
            }

            """.ReplaceLineEndings("\n"),
            IpynbFormat.Write(Edit(notebook, 0, cell => cell with { Text = "var é;\n\"x\"" })));
    }

    [Fact]
    public void Outputs_are_written_as_jupyter_lays_them_out()
    {
        var cell = new Cell(CellKind.Code, "csharp", "x")
        {
            Id = "a",
            ExecutionCount = 2,
            Outputs =
            [
                new StreamOutput("stdout", "a"),
                new DisplayOutput(MimeBundle.Of(("text/html", "<b>"))) { Metadata = JsonElement.Parse("{\"isolated\":true}") },
                new ResultOutput(MimeBundle.Of(("text/plain", "1\n2"), ("application/json", "{\"b\":1.0}")), 2),
                new ErrorOutput("E", "m", ["at a", "at b"]),
                new UnknownOutput(JsonElement.Parse("{\"output_type\":\"new\",\"y\":[1.50]}")),
            ],
        };

        Assert.Contains(
            """
               "outputs": [
                {
                 "name": "stdout",
                 "output_type": "stream",
                 "text": [
                  "a"
                 ]
                },
                {
                 "data": {
                  "text/html": [
                   "<b>"
                  ]
                 },
                 "metadata": {
                  "isolated": true
                 },
                 "output_type": "display_data"
                },
                {
                 "data": {
                  "application/json": {
                   "b": 1.0
                  },
                  "text/plain": [
                   "1\n",
                   "2"
                  ]
                 },
                 "execution_count": 2,
                 "metadata": {},
                 "output_type": "execute_result"
                },
                {
                 "ename": "E",
                 "evalue": "m",
                 "output_type": "error",
                 "traceback": [
                  "at a",
                  "at b"
                 ]
                },
                {
                 "output_type": "new",
                 "y": [
                  1.50
                 ]
                }
               ],
            """.ReplaceLineEndings("\n"),
            IpynbFormat.Write(new([cell])),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Cleared_outputs_and_counts_are_written_as_none()
    {
        var ran = Read("""
            {"cells":[{"cell_type":"code","execution_count":1,"outputs":[{"output_type":"stream","text":"a"}],"source":"x"}],"nbformat":4}
            """);

        var cleared = IpynbFormat.Write(Edit(ran, 0, cell => cell with { Outputs = [], ExecutionCount = null }));

        Assert.Contains("\"execution_count\": null", cleared, StringComparison.Ordinal);
        Assert.Contains("\"outputs\": []", cleared, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_that_turns_from_code_to_prose_loses_what_prose_has_not()
    {
        var ran = Read("""{"cells":[{"cell_type":"code","execution_count":1,"outputs":[],"metadata":{},"source":"x"}],"nbformat":4}""");

        var prose = IpynbFormat.Write(Edit(ran, 0, cell => cell with { Kind = CellKind.Markdown, Language = "markdown" }));

        Assert.Contains("\"cell_type\": \"markdown\"", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("\"execution_count\"", prose, StringComparison.Ordinal);
        Assert.DoesNotContain("\"outputs\"", prose, StringComparison.Ordinal);
    }

    [Fact]
    public void The_language_that_a_magic_named_stays_when_the_text_changes_and_goes_when_the_language_does()
    {
        var notebook = Read("""{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":["#!fs\n","1"]}],"nbformat":4}""");

        Assert.Equal(new Cell(CellKind.Code, "fsharp", "1") { Metadata = JsonElement.Parse("{}") }, notebook.Cells[0]);
        Assert.Equal(("fsharp", "2"), Content(Read(IpynbFormat.Write(Edit(notebook, 0, cell => cell with { Text = "2" }))).Cells[0]));
        Assert.Equal(("csharp", "1"), Content(Read(IpynbFormat.Write(Edit(notebook, 0, cell => cell with { Language = "csharp" }))).Cells[0]));
    }

    [Fact]
    public void A_notebook_whose_own_language_changes_keeps_the_language_of_its_cells()
    {
        var notebook = Read("""{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":"1"}],"metadata":{},"nbformat":4}""");
        var python = notebook with { Metadata = JsonElement.Parse("{\"kernelspec\":{\"language\":\"python\"}}") };

        Assert.Equal("csharp", Read(IpynbFormat.Write(python)).Cells[0].Language);
    }

    [Fact]
    public void Cells_can_be_removed_added_and_moved()
    {
        var notebook = Read("""{"cells":[{"cell_type":"raw","source":"a"},{"cell_type":"raw","source":"b"}],"nbformat":4,"nbformat_minor":2}""");

        Assert.Equal(["b"], Texts(notebook.Cells.RemoveAt(0)));
        Assert.Equal(["a", "b", "c"], Texts(notebook.Cells.Add(new(CellKind.Markdown, "markdown", "c"))));
        Assert.Equal(["b", "a"], Texts([.. notebook.Cells.Reverse()]));
        Assert.Empty(Texts([]));

        IEnumerable<string> Texts(ImmutableArray<Cell> cells) =>
            Read(IpynbFormat.Write(notebook with { Cells = cells })).Cells.Select(cell => cell.Text);
    }

    [Fact]
    public void A_text_whose_first_line_would_name_another_language_is_refused_by_cell()
    {
        var refusal = Assert.Throws<NotebookFormatException>(() => IpynbFormat.Write(new([new(CellKind.Code, "csharp", "#!html\n<b>")])));

        Assert.Equal(("cell 1", 1, 1), (refusal.File, refusal.Line, refusal.Column));
    }

    [Fact]
    public void An_output_whose_json_is_none_is_refused_by_its_type()
    {
        var cell = new Cell(CellKind.Code, "csharp", "x") { Outputs = [new DisplayOutput(MimeBundle.Of(("application/json", "{\"a\":NaN}")))] };

        var refusal = Assert.Throws<JsonException>(() => IpynbFormat.Write(new([cell])));

        Assert.Contains("application/json", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_in_an_output_is_written_as_the_replacement_character()
    {
        var cell = new Cell(CellKind.Code, "csharp", "x") { Outputs = [new StreamOutput("stdout", "a\uD83E")] };

        Assert.Equal([new StreamOutput("stdout", "a\uFFFD")], Read(IpynbFormat.Write(new([cell]))).Cells[0].Outputs);
    }

    private static Notebook Read(string text) => IpynbFormat.Read(text, "a.ipynb");

    private static Notebook Edit(Notebook notebook, int index, Func<Cell, Cell> edit) =>
        notebook with { Cells = notebook.Cells.SetItem(index, edit(notebook.Cells[index])) };

    private static (string Language, string Text) Content(Cell cell) => (cell.Language, cell.Text);

    private static string Language(string cellMetadata, string source, string metadata)
    {
        var notebook = IpynbFormat.Read(
            $$"""{"cells":[{"cell_type":"code","metadata":{{cellMetadata}},"source":"{{source}}"}],"metadata":{{metadata}},"nbformat":4}""",
            "a.ipynb");
        return notebook.Cells[0].Language;
    }
}
