using Classroom.Publishing;
using Contract;

namespace Classroom.Tests.Publishing;

public sealed class PublishedCopyTests : IDisposable
{
    private readonly string _notebooks = Directory.CreateTempSubdirectory("workbook-").FullName;
    private readonly string _own;
    private readonly string _old;

    public PublishedCopyTests()
    {
        _own = Copy("0123456789abcdef");
        _old = Copy("fedcba9876543210");
        File.WriteAllText(Path.Combine(_notebooks, "workbook.csx"), $"#r \"{_own}/Classroom.dll\"");
    }

    [Fact]
    public void An_old_copy_that_nobody_holds_is_removed()
    {
        PublishedCopy.RemoveOthers(_own);

        Assert.False(Directory.Exists(_old));
        Assert.True(File.Exists(Path.Combine(_own, "Classroom.dll")));
    }

    [Fact]
    public void An_old_copy_stays_as_long_as_someone_holds_it()
    {
        using (HeldFolder.Hold(_old))
        using (HeldFolder.Hold(_old))
        {
            PublishedCopy.RemoveOthers(_own);

            Assert.True(File.Exists(Path.Combine(_old, "Classroom.dll")));
        }

        PublishedCopy.RemoveOthers(_own);

        Assert.False(Directory.Exists(_old));
    }

    [Fact]
    public void The_copy_that_notebooks_are_told_to_load_stays()
    {
        PublishedCopy.RemoveOthers(_old);

        Assert.True(Directory.Exists(_own));
    }

    [Fact]
    public void A_copy_that_a_build_is_still_writing_stays()
    {
        File.Delete(Path.Combine(_old, "in-use"));

        PublishedCopy.RemoveOthers(_own);

        Assert.True(Directory.Exists(_old));
        Assert.Null(HeldFolder.Hold(_old));
    }

    [Fact]
    public void Nothing_is_removed_where_no_script_says_what_is_loaded()
    {
        File.Delete(Path.Combine(_notebooks, "workbook.csx"));

        PublishedCopy.RemoveOthers(_own);

        Assert.True(Directory.Exists(_old));
    }

    public void Dispose() => Directory.Delete(_notebooks, recursive: true);

    private string Copy(string hash)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_notebooks, ".workbook", hash)).FullName;
        File.WriteAllText(Path.Combine(folder, "Classroom.dll"), "");
        File.WriteAllText(Path.Combine(folder, "in-use"), "");
        return folder;
    }
}
