using Workbook.Living.Sites;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Living.Sites;

public sealed class SiteFolderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Site => Path.Combine(_folder.Path, "site");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void An_edition_takes_the_place_of_the_one_before_as_a_whole()
    {
        Write("01-a");
        Write("02-b");

        Assert.True(File.Exists(Path.Combine(Site, "02-b.html")));
        Assert.False(File.Exists(Path.Combine(Site, "01-a.html")));
        Assert.Equal([Site], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_folder_that_holds_something_else_is_refused_and_left_as_it_was()
    {
        var mine = _folder.Write("site/mine.html", "mine");

        var refusal = Assert.Throws<IOException>(() => Write("01-a"));

        Assert.Equal($"{Site} holds files that are no site of the workbook's: nothing was written.", refusal.Message);
        Assert.Equal([mine], Directory.GetFileSystemEntries(Site));
    }

    [Fact]
    public void Handouts_are_no_site()
    {
        Workbook.Handouts.HandoutWriter.Write([Run("01-a", Prose("# A"))], Collection, Site);

        Assert.False(SiteFolder.CanReplace(Site));
    }

    [Fact]
    public void An_empty_folder_is_filled()
    {
        Directory.CreateDirectory(Site);

        Write("01-a");

        Assert.True(File.Exists(Path.Combine(Site, "01-a.html")));
    }

    [Fact]
    public void Where_writing_fails_the_edition_before_stays_and_nothing_is_left_beside_it()
    {
        Write("01-a");
        // A folder and a file of one name.
        SiteFile[] impossible = [new("02-b.html", []), new("02-b.html/more", [])];

        Assert.ThrowsAny<IOException>(() => SiteFolder.Replace(Site, impossible));

        Assert.True(File.Exists(Path.Combine(Site, "01-a.html")));
        Assert.Equal([Site], Directory.GetFileSystemEntries(_folder.Path));
    }

    private void Write(string notebook) => SiteFolder.Replace(Site, LivingSite.Files([Run(notebook, Prose("# A"))], Collection, []));
}
