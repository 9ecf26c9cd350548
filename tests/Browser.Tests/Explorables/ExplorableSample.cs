using System.Globalization;
using Documents;
using Session;
using Session.Libraries;
using Session.Running;
using Workbook.Handouts;
using Workbook.Living;
using Workbook.Runs;

[assembly: AssemblyFixture(typeof(Browser.Tests.Explorables.ExplorableSample))]

namespace Browser.Tests.Explorables;

/// <summary>A notebook with the course's explorables as a handout and in the living workbook, and the course's library to compute beside them.</summary>
public sealed class ExplorableSample : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("explorables-").FullName;
    private readonly SemaphoreSlim _turn = new(1);
    private readonly Lazy<CSharpSession> _session = new(() =>
    {
        var session = new CSharpSession(RepositoryRoot.Combine("notebooks"), new FileLibraries(), new InlineRunner());
        Assert.Null(session.RunAsync(1, "#!import workbook.csx", _ => { }).GetAwaiter().GetResult());
        return session;
    });

    private readonly Lazy<string> _html;

    public ExplorableSample()
    {
        _html = new(() =>
        {
            var loss = Shown("""Explore.Loss(["plane", "car", "bird"], Column(0, 0, 0), truth: 0)""");
            var softmax = Shown("""Explore.Softmax(["plane", "car", "bird"], Column(0, 0, 0))""");
            var notebook = new Notebook([
                new Cell(CellKind.Markdown, "markdown", "# Explorables\n\nWords that take room.\n"),
                Code("Explore.Loss(names, z, truth: 0)", loss),
                new Cell(CellKind.Markdown, "markdown", string.Concat(Enumerable.Repeat("More words.\n\n", 60))),
                Code("Explore.Softmax(names, z)", softmax),
            ]);
            var run = new NotebookRun("02-softmax.dib", notebook, [], TimeSpan.Zero);
            var collection = new CollectionInfo("A course", "", "", "");
            HandoutWriter.Write([run], collection, _folder, ("workbook.html", LivingWorkbook.ToHtml([run], collection, [])));
            return loss.Data["text/html"]!;
        });
    }

    /// <summary>The handout: cell 2 has the loss, cell 4 softmax alone.</summary>
    public string Handout => Written("02-softmax.html");

    /// <summary>The same in the living workbook, without an engine.</summary>
    public string Living => Written("workbook.html");

    /// <summary>The loss as HTML, for a page that knows nothing of it.</summary>
    public string LossHtml => _html.Value;

    /// <summary>What the library computes of a line of an address: p, -log p and p - y of each class, as an explorable shows numbers.</summary>
    internal async Task<string> ReadingsOfAsync(string line)
    {
        var parts = line.Split(';');
        await _turn.WaitAsync();
        try
        {
            return Words(Shown($$"""
                var z = Column({{parts[0]}}) / {{parts[1]}};
                var loss = new CrossEntropyLoss();
                string.Join(" ", new[] { Softmax(z), -LogSoftmax(z), loss.Gradient(z, {{parts[2]}}) }.SelectMany(all => all)
                    .Select(x => (Math.Round(Math.Abs(x), 2) > 0 && x < 0 ? "-" : "") + Math.Abs(x).ToString("F2", System.Globalization.CultureInfo.InvariantCulture)))
                """));
        }
        finally
        {
            _turn.Release();
        }
    }

    public void Dispose()
    {
        _turn.Dispose();
        Directory.Delete(_folder, recursive: true);
    }

    private string Written(string name)
    {
        _ = _html.Value;
        return Path.Combine(_folder, name);
    }

    private static string Words(ResultOutput output) => output.Data["text/plain"]!;

    private static Cell Code(string text, Output output) => new(CellKind.Code, Cell.CSharp, text) { Outputs = [output], ExecutionCount = 1 };

    private ResultOutput Shown(string text)
    {
        var shown = new List<Output>();
        var failure = _session.Value.RunAsync(2, text, shown.Add).GetAwaiter().GetResult();
        Assert.True(failure is null, string.Create(CultureInfo.InvariantCulture, $"{text}: {failure}"));
        return Assert.Single(shown.OfType<ResultOutput>());
    }
}
