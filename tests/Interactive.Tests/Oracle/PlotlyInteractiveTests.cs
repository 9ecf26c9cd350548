using System.Reflection;
using Contract;
using Documents;

namespace Interactive.Tests.Oracle;

/// <summary>
/// Plotly.NET.Interactive, which draws charts in .NET Interactive. By itself it does not run there (it does not find the FSharp.Core that
/// it was compiled for); after the course's import it does.
/// </summary>
public sealed class PlotlyInteractiveTests
{
    private static readonly string Library = Directory.GetFiles(
        Path.Combine(
            typeof(PlotlyInteractiveTests).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(one => one.Key == "Plotly.NET.Interactive").Value!,
            "lib"),
        "Plotly.NET.Interactive.dll",
        SearchOption.AllDirectories).Single();

    [Fact]
    public async Task Its_own_formatter_draws_a_chart_after_the_courses_import()
    {
        using var kernel = new OracleKernel();
        await RunAsync(kernel, await File.ReadAllTextAsync(RepositoryRoot.Combine("notebooks", "workbook.csx"), TestContext.Current.CancellationToken));
        await RunAsync(kernel, $"""
            #r "{Library}"
            Microsoft.DotNet.Interactive.IKernelExtension extension = new Plotly.NET.Interactive.FormatterKernelExtension();
            await extension.OnLoadAsync(Microsoft.DotNet.Interactive.Kernel.Root);
            """);

        var shown = await RunAsync(kernel, "Plotly.NET.CSharp.Chart.Line<int, int, string>(new[] { 1, 2, 3 }, new[] { 2, 4, 8 })");

        var html = Assert.Single(shown.Outputs.OfType<DisplayOutput>()).Data[MimeTypes.Html];
        Assert.Contains("Plotly.newPlot", html, StringComparison.Ordinal);
        Assert.Contains("\"y\":[2,4,8]", html, StringComparison.Ordinal);
    }

    private static async Task<CellAnswer> RunAsync(OracleKernel kernel, string code)
    {
        var answer = await kernel.RunAsync(code);
        Assert.True(answer.Error is null, $"{answer.Error}: {string.Join('\n', answer.Outputs)}");
        return answer;
    }
}
