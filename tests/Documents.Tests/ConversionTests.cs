using Documents.Dib;
using Documents.Ipynb;

namespace Documents.Tests;

public sealed class ConversionTests
{
    private static readonly string Dib = Golden("softmax.dib");

    private static readonly string Ipynb = Golden("softmax.ipynb");

    public static TheoryData<string> DibNames => Names(isDib: true);

    public static TheoryData<string> IpynbNames => Names(isDib: false);

    [Fact]
    public void A_dib_document_becomes_jupyters_layout() =>
        Assert.Equal(Ipynb, IpynbFormat.Write(DibFormat.Read(Dib, "a.dib")));

    [Fact]
    public void An_ipynb_document_becomes_a_dib_document() =>
        Assert.Equal(Dib, DibFormat.Write(IpynbFormat.Read(Ipynb, "a.ipynb")));

    [Fact]
    public void A_dib_document_with_windows_line_ends_and_a_mark_becomes_the_same_ipynb() =>
        Assert.Equal(Ipynb, IpynbFormat.Write(DibFormat.Read('\uFEFF' + Dib.Replace("\n", "\r\n", StringComparison.Ordinal), "a.dib")));

    [Fact]
    public void A_notebook_of_cells_alone_becomes_either_format()
    {
        var notebook = new Notebook([new(CellKind.Code, "csharp", "1"), new(CellKind.Code, "rust", "2")]);

        Assert.Equal(
            """
            #!meta

            {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"},{"aliases":[],"name":"rust"}]}}

            #!csharp

            1

            #!rust

            2

            """,
            DibFormat.Write(notebook));
        Assert.Equal(
            ".net-csharp",
            IpynbFormat.Read(IpynbFormat.Write(notebook), "").Metadata?.GetProperty("kernelspec").GetProperty("name").GetString());
    }

    [Fact]
    public void A_dib_document_without_cells_becomes_an_ipynb_without_cells()
    {
        var text = IpynbFormat.Write(DibFormat.Read("", "a.dib"));

        Assert.StartsWith("{\n \"cells\": [],\n \"metadata\": {\n  \"kernelspec\"", text, StringComparison.Ordinal);
        Assert.Empty(IpynbFormat.Read(text, "a.ipynb").Cells);
    }

    [Fact]
    public void A_magic_of_an_ipynb_cell_becomes_the_magic_of_a_dib_cell()
    {
        var notebook = IpynbFormat.Read("""{"cells":[{"cell_type":"code","source":"#!fs\n1"}],"nbformat":4}""", "a.ipynb");

        Assert.EndsWith("}\n\n#!fsharp\n\n1\n", DibFormat.Write(notebook), StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(DibNames))]
    public void What_a_dib_document_says_survives_the_way_to_ipynb_and_back(string name)
    {
        var notebook = new HostileDocument(name).Read();
        var there = IpynbFormat.Read(IpynbFormat.Write(notebook), name);
        var back = DibFormat.Read(DibFormat.Write(there), name);

        Assert.Equal(Said(notebook), Said(there));
        Assert.Equal(Said(notebook), Said(back));
        Assert.Equal(there.Cells.Length, there.Cells.Select(cell => cell.Id).Distinct().Count());
    }

    [Theory]
    [MemberData(nameof(IpynbNames))]
    public void What_an_ipynb_document_says_survives_the_way_to_dib_but_for_blank_lines_at_its_ends(string name)
    {
        var notebook = new HostileDocument(name).Read();

        Assert.Equal(
            Said(notebook).Select(cell => (cell.Language, cell.Text.TrimStart('\n'))),
            Said(DibFormat.Read(DibFormat.Write(notebook), name)).Select(cell => (cell.Language, cell.Text)));
    }

    [Fact]
    public void A_nul_character_which_no_text_file_holds_is_refused_on_the_way_to_dib()
    {
        var refusal = Assert.Throws<NotebookFormatException>(() => DibFormat.Write(new([new(CellKind.Code, "csharp", "1\n2\0")])));

        Assert.Equal(("cell 1", 2, 2), (refusal.File, refusal.Line, refusal.Column));
    }

    [Fact]
    public void Outputs_and_ids_are_left_behind_on_the_way_to_dib()
    {
        var cell = new Cell(CellKind.Code, "csharp", "1") { Id = "a", ExecutionCount = 1, Outputs = [new StreamOutput("stdout", "1")] };

        Assert.Equal([new Cell(CellKind.Code, "csharp", "1")], DibFormat.Read(DibFormat.Write(new([cell])), "a.dib").Cells);
    }

    private static string Golden(string name) =>
        File.ReadAllText(RepositoryRoot.Combine("tests", "Documents.Tests", "fixtures", "golden", name));

    private static TheoryData<string> Names(bool isDib) =>
    [
        .. from document in HostileDocument.All
           where document.IsKept && document.IsDib == isDib && document.Text.Length < 20_000 && document.LinesMayBeEnded
           where !document.Text.Contains("\\u0000", StringComparison.Ordinal) // Refused on the way to .dib, as below.
           select document.Name,
    ];

    /// <summary>The cells in words; line ends are the document's matter, and so is a carriage return before one.</summary>
    private static IEnumerable<(CellKind Kind, string Language, string Text)> Said(Notebook notebook) =>
        notebook.Cells.Select(cell => (cell.Kind, cell.Language, cell.Text.Replace("\r\n", "\n", StringComparison.Ordinal).TrimEnd('\r', '\n')));
}
