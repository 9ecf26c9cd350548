using System.Text.Json;

namespace Documents.Tests;

public sealed class DibEditTests
{
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

    private static Notebook Edit(Notebook notebook, int index, Func<Cell, Cell> edit) =>
        notebook with { Cells = notebook.Cells.SetItem(index, edit(notebook.Cells[index])) };
}
