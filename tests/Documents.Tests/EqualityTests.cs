using System.Text.Json;
using Documents.Dib;
using Documents.Ipynb;

namespace Documents.Tests;

public sealed class EqualityTests
{
    [Fact]
    public void Cells_are_equal_across_formats_and_places()
    {
        var dib = DibFormat.Read("\n\n#!csharp\n\nx\n", "a.dib").Cells[0];
        var ipynb = IpynbFormat.Read("""{"cells":[{"cell_type":"code","source":"x"}],"nbformat":4}""", "a.ipynb").Cells[0];

        Assert.Equal(new Cell(CellKind.Code, "csharp", "x"), dib);
        Assert.Equal(dib, ipynb);
        Assert.Equal(dib.GetHashCode(), ipynb.GetHashCode());
    }

    [Fact]
    public void Cells_that_differ_in_anything_they_say_are_not_equal()
    {
        var cell = new Cell(CellKind.Code, "csharp", "x") { Metadata = JsonElement.Parse("{\"a\":1}") };

        Assert.All(
            [
                cell with { Kind = CellKind.Raw },
                cell with { Language = "fsharp" },
                cell with { Text = "y" },
                cell with { Id = "a" },
                cell with { Metadata = null },
                cell with { Metadata = JsonElement.Parse("{\"a\":1.0}") },
                cell with { Attachments = JsonElement.Parse("{}") },
                cell with { ExecutionCount = 1 },
                cell with { Outputs = [new StreamOutput("stdout", "x")] },
            ],
            other => Assert.NotEqual(cell, other));
    }

    [Fact]
    public void Metadata_is_equal_whatever_its_blanks_and_escapes() => Assert.Equal(
        new Cell(CellKind.Raw, "raw", "x") { Metadata = JsonElement.Parse("{\"a\":[1, \"é\"]}") },
        new Cell(CellKind.Raw, "raw", "x") { Metadata = JsonElement.Parse("{ \"a\" : [ 1,\"\\u00e9\"]}") });

    [Fact]
    public void Outputs_are_equal_when_they_show_the_same()
    {
        Output[] Made() =>
        [
            new StreamOutput("stdout", "x"),
            new DisplayOutput(MimeBundle.Of(("text/plain", "x"))) { Metadata = JsonElement.Parse("{}") },
            new ResultOutput(MimeBundle.Of(("text/plain", "x")), 1),
            new ErrorOutput("E", "m", ["a", "b"]),
            new UnknownOutput(JsonElement.Parse("{\"output_type\":\"new\"}")),
        ];

        Assert.Equal(Made(), Made());
        Assert.Equal(Made().Select(output => output.GetHashCode()), Made().Select(output => output.GetHashCode()));
        Assert.Equal(5, Made().Distinct().Count());
        Assert.NotEqual<Output>(new ErrorOutput("E", "m", ["a"]), new ErrorOutput("E", "m", ["b"]));
        Assert.NotEqual<Output>(new DisplayOutput(MimeBundle.Of()) { Metadata = JsonElement.Parse("{}") }, new DisplayOutput(MimeBundle.Of()));
    }

    [Fact]
    public void Notebooks_are_equal_when_cells_and_metadata_are()
    {
        var one = DibFormat.Read("#!meta\n\n{\"a\": 1}\n\n#!csharp\n\nx\n", "a.dib");
        var other = DibFormat.Read("#!meta\n{\"a\":1}\n#!cs\nx", "b.dib");

        Assert.Equal(one, other);
        Assert.Equal(one.GetHashCode(), other.GetHashCode());
        Assert.NotEqual(one, other with { Metadata = null });
    }
}
