using System.Collections.Immutable;
using System.Text.Json;

namespace Documents.Tests;

public sealed class IpynbEditTests
{
    private const string Jupyter = """
        {
            "cells": [
                {
                    "cell_type": "markdown",
                    "source": "one \u00e9",
                    "x": 1.0,
                    "metadata": { "tags": [ ] }
                },
                {
                    "cell_type": "code",
                    "execution_count": 1e0,
                    "source": ["va", "r x;\nx"],
                    "outputs": [ {"output_type":"stream","name":"stdout","text":"a","y":[1.50]} ],
                    "metadata": {}
                }
            ],
            "metadata": {},
            "nbformat": 4, "nbformat_minor": 4
        }

        """;

    [Fact]
    public void A_changed_text_keeps_every_other_byte_of_an_ipynb_file()
    {
        Assert.Equal(
            Jupyter.Replace("one \\u00e9", "two é\\n\\\"three\\\"", StringComparison.Ordinal),
            IpynbFormat.Write(Edit(Read(Jupyter), 0, cell => cell with { Text = "two é\n\"three\"" })));
        Assert.Equal(
            Jupyter.Replace(
                """["va", "r x;\nx"]""",
                """
                [
                                "var y;\n",
                                "y"
                            ]
                """,
                StringComparison.Ordinal),
            IpynbFormat.Write(Edit(Read(Jupyter), 1, cell => cell with { Text = "var y;\ny" })));
    }

    [Fact]
    public void A_changed_text_keeps_windows_line_ends_and_tabs()
    {
        const string text = "{\r\n\t\"cells\": [\r\n\t\t{\r\n\t\t\t\"cell_type\": \"markdown\",\r\n\t\t\t\"source\": []\r\n\t\t}\r\n\t],\r\n\t\"nbformat\": 4\r\n}";

        Assert.Equal(
            text.Replace("[]", "[\r\n\t\t\t\t\"a\\n\",\r\n\t\t\t\t\"b\"\r\n\t\t\t]", StringComparison.Ordinal),
            IpynbFormat.Write(Edit(Read(text), 0, cell => cell with { Text = "a\nb" })));
    }

    [Fact]
    public void A_changed_text_stays_on_the_one_line_of_a_compact_file()
    {
        const string text = """{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":["a"]}],"nbformat":4}""";

        Assert.Equal(
            """{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":["b\n","c"]}],"nbformat":4}""",
            IpynbFormat.Write(Edit(Read(text), 0, cell => cell with { Text = "b\nc" })));
    }

    [Fact]
    public void A_new_output_leaves_the_old_ones_and_the_rest_of_the_cell_to_the_byte() => Assert.Equal(
        Jupyter.Replace(
            """[ {"output_type":"stream","name":"stdout","text":"a","y":[1.50]} ]""",
            """
            [
                            {"output_type":"stream","name":"stdout","text":"a","y":[1.50]},
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
                            }
                        ]
            """,
            StringComparison.Ordinal),
        IpynbFormat.Write(Edit(Read(Jupyter), 1, cell => cell with
        {
            Outputs = cell.Outputs.Add(new ResultOutput(MimeBundle.Of(("text/plain", "1\n2"), ("application/json", "{\"b\":1.0}")), 2)),
        })));

    [Fact]
    public void A_changed_output_keeps_the_fields_that_no_one_knows()
    {
        const string text = """{"cells":[{"cell_type":"code","outputs":[{"output_type":"stream","text":"a","y":[1.50]}],"source":"x"}],"nbformat":4}""";

        Assert.Equal(
            text.Replace("\"a\"", "[\"b\"]", StringComparison.Ordinal),
            IpynbFormat.Write(Edit(Read(text), 0, cell => cell with { Outputs = [(StreamOutput)cell.Outputs[0] with { Text = "b" }] })));
    }

    [Fact]
    public void Cleared_outputs_and_counts_are_written_as_none() => Assert.Equal(
        Jupyter
            .Replace("1e0", "null", StringComparison.Ordinal)
            .Replace("""[ {"output_type":"stream","name":"stdout","text":"a","y":[1.50]} ]""", "[]", StringComparison.Ordinal),
        IpynbFormat.Write(Edit(Read(Jupyter), 1, cell => cell with { Outputs = [], ExecutionCount = null })));

    [Fact]
    public void Changed_metadata_keeps_every_other_byte() => Assert.Equal(
        Jupyter.Replace("{ \"tags\": [ ] }", "{\n                \"a\": 1.0\n            }", StringComparison.Ordinal),
        IpynbFormat.Write(Edit(Read(Jupyter), 0, cell => cell with { Metadata = JsonElement.Parse("{\"a\":1.0}") })));

    [Fact]
    public void A_cell_that_turns_from_code_to_prose_loses_what_prose_has_not() => Assert.Equal(
        """{"cells":[{"cell_type":"markdown","metadata":{},"z":1,"source":"x"}],"nbformat":4}""",
        IpynbFormat.Write(Edit(
            Read("""{"cells":[{"execution_count":1,"cell_type":"code","outputs":[],"metadata":{},"z":1,"source":"x"}],"nbformat":4}"""),
            0,
            cell => cell with { Kind = CellKind.Markdown, Language = "markdown", Outputs = [], ExecutionCount = null })));

    [Fact]
    public void A_magic_in_an_ipynb_cell_stays_when_the_text_changes_and_goes_when_the_language_does()
    {
        var notebook = Read("""{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":["#!fs\n","1"]}],"nbformat":4}""");

        Assert.Equal(new Cell(CellKind.Code, "fsharp", "1") { Metadata = JsonElement.Parse("{}") }, notebook.Cells[0]);
        Assert.Equal(
            """{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":["#!fs\n","2"]}],"nbformat":4}""",
            IpynbFormat.Write(Edit(notebook, 0, cell => cell with { Text = "2" })));
        Assert.Equal(
            """{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":["1"]}],"nbformat":4}""",
            IpynbFormat.Write(Edit(notebook, 0, cell => cell with { Language = "csharp" })));
    }

    [Fact]
    public void A_notebook_whose_own_language_changes_keeps_the_language_of_its_cells()
    {
        var notebook = Read("""{"cells":[{"cell_type":"code","metadata":{},"outputs":[],"source":"1"}],"metadata":{},"nbformat":4}""");
        var python = notebook with { Metadata = JsonElement.Parse("{\"kernelspec\":{\"language\":\"python\"}}") };

        Assert.Equal("csharp", Read(IpynbFormat.Write(python)).Cells[0].Language);
    }

    [Fact]
    public void Cells_of_an_ipynb_file_can_be_removed_added_and_moved()
    {
        const string text = "{\n  \"cells\": [\n    {\"cell_type\":\"raw\",\"source\":\"a\"},\n\n    {\"cell_type\":\"raw\",\"source\":\"b\"}\n  ],\n  \"nbformat\": 4, \"nbformat_minor\": 2\n}";
        var notebook = Read(text);

        Assert.Equal(
            "{\n  \"cells\": [\n\n    {\"cell_type\":\"raw\",\"source\":\"b\"}\n  ],\n  \"nbformat\": 4, \"nbformat_minor\": 2\n}",
            IpynbFormat.Write(notebook with { Cells = notebook.Cells.RemoveAt(0) }));
        Assert.Equal(
            text.Replace(
                "\"b\"}",
                "\"b\"},\n\n    {\n      \"cell_type\": \"markdown\",\n      \"metadata\": {},\n      \"source\": [\n        \"c\"\n      ]\n    }",
                StringComparison.Ordinal),
            IpynbFormat.Write(notebook with { Cells = notebook.Cells.Add(new(CellKind.Markdown, "markdown", "c")) }));
        Assert.Equal(["b", "a"], Read(IpynbFormat.Write(notebook with { Cells = [.. notebook.Cells.Reverse()] })).Cells.Select(cell => cell.Text));
        Assert.Equal(ImmutableArray<Cell>.Empty, Read(IpynbFormat.Write(notebook with { Cells = [] })).Cells);
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
}
