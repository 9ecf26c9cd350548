using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Browser.Tests;

/// <summary>
/// How heavy the course's pages are, how much of the processor they take until they are settled, and how far anything moves meanwhile:
/// a table in <c>artifacts/report/pages.txt</c>, and limits of all that but the time, which is the machine's too.
/// </summary>
public sealed partial class PageWeightTests(InstalledBrowser installed, CourseHandouts handouts)
{
    private const int MostBytes = 500_000;
    private const int MostZipped = 550_000;
    private const double MostShift = 0.01;

    private sealed record Measured(string Name, int Bytes, int Zipped, int Beside, int ZippedWithLibrary, double Seconds, double Shift);

    [Fact]
    public async Task Pages_keep_to_their_weights()
    {
        var browser = installed.Require();
        var pages = new List<Measured>();
        foreach (var name in CourseHandouts.Names)
        {
            pages.Add(await MeasureAsync(browser, name));
        }

        await File.WriteAllTextAsync(RepositoryRoot.Report("pages.txt"), Table(pages), TestContext.Current.CancellationToken);
        Assert.DoesNotContain(pages, page =>
            page.Beside > MostBytes || page.ZippedWithLibrary > MostZipped || page.Shift > MostShift);
    }

    private async Task<Measured> MeasureAsync(IBrowser browser, string name)
    {
        var html = await File.ReadAllTextAsync(handouts[name], TestContext.Current.CancellationToken);
        var withoutPhotographs = Photograph().Replace(html, "");
        var (seconds, shift) = await OpenAsync(browser, handouts[name]);
        return new(
            name, Encoding.UTF8.GetByteCount(html), Zip(html), Encoding.UTF8.GetByteCount(Library().Replace(withoutPhotographs, "")),
            Zip(withoutPhotographs), seconds, shift);
    }

    private static async Task<(double Seconds, double Shift)> OpenAsync(IBrowser browser, string path)
    {
        await using var context = await browser.NewContextAsync(new() { Offline = true, ViewportSize = new() { Width = 1440, Height = 900 } });
        var page = await context.NewPageAsync();
        var devtools = await context.NewCDPSessionAsync(page);
        await devtools.SendAsync("Performance.enable", new Dictionary<string, object> { ["timeDomain"] = "threadTicks" });
        await page.AddInitScriptAsync(
            """
            window.shift = 0;
            new PerformanceObserver((list) => { for (const entry of list.getEntries()) window.shift += entry.value; })
              .observe({ type: "layout-shift", buffered: true });
            """);
        await page.GotoAsync(new Uri(path).AbsoluteUri);
        await page.EvaluateAsync("() => window.pageReady");
        await page.EvaluateAsync("() => document.fonts.ready.then(() => new Promise((settled) => setTimeout(settled, 300)))");
        var metrics = (await devtools.SendAsync("Performance.getMetrics"))!.Value.GetProperty("metrics").EnumerateArray()
            .ToDictionary(metric => metric.GetProperty("name").GetString()!, metric => metric.GetProperty("value").GetDouble());
        return (metrics["TaskDuration"], await page.EvaluateAsync<double>("() => window.shift"));
    }

    private static string Table(IReadOnlyList<Measured> pages)
    {
        var table = new StringBuilder("page                        KB   gzip   beside library   gzip with library   CPU s   shift\n");
        table.AppendLine("                                        and photographs, without photographs  1440 px");
        foreach (var page in pages)
        {
            table.AppendLine(CultureInfo.InvariantCulture,
                $"{Path.GetFileNameWithoutExtension(page.Name),-26}{Kilo(page.Bytes),6}{Kilo(page.Zipped),6}{Kilo(page.Beside),15}{Kilo(page.ZippedWithLibrary),18}{page.Seconds,11:0.00}{page.Shift,9:0.0000}");
        }

        return table.ToString();
    }

    private static int Kilo(int bytes) => (bytes + 500) / 1000;

    private static int Zip(string text)
    {
        using var zipped = new MemoryStream();
        using (var zip = new GZipStream(zipped, CompressionLevel.SmallestSize))
        {
            zip.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)zipped.ToArray().Length;
    }

    [GeneratedRegex("data:image/(?:png|jpeg);base64,[A-Za-z0-9+/=]*")]
    private static partial Regex Photograph();

    [GeneratedRegex("<script type=\"text/plain\" class=\"library\">.*?</script>", RegexOptions.Singleline)]
    private static partial Regex Library();
}
