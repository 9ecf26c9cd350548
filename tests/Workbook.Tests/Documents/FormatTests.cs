using Workbook.Documents;

namespace Workbook.Tests.Documents;

public sealed class FormatTests
{
    [Fact]
    public void A_dib_document_is_read_into_cells()
    {
        var notebook = DibFormat.Read("#!meta\n\n{\"a\":1}\n\n#!markdown\n\n# One\n\n#!csharp\n\nvar x = 1;\n\nx\n", "a.dib");

        Assert.Equal([new Cell(CellKind.Markdown, "markdown", "# One"), new Cell(CellKind.Code, "csharp", "var x = 1;\n\nx")], notebook.Cells);
        Assert.Equal([7, 11], notebook.Cells.Select(cell => cell.FirstLine));
        Assert.Equal("{\"a\":1}", notebook.Metadata?.GetRawText());
    }

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
    }
}
