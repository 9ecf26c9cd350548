using System.Collections.Immutable;
using Contract;
using Documents;
using Workbook.Editions;
using Workbook.Handouts;
using Workbook.Living;
using Workbook.Runs;

[assembly: AssemblyFixture(typeof(Browser.Tests.Living.LivingSample))]

namespace Browser.Tests.Living;

/// <summary>A living workbook of three small notebooks, whose engine is a worker that speaks as the real one does.</summary>
public sealed class LivingSample : IDisposable
{
    private const string Bars =
        """{"data":[{"type":"bar","x":["plane","car"],"y":[0.31,0.68]}],"layout":{"title":{"text":"Probabilities"},"xaxis":{},"yaxis":{}}}""";

    /// <summary>The notebooks.</summary>
    internal static readonly ImmutableArray<NotebookRun> Runs = [First(), Second(), Third()];

    private readonly string _folder = Directory.CreateTempSubdirectory("living-").FullName;

    public LivingSample()
    {
        var worker = File.ReadAllBytes(RepositoryRoot.Combine("tests", "Browser.Tests", "Living", "worker.js"));
        Write("workbook.html", [new EngineFile("worker.js", worker), new EngineFile("_framework/a.dll", new byte[100_000])]);
        Write("bare.html", []);
    }

    /// <summary>The path of the workbook.</summary>
    public string Path => System.IO.Path.Combine(_folder, "workbook.html");

    /// <summary>The path of one without an engine.</summary>
    public string Bare => System.IO.Path.Combine(_folder, "bare.html");

    /// <summary>The learner's edition of one of the notebooks, as it is handed out.</summary>
    public static Notebook Edition(string name)
    {
        var run = Runs.Single(run => run.Name == name);
        return LearnersCopy.Of(run.Notebook, run.File, new ExerciseNames());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private void Write(string name, ImmutableArray<EngineFile> engine) => File.WriteAllText(
        System.IO.Path.Combine(_folder, name),
        LivingWorkbook.ToHtml(
            Runs, new CollectionInfo("A course", "and its subtitle", "What is in it.", "By [its author](https://example.org)."), engine));

    private static NotebookRun First() => Run("01-first",
        Prose("# The first\n\nWords with $x^2$ and [the second](02-second.dib#cell-2).\n\n$$\n\\sum_i x_i\n$$\n"),
        Prose("Run the next cell first."),
        Code("#!import workbook.csx"),
        Prose("## A part\n\n| a | b |\n| --- | --- |\n| 1 | 2 |\n"),
        Code("plain words", new StreamOutput("stdout", "recorded words\n")),
        Code(
            """
            // EXERCISE my-square
            static double MySquare(double x)
            {
                // BEGIN SOLUTION
                return x * x;
                // END SOLUTION
            }
            """,
            new StreamOutput("stdout", "the answer")),
        Code("more words", new DisplayOutput(MimeBundle.Of((MimeTypes.Plotly, Bars), (MimeTypes.PlainText, "Bars: plane 0.31, car 0.68.")))),
        Code("last words"));

    private static NotebookRun Second() => Run("02-second",
        Prose("# The second\n\nMore words.\n\n## A part"),
        Code("other words", new StreamOutput("stdout", "recorded too\n")));

    // Without a chart, whose library takes its time.
    private static NotebookRun Third() => Run("03-third",
        Prose("# The third"),
        Code("#!import workbook.csx"),
        Prose("## A part"),
        Code("plain words"),
        Code(
            """
            // EXERCISE my-cube
            double? cube = /* SOLUTION */ 27 /* END */;
            """),
        Code("more words"),
        Code("last words"));

    private static NotebookRun Run(string name, params ImmutableArray<Cell> cells) => new(name + ".dib", new Notebook(cells), [], TimeSpan.Zero);

    private static Cell Prose(string text) => new(CellKind.Markdown, "markdown", text);

    private static Cell Code(string text, params ReadOnlySpan<Output> outputs) =>
        new(CellKind.Code, Cell.CSharp, text) { Outputs = [.. outputs], ExecutionCount = 1 };
}
