using Workbook.Handouts;

namespace Workbook.Tests.Handouts;

public sealed class CollectionInfoTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void A_course_is_read_from_its_file()
    {
        folder.Write("workbook.json", """{"title":"T","subtitle":"S","description":"D","credit":"C"}""");
        Assert.Equal(new CollectionInfo("T", "S", "D", "C"), CollectionInfo.Read(folder.Path));
    }

    [Fact]
    public void A_folder_without_one_is_called_by_its_name() =>
        Assert.Equal(Path.GetFileName(folder.Path), CollectionInfo.Read(folder.Path).Title);

    [Theory]
    [InlineData("""{"title":"T"}""", "subtitle")]
    [InlineData("""{"title":null,"subtitle":"","description":"","credit":""}""", "title")]
    [InlineData("""{"title":"T","subtitle":"","description":"","credit":"$\\frac{$"}""", "frac")]
    [InlineData("no json", "workbook.json")]
    public void What_is_wrong_with_the_file_is_said(string json, string named)
    {
        folder.Write("workbook.json", json);
        Assert.Contains(named, Assert.Throws<IOException>(() => CollectionInfo.Read(folder.Path)).Message, StringComparison.OrdinalIgnoreCase);
    }
}
