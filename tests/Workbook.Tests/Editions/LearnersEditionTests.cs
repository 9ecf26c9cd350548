using Documents;
using Documents.Dib;
using Documents.Ipynb;
using Workbook.Editions;

namespace Workbook.Tests.Editions;

public sealed class LearnersEditionTests
{
    private const string Notebook =
        """
        #!meta

        {"kernelInfo":{"defaultKernelName":"csharp","items":[{"aliases":[],"name":"csharp"}]}}

        #!markdown

        # Title

        See [the next](02-next.dib#part), [<it>](<03 third.dib>), [a page](https://example.org/x.dib), [elsewhere](../a.dib)
        and ![a picture](01.dib), or [that].

        `[code](02-next.dib)`

        [that]: 02-next.dib "title"

        #!csharp

        // EXERCISE one
        var x = /* SOLUTION */ 1 /* END */;

        #!csharp

        x + 1
        """;

    [Fact]
    public void An_edition_to_run_has_its_cells_in_their_places_and_no_solution()
    {
        var teachers = Read(Notebook);

        var edition = LearnersEdition.Of(teachers, "a.dib");

        Assert.Equal(teachers.Cells.Select(cell => cell.FirstLine), edition.Cells.Select(cell => cell.FirstLine));
        Assert.Equal("// EXERCISE one\nvar x = null;", edition.Cells[1].Text);
        Assert.Equal(teachers.Cells[0], edition.Cells[0]);
    }

    [Fact]
    public void An_edition_shows_nothing_and_has_not_run()
    {
        var ran = new Notebook([new Cell(CellKind.Code, "csharp", "1") { ExecutionCount = 1, Outputs = [new StreamOutput("stdout", "1")] }]);

        Assert.Equal(new Cell(CellKind.Code, "csharp", "1"), LearnersEdition.Of(ran, "a.dib").Cells.Single());
        Assert.DoesNotContain("stdout", IpynbFormat.Write(LearnersEdition.ToHandOut(ran, "a.dib")), StringComparison.Ordinal);
    }

    [Fact]
    public void Links_to_notebooks_beside_it_lead_to_their_editions_and_no_other_link_changes() =>
        Assert.Equal(
            """
            # Title

            See [the next](02-next.ipynb#part), [<it>](<03 third.ipynb>), [a page](https://example.org/x.dib), [elsewhere](../a.dib)
            and ![a picture](01.dib), or [that].

            `[code](02-next.dib)`

            [that]: 02-next.ipynb "title"
            """.ReplaceLineEndings("\n"),
            LearnersEdition.ToHandOut(Read(Notebook), "a.dib").Cells[0].Text);

    [Fact]
    public void An_edition_is_a_file_as_every_host_wants_it_with_a_mark_of_its_own()
    {
        var edition = HandOut(Notebook);

        Assert.Equal(".net-csharp", edition.Metadata!.Value.GetProperty("kernelspec").GetProperty("name").GetString());
        Assert.Equal("learner", edition.Metadata.Value.GetProperty("workbook").GetProperty("edition").GetString());
        Assert.True(EditionMark.IsUntouched(edition));
    }

    [Fact]
    public void Running_an_edition_is_no_touch_and_writing_into_it_is_one()
    {
        var edition = HandOut(Notebook);
        var shown = edition.Cells[2] with { ExecutionCount = 3, Outputs = [new StreamOutput("stdout", "1")] };
        var ran = edition with { Cells = edition.Cells.SetItem(2, shown) };
        var edited = edition with { Cells = edition.Cells.SetItem(2, edition.Cells[2] with { Text = "x + 2" }) };
        var cut = edition with { Cells = edition.Cells.RemoveAt(2) };
        var prose = edition with { Cells = edition.Cells.SetItem(2, edition.Cells[2] with { Kind = CellKind.Markdown }) };

        Assert.True(EditionMark.IsUntouched(ran));
        Assert.False(EditionMark.IsUntouched(edited));
        Assert.False(EditionMark.IsUntouched(cut));
        Assert.False(EditionMark.IsUntouched(prose));
    }

    [Fact]
    public void Cells_that_are_cut_elsewhere_have_another_hash() =>
        Assert.NotEqual(EditionMark.HashOf(Read("#!csharp\n\na\nb\n")), EditionMark.HashOf(Read("#!csharp\n\na\n\n#!csharp\n\nb\n")));

    [Fact]
    public void A_notebook_of_somebody_elses_has_no_mark() =>
        Assert.Null(EditionMark.HashIn(IpynbFormat.Read(
            """{"cells":[],"metadata":{"workbook":{"edition":"other","sha256":"0"}},"nbformat":4}""", "a.ipynb")));

    [Fact]
    public void A_malformed_exercise_is_refused_with_its_file_its_place_and_the_remedy()
    {
        var refused = Assert.Throws<NotebookFormatException>(() =>
            LearnersEdition.Of(Read("#!markdown\n\nx\n\n#!csharp\n\n// EXERCISE a\nF()\n"), "a.dib"));

        Assert.StartsWith("a.dib(7,1): cell 2: an exercise is one line '// EXERCISE some-name'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_stands_twice_in_a_notebook_is_refused() =>
        Assert.Equal(
            "a.dib(8,1): cell 2: there is an exercise 'one' in cell 1 of a.dib already. Give this one another name.",
            Assert.Throws<NotebookFormatException>(() => LearnersEdition.Of(
                Read(
                    "#!csharp\n\n// EXERCISE one\nvar x = /* SOLUTION */ 1 /* END */;\n\n"
                    + "#!csharp\n\n// EXERCISE one\nvar y = /* SOLUTION */ 2 /* END */;\n"),
                "a.dib")).Message);

    [Fact]
    public void A_name_that_stands_in_two_notebooks_is_refused_where_they_belong_together()
    {
        var names = new ExerciseNames();
        LearnersEdition.Of(Read(Notebook), "a.dib", names);

        Assert.Contains(
            "in cell 2 of a.dib already",
            Assert.Throws<NotebookFormatException>(() => LearnersEdition.Of(Read(Notebook), "b.dib", names)).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Prose_about_marks_is_no_exercise() =>
        Assert.Empty(new ExerciseNames().Of(Read("#!markdown\n\n// EXERCISE a\n"), "a.dib"));

    private static Notebook Read(string dib) => DibFormat.Read(dib.ReplaceLineEndings("\n"), "a.dib");

    private static Notebook HandOut(string dib) => IpynbFormat.Read(IpynbFormat.Write(LearnersEdition.ToHandOut(Read(dib), "a.dib")), "a.ipynb");
}
