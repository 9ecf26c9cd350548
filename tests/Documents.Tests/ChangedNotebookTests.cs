namespace Documents.Tests;

/// <summary>Laws of notebooks that were changed after they were read, over every document that is kept.</summary>
public sealed class ChangedNotebookTests
{
    public static TheoryData<string> Names =>
    [
        .. from document in HostileDocument.All
           where document.IsKept && document.Text.Length < 20_000 && document.LinesMayBeEnded
           select document.Name,
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_is_read_back_and_the_other_cells_are_as_they_were(string name)
    {
        var document = new HostileDocument(name);
        var notebook = document.Read();
        for (var i = 0; i < notebook.Cells.Length; i++)
        {
            var edited = WithText(notebook, i, "first \"line\" \\ é 🦜\n\n   last");

            Assert.Equal(HostileDocument.Said(edited), HostileDocument.Said(document.Read(document.Write(edited))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_taken_back_leaves_no_trace(string name)
    {
        var document = new HostileDocument(name);
        var notebook = document.Read();
        for (var i = 0; i < notebook.Cells.Length; i++)
        {
            Assert.Equal(document.Text, document.Write(WithText(WithText(notebook, i, "edited"), i, notebook.Cells[i].Text)));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_cell_added_anywhere_is_read_back_and_the_others_are_as_they_were(string name)
    {
        var document = new HostileDocument(name);
        var notebook = document.Read();
        for (var i = 0; i <= notebook.Cells.Length; i++)
        {
            var added = notebook with { Cells = notebook.Cells.Insert(i, new(CellKind.Code, "sql", "select 1\nfrom t")) };

            Assert.Equal(HostileDocument.Said(added), HostileDocument.Said(document.Read(document.Write(added))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cells_in_reverse_order_are_read_back_in_reverse_order(string name)
    {
        var document = new HostileDocument(name);
        var notebook = document.Read();
        var reversed = notebook with { Cells = [.. notebook.Cells.Reverse()] };

        Assert.Equal(HostileDocument.Said(reversed), HostileDocument.Said(document.Read(document.Write(reversed))));
    }

    private static Notebook WithText(Notebook notebook, int index, string text) =>
        notebook with { Cells = notebook.Cells.SetItem(index, notebook.Cells[index] with { Text = text }) };
}
