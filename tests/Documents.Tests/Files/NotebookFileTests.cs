using System.Text;
using Documents.Dib;
using Documents.Files;

namespace Documents.Tests.Files;

public sealed class NotebookFileTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("workbook-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("a.dib")]
    [InlineData("A.IPYNB")]
    public void A_notebook_is_written_and_read_by_its_extension(string name)
    {
        var notebook = new Notebook([new(CellKind.Code, "csharp", "var é = \"🦜\";")]);

        NotebookFile.Write(notebook, In(name));

        Assert.Equal("var é = \"🦜\";", Assert.Single(NotebookFile.Read(In(name)).Cells).Text);
        Assert.NotEqual(0xEF, File.ReadAllBytes(In(name))[0]);
    }

    [Fact]
    public void Every_document_that_is_kept_is_kept_in_files_too()
    {
        foreach (var document in HostileDocument.All.Where(document => document.IsKept))
        {
            NotebookFile.Write(NotebookFile.Read(document.FilePath), In(document.Name));

            Assert.Equal(File.ReadAllBytes(document.FilePath), File.ReadAllBytes(In(document.Name)));
        }
    }

    [Fact]
    public void A_missing_file_is_refused_by_its_full_path()
    {
        var refusal = Assert.Throws<FileNotFoundException>(() => NotebookFile.Read(In("gone.dib")));

        Assert.Equal(In("gone.dib"), refusal.FileName);
        Assert.Contains("Check its name", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notebook.md")]
    [InlineData("notebook")]
    public void Another_extension_is_refused_on_reading_and_on_writing(string name)
    {
        var reading = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(In(name)));
        var writing = Assert.Throws<NotebookFormatException>(() => NotebookFile.Write(new([]), In(name)));

        Assert.Contains(".dib or .ipynb", reading.Message, StringComparison.Ordinal);
        Assert.Equal(reading.Message, writing.Message);
    }

    [Fact]
    public void Bytes_that_are_not_utf_8_are_refused_by_line_column_and_byte()
    {
        File.WriteAllBytes(In("a.dib"), [.. "é\n🦜x"u8, 0xFF, .. "y"u8]);

        var refusal = Assert.Throws<NotebookFormatException>(() => NotebookFile.Read(In("a.dib")));

        Assert.Equal((2, 4), (refusal.Line, refusal.Column));
        Assert.Contains("0xFF (number 8 of the file", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_written_file_takes_the_old_ones_place_and_leaves_nothing_beside_it()
    {
        File.WriteAllText(In("a.dib"), "old");

        NotebookFile.Write(DibFormat.Read("new", "a.dib"), In("a.dib"));

        Assert.Equal("new", File.ReadAllText(In("a.dib")));
        Assert.Equal([In("a.dib")], Directory.GetFileSystemEntries(_folder));
    }

    [Fact]
    public void Whoever_reads_while_a_file_is_replaced_reads_the_old_one_to_its_end()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not replace a file that is open.");
        File.WriteAllText(In("a.dib"), "the old text");
        using var reader = new StreamReader(In("a.dib"), Encoding.UTF8, false, bufferSize: 128);

        NotebookFile.Write(DibFormat.Read("the new text, which is longer", "a.dib"), In("a.dib"));

        Assert.Equal("the old text", reader.ReadToEnd());
    }

    [Fact]
    public void A_write_that_fails_leaves_the_folder_as_it_was()
    {
        Directory.CreateDirectory(In("taken.dib"));
        File.WriteAllText(In("a.dib"), "old");

        Assert.ThrowsAny<Exception>(() => NotebookFile.Write(new([new(CellKind.Code, "csharp", "1")]), In("taken.dib")));
        Assert.Throws<NotebookFormatException>(() => NotebookFile.Write(new([new(CellKind.Code, "csharp", "#!html")]), In("a.dib")));

        Assert.Equal([In("a.dib"), In("taken.dib")], Directory.GetFileSystemEntries(_folder).Order(StringComparer.Ordinal));
        Assert.Equal("old", File.ReadAllText(In("a.dib")));
    }

    [Fact]
    public void A_file_behind_a_link_is_written_through_the_link_with_its_permissions()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Links need a privilege on Windows, and permissions are other there.");
            return;
        }

        const UnixFileMode mode = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        File.WriteAllText(In("a.dib"), "old");
        File.SetUnixFileMode(In("a.dib"), mode);
        File.CreateSymbolicLink(In("link.dib"), "a.dib");

        NotebookFile.Write(DibFormat.Read("new", "a.dib"), In("link.dib"));

        Assert.Equal("new", File.ReadAllText(In("a.dib")));
        Assert.Equal("a.dib", new FileInfo(In("link.dib")).LinkTarget);
        Assert.Equal(mode, File.GetUnixFileMode(In("a.dib")));
    }

    private string In(string name) => Path.Combine(_folder, name);
}
