using System.Text.RegularExpressions;
using Documents.Dib;
using Documents.Ipynb;

namespace Documents.Tests.Ipynb;

public sealed class CellIdTests
{
    [Fact]
    public void An_id_stays_when_other_cells_change_come_and_go()
    {
        var before = Ids("#!csharp\n\n1\n\n#!csharp\n\n2\n\n#!csharp\n\n3\n");
        var after = Ids("#!markdown\n\nnew\n\n#!csharp\n\n1\n\n#!csharp\n\n20\n\n#!csharp\n\n3\n");

        Assert.Equal(before[0], after[1]);
        Assert.NotEqual(before[1], after[2]);
        Assert.Equal(before[2], after[3]);
    }

    [Fact]
    public void Equal_cells_get_different_ids_and_the_first_keeps_its_own()
    {
        var ids = Ids("#!csharp\n\n1\n\n#!csharp\n\n1\n\n#!csharp\n\n1\n");

        Assert.Equal(3, ids.Distinct().Count());
        Assert.Equal(Ids("#!csharp\n\n1\n")[0], ids[0]);
    }

    [Fact]
    public void An_id_does_not_depend_on_line_ends() =>
        Assert.Equal(Ids("#!csharp\n\n1\n2\n"), Ids("#!csharp\r\n\r\n1\r\n2\r\n"));

    [Fact]
    public void An_id_is_one_that_the_format_allows() =>
        Assert.All(Ids("#!csharp\n\n1\n\n#!markdown\n\né\n"), id => Assert.Matches(new Regex("^[a-zA-Z0-9_-]{1,64}$"), id));

    [Fact]
    public void An_id_that_a_cell_has_is_kept_and_never_given_twice()
    {
        var free = Ids("#!csharp\n\n1\n")[0];
        var notebook = new Notebook([new(CellKind.Code, "csharp", "1"), new(CellKind.Markdown, "markdown", "x") { Id = free }]);

        var ids = IpynbFormat.Read(IpynbFormat.Write(notebook), "a.ipynb").Cells.Select(cell => cell.Id).ToArray();

        Assert.Equal(free, ids[1]);
        Assert.NotEqual(free, ids[0]);
    }

    private static string[] Ids(string dib) =>
        [.. IpynbFormat.Read(IpynbFormat.Write(DibFormat.Read(dib, "a.dib")), "a.ipynb").Cells.Select(cell => cell.Id!)];
}
