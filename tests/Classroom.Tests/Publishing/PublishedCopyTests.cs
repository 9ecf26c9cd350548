using Classroom.Publishing;

namespace Classroom.Tests.Publishing;

public sealed class PublishedCopyTests : IDisposable
{
    private readonly string notebooks = Directory.CreateTempSubdirectory("workbook-").FullName;
    private readonly string own;
    private readonly string old;

    public PublishedCopyTests()
    {
        own = Copy("0123456789abcdef");
        old = Copy("fedcba9876543210");
        File.WriteAllText(Path.Combine(notebooks, "workbook.csx"), $"#r \"{own}/Classroom.dll\"");
    }

    [Fact]
    public void An_old_copy_that_nobody_holds_is_removed()
    {
        PublishedCopy.RemoveOthers(own);

        Assert.False(Directory.Exists(old));
        Assert.True(File.Exists(Path.Combine(own, "Classroom.dll")));
    }

    [Fact]
    public void An_old_copy_stays_as_long_as_someone_holds_it()
    {
        using (PublishedCopy.Hold(old))
        using (PublishedCopy.Hold(old))
        {
            PublishedCopy.RemoveOthers(own);

            Assert.True(File.Exists(Path.Combine(old, "Classroom.dll")));
        }

        PublishedCopy.RemoveOthers(own);

        Assert.False(Directory.Exists(old));
    }

    [Fact]
    public void The_copy_that_notebooks_are_told_to_load_stays()
    {
        PublishedCopy.RemoveOthers(old);

        Assert.True(Directory.Exists(own));
    }

    [Fact]
    public void A_copy_that_a_build_is_still_writing_stays()
    {
        File.Delete(Path.Combine(old, "in-use"));

        PublishedCopy.RemoveOthers(own);

        Assert.True(Directory.Exists(old));
        Assert.Null(PublishedCopy.Hold(old));
    }

    [Fact]
    public void Nothing_is_removed_where_no_script_says_what_is_loaded()
    {
        File.Delete(Path.Combine(notebooks, "workbook.csx"));

        PublishedCopy.RemoveOthers(own);

        Assert.True(Directory.Exists(old));
    }

    public void Dispose() => Directory.Delete(notebooks, recursive: true);

    private string Copy(string hash)
    {
        var folder = Directory.CreateDirectory(Path.Combine(notebooks, ".workbook", hash)).FullName;
        File.WriteAllText(Path.Combine(folder, "Classroom.dll"), "");
        File.WriteAllText(Path.Combine(folder, "in-use"), "");
        return folder;
    }
}
