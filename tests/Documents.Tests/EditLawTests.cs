namespace Documents.Tests;

/// <summary>What holds of an edit in every document that is kept.</summary>
public sealed class EditLawTests
{
    public static TheoryData<string> Names =>
    [
        .. from document in HostileDocument.All
           where document.IsKept && document.Text.Length < 20_000 && document.LinesMayBeEnded
           select document.Name,
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Edits_of_different_cells_touch_different_parts_of_the_file(string name)
    {
        var document = new HostileDocument(name);
        var text = document.Text;
        var notebook = document.Read();
        var untouched = 0;
        for (var i = 0; i < notebook.Cells.Length; i++)
        {
            var edited = document.Write(WithText(notebook, i, "edited"));
            var same = text.AsSpan().CommonPrefixLength(edited);
            Assert.True(same >= untouched, $"The edit of cell {i + 1} begins at {same}, before the end of the one before it at {untouched}.");
            untouched = text.Length - CommonEnding(text, edited, same);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void An_edit_is_read_back_and_the_other_cells_are_as_they_were(string name)
    {
        var document = new HostileDocument(name);
        var notebook = document.Read();
        for (var i = 0; i < notebook.Cells.Length; i++)
        {
            var edited = WithText(notebook, i, "first \"line\" \\ é 🦜\n\n   last");

            Assert.Equal(Lines(edited), Lines(document.Read(document.Write(edited))));
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

            Assert.Equal(Said(added), Said(document.Read(document.Write(added))));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Cells_in_reverse_order_are_read_back_in_reverse_order(string name)
    {
        var document = new HostileDocument(name);
        var notebook = document.Read();
        var reversed = notebook with { Cells = [.. notebook.Cells.Reverse()] };

        Assert.Equal(Said(reversed), Said(document.Read(document.Write(reversed))));
    }

    private static Notebook WithText(Notebook notebook, int index, string text) =>
        notebook with { Cells = notebook.Cells.SetItem(index, notebook.Cells[index] with { Text = text }) };

    /// <summary>The cells with the line ends that their file would give to an edit taken for equal.</summary>
    private static IEnumerable<Cell> Lines(Notebook notebook) =>
        notebook.Cells.Select(cell => cell with { Text = cell.Text.Replace("\r\n", "\n", StringComparison.Ordinal) });

    private static IEnumerable<(CellKind, string, string)> Said(Notebook notebook) =>
        Lines(notebook).Select(cell => (cell.Kind, cell.Language, cell.Text.TrimEnd('\r')));

    private static int CommonEnding(string one, string other, int from)
    {
        var length = 0;
        while (length < Math.Min(one.Length, other.Length) - from && one[^(length + 1)] == other[^(length + 1)])
        {
            length++;
        }

        return length;
    }
}
