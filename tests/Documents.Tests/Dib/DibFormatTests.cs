using System.Text.Json;
using Documents.Dib;

namespace Documents.Tests.Dib;

public sealed class DibFormatTests
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
    public void A_notebook_that_was_changed_is_written_anew()
    {
        var notebook = DibFormat.Read("#!C#\r\n1\r\n2\r\n#!csharp\r\n3", "a.dib");

        Assert.Equal(
            "#!csharp\n\n1\n2\n\n#!markdown\n\nnew\n\n#!csharp\n\n3\n",
            DibFormat.Write(notebook with { Cells = notebook.Cells.Insert(1, new(CellKind.Markdown, "markdown", "new\n")) }));
    }

    [Fact]
    public void A_cell_that_becomes_empty_keeps_its_place() => Assert.Equal(
        "#!csharp\n\n\n\n#!csharp\n\n2\n",
        DibFormat.Write(Edit(DibFormat.Read("1\n\n#!csharp\n\n2\n", "a.dib"), 0, cell => cell with { Text = "" })));

    [Fact]
    public void A_cell_whose_language_changes_gets_another_magic() => Assert.Equal(
        "#!csharp\n\n1\n\n#!fsharp\n\n2\n",
        DibFormat.Write(Edit(DibFormat.Read("#!cs\n1\n#!cs\n2\n", "a.dib"), 1, cell => cell with { Language = "fsharp" })));

    [Fact]
    public void A_cell_in_a_language_that_a_document_does_not_know_is_named_in_its_meta()
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
    public void Metadata_that_changes_or_goes_does_so_in_the_document()
    {
        var notebook = DibFormat.Read("\uFEFF\n#!meta\r\n{ \"a\":1 }\r\n\r\n#!cs\r\n1", "a.dib");

        Assert.Equal(
            "#!meta\n\n{\"b\":[1.0,{}]}\n\n#!csharp\n\n1\n",
            DibFormat.Write(notebook with { Metadata = JsonElement.Parse("{\"b\": [1.0, {}]}") }));
        Assert.Equal("#!csharp\n\n1\n", DibFormat.Write(notebook with { Metadata = null }));
    }

    [Fact]
    public void A_cell_whose_alias_another_document_does_not_know_is_moved_under_its_languages_name()
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
