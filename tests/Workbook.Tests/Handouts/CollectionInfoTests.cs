using Workbook.Handouts;

namespace Workbook.Tests.Handouts;

public sealed class CollectionInfoTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_course_is_read_from_its_file()
    {
        _folder.Write("workbook.json", """{"title":"T","subtitle":"S","description":"D","credit":"C"}""");
        Assert.Equal(new CollectionInfo("T", "S", "D", "C"), CollectionInfo.Read(_folder.Path));
    }

    [Fact]
    public void A_folder_without_one_is_called_by_its_name() =>
        Assert.Equal(Path.GetFileName(_folder.Path), CollectionInfo.Read(_folder.Path).Title);

    [Theory]
    [InlineData("""{"title":"T"}""", "subtitle")]
    [InlineData("""{"title":null,"subtitle":"","description":"","credit":""}""", "title")]
    [InlineData("""{"title":"T","subtitle":"","description":"","credit":"$\\frac{$"}""", "frac")]
    [InlineData("""{"title":"T","subtitle":"","description":"","credit":"","links":[{"text":"x","address":"javascript:1"}]}""", "javascript:1")]
    [InlineData("no json", "workbook.json")]
    public void What_is_wrong_with_the_file_is_said(string json, string named)
    {
        _folder.Write("workbook.json", json);
        Assert.Contains(named, Assert.Throws<IOException>(() => CollectionInfo.Read(_folder.Path)).Message, StringComparison.OrdinalIgnoreCase);
    }
}
