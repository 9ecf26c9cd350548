namespace Workbook.Tests.House;

/// <summary>The formatter of .NET Interactive is archived: what knows it is one file, so that another can take its place.</summary>
public sealed class FormatterRuleTests
{
    [Fact]
    public void One_file_names_the_formatter_of_NET_Interactive() =>
        Assert.Equal(
            ["lib/Session/Outputs/PolyglotFormatter.cs"],
            from source in Libraries.Sources
            let text = File.ReadAllText(source.File)
            where text.Contains("using Microsoft.DotNet.Interactive", StringComparison.Ordinal)
                || text.Contains("using static Microsoft.DotNet.Interactive", StringComparison.Ordinal)
                || text.Contains("using Microsoft.AspNetCore.Html", StringComparison.Ordinal)
            select Path.GetRelativePath(RepositoryRoot.Combine(), source.File).Replace('\\', '/'));
}
