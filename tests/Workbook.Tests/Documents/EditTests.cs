using System.Collections.Immutable;
using System.Text.Json;
using Workbook.Documents;

namespace Workbook.Tests.Documents;

public sealed class EditTests
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
    public void A_changed_text_keeps_every_other_byte_of_a_dib_file()
    {
        const string text = "#!meta\r\n{\"a\": 1.0}\r\n\r\n\r\n#!C#\r\n\r\n\r\nvar x = 1;\r\n\r\n\r\n#!md\r\nText";

        Assert.Equal(
            text.Replace("var x = 1;", "var x = 2;\r\n\r\nx", StringComparison.Ordinal),
            DibFormat.Write(Edit(DibFormat.Read(text, "a.dib"), 0, cell => cell with { Text = "var x = 2;\n\nx\n" })));
    }

    [Fact]
    public void A_cell_that_becomes_empty_keeps_its_place_in_a_dib_file() => Assert.Equal(
        "#!csharp\n\n\n\n#!csharp\n\n2\n",
        DibFormat.Write(Edit(DibFormat.Read("1\n\n#!csharp\n\n2\n", "a.dib"), 0, cell => cell with { Text = "" })));

    [Fact]
    public void A_cell_whose_language_changes_gets_another_magic() => Assert.Equal(
        "#!cs\n1\n#!fsharp\n\n2\n",
        DibFormat.Write(Edit(DibFormat.Read("#!cs\n1\n#!cs\n2\n", "a.dib"), 1, cell => cell with { Language = "fsharp" })));

    [Fact]
    public void A_cell_added_to_a_dib_file_is_set_off_by_blank_lines()
    {
        var notebook = DibFormat.Read("#!csharp\n1\n#!csharp\n2", "a.dib");

        Assert.Equal(
            "#!csharp\n1\n\n#!markdown\n\nnew\n\n#!csharp\n2",
            DibFormat.Write(notebook with { Cells = notebook.Cells.Insert(1, new(CellKind.Markdown, "markdown", "new")) }));
        Assert.Equal(
            "#!csharp\n1\n#!csharp\n2\n\n#!markdown\n\nnew\n",
            DibFormat.Write(notebook with { Cells = notebook.Cells.Add(new(CellKind.Markdown, "markdown", "new")) }));
    }

    [Fact]
    public void A_cell_in_a_language_that_a_dib_file_does_not_know_is_named_in_its_meta()
    {
        var notebook = DibFormat.Read("#!csharp\n\n1\n", "a.dib");

        Assert.Equal(
            """
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"},{"aliases":[],"name":"rust"}]}}

            #!csharp

            1

            #!rust

            fn main() {}

            """,
            DibFormat.Write(notebook with { Cells = notebook.Cells.Add(new(CellKind.Code, "rust", "fn main() {}")) }));
    }

    [Fact]
    public void Metadata_that_changes_or_goes_leaves_the_mark_and_the_cells_of_a_dib_file()
    {
        var notebook = DibFormat.Read("\uFEFF\n#!meta\r\n{ \"a\":1 }\r\n\r\n#!cs\r\n1", "a.dib");

        Assert.Equal("\uFEFF\n#!meta\r\n{\"b\":[1.0,{}]}\r\n\r\n#!cs\r\n1", DibFormat.Write(notebook with { Metadata = JsonElement.Parse("{\"b\": [1.0, {}]}") }));
        Assert.Equal("\uFEFF#!cs\r\n1", DibFormat.Write(notebook with { Metadata = null }));
    }

    [Fact]
    public void A_cell_whose_alias_another_file_does_not_know_is_moved_under_its_languages_name()
    {
        var rust = DibFormat.Read("#!meta\n{\"kernelInfo\":{\"items\":[{\"name\":\"rust\",\"aliases\":[\"rs\"]}]}}\n#!rs\nmain\n", "a.dib").Cells[0];
        var moved = DibFormat.Read("#!csharp\n\n1\n", "b.dib") with { Cells = [rust] };

        Assert.Equal([rust], DibFormat.Read(DibFormat.Write(moved), "b.dib").Cells);
    }

    [Fact]
    public void A_text_that_would_split_its_cell_is_refused_by_cell_and_line()
    {
        var notebook = new Notebook([new(CellKind.Markdown, "markdown", "fine"), new(CellKind.Code, "csharp", "var s = \"\"\"\n#!html\n\"\"\";")]);

        var refusal = Assert.Throws<NotebookFormatException>(() => DibFormat.Write(notebook));

        Assert.Equal(("cell 2", 2, 1), (refusal.File, refusal.Line, refusal.Column));
    }

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
