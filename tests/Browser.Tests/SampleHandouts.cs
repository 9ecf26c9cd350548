using System.Collections.Immutable;
using Contract;
using Documents;
using Session;
using Session.Errors;
using Session.Libraries;
using Session.Running;
using Workbook.Handouts;
using Workbook.Runs;

[assembly: AssemblyFixture(typeof(Browser.Tests.SampleHandouts))]

namespace Browser.Tests;

/// <summary>Two notebooks written as handouts: one with every kind of output, one whose cell failed.</summary>
public sealed class SampleHandouts : IDisposable
{
    private const string Pixel = "iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAAFklEQVR4nGP4z8DwnwEEmBgYGP4zMAAAHggDAZWk3VYAAAAASUVORK5CYII=";

    private const string Bars =
        """
        {"data":[{"type":"bar","x":["plane","car","bird"],"y":[0.31,0.68,0.01]}],
         "layout":{"title":{"text":"Probabilities"},"yaxis":{"title":{"text":"p"}},"xaxis":{}}}
        """;

    private const string Slider =
        """
        {"data":[{"type":"scatter","mode":"lines","name":"loss","x":[0,1,2,3,4],"y":[2.3,1.6,1.2,1.0,0.9]},
                 {"type":"scatter","mode":"lines","name":"loss, slower","visible":false,"x":[0,1,2,3,4],"y":[2.3,2.1,1.9,1.8,1.7]}],
         "layout":{"title":{"text":"Loss by step"},"xaxis":{"title":{"text":"step"}},"yaxis":{"title":{"text":"loss"}},
           "sliders":[{"currentvalue":{"prefix":"rate "},"steps":[
             {"label":"0.1","method":"restyle","args":[{"visible":[true,false]}]},
             {"label":"0.01","method":"restyle","args":[{"visible":[false,true]}]}]}]}}
        """;

    private const string Panels =
        """
        {"data":[{"type":"scatter","mode":"lines","x":[0,1],"y":[0,1]},{"type":"scatter","mode":"lines","x":[0,1],"y":[1,0],"xaxis":"x2","yaxis":"y2"}],
         "layout":{"title":{"text":"Two panels"},"xaxis":{"domain":[0,0.5]},"yaxis":{},"xaxis2":{"domain":[0.6,1],"anchor":"y2"},"yaxis2":{"anchor":"x2"},
           "meta":{"narrow":{"height":600,"xaxis.domain":[0,1],"yaxis.domain":[0.6,1],"xaxis2.domain":[0,1],"yaxis2.domain":[0,0.4]}}}}
        """;

    private const string Checks =
        """
        [{"id":"a","kind":"slide","competency":"losses","what":"-log 0.31","status":"passed","expected":"1.17","got":"1.17"},
         {"id":"b","kind":"law","competency":"losses","what":"the probabilities sum to one, whatever the scores","status":"wrong","expected":"1","got":"1.02","hint":"Divide by the sum of all exponentials."},
         {"id":"c","kind":"close","competency":"foundation","what":"your softmax","status":"not-done","expected":"a function","got":"nothing yet"}]
        """;

    private const string Values =
        """
        new object[] { new { Name = "a plane with a long name", Scores = new[] { 1.2, 1.99 }, Best = new { Label = "car", P = 0.68 } }, "text", null }
        """;

    public SampleHandouts()
    {
        var runs = HandoutWriter.Write(
            [Whole(), Failed()],
            new CollectionInfo("A course", "and its subtitle", "What is *in* it: $e^z$.", "By [its author](https://example.org)."),
            Folder);
        Assert.True(runs[0].Passed);
    }

    /// <summary>The folder they are in.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("handouts-").FullName;

    /// <summary>The pages' files, the index first.</summary>
    public static readonly ImmutableArray<string> Names = ["index.html", "proof.html", "01-whole.html", "02-failed.html"];

    /// <summary>The path of a page.</summary>
    public string this[string name] => Path.Combine(Folder, name);

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static NotebookRun Whole() => new("01-whole.dib", new Notebook(
    [
        Prose(
            """
            # From scores to probabilities

            A classifier gives each class a score $z_k$, any real number. The softmax makes probabilities of them: it takes the
            exponential of each score, so that nothing is negative, and divides by the sum, so that they add up to one.[^1]

            $$
            p_k = \frac{e^{z_k}}{\sum_{j=1}^{K} e^{z_j}}, \qquad \log p_k = z_k - \log \sum_{j=1}^{K} e^{z_j}, \qquad \mathcal{L}(\mathbf{W}) = -\sum_{i=1}^{N} \log p(y_i \mid \mathbf{x}_i, \mathbf{W})
            $$

            [^1]: Adding the same number to all scores changes nothing.
            """),
        Prose("Build once, then restart the kernel."),
        Code("#!import workbook.csx"),
        Prose(
            """
            ## In code

            | class | score | probability |
            | --- | --- | --- |
            | plane | $1.20$ | 0.31 |
            | car | $1.99$ | 0.68 |

            - [x] see [the other notebook](02-failed.dib#cell-2)
            - [ ] and [a page elsewhere](https://example.org/)

            ```csharp
            var p = Softmax(z); // the library's
            ```
            """),
        Code(
            """
            // A line that is far too long for a telephone, so that the block has to scroll and not the page: 0123456789 0123456789 0123456789
            static double[] MySoftmax(double[] z)
            {
                var exponentials = z.Select(Math.Exp).ToArray();
                return [.. exponentials.Select(e => e / exponentials.Sum())];
            }
            Console.WriteLine($"p = {string.Join(", ", MySoftmax([1.2, 1.99, -2.2]))}");
            """,
            new StreamOutput("stdout", "p = 0.31, 0.68, 0.01\n"),
            new StreamOutput("stderr", "a word of warning\n"),
            Show((MimeTypes.Plotly, Bars), (MimeTypes.PlainText, "Bars: plane 0.31, car 0.68, bird 0.01."))),
        Prose("## Training\n\nThe loss falls with every step, faster at a larger rate."),
        Code("Draw.Curve(losses)", Show((MimeTypes.Plotly, Slider), (MimeTypes.PlainText, "The loss falls from 2.3 to 0.9 in four steps."))),
        Code("Draw.Descent(run)", Show((MimeTypes.Plotly, Panels), (MimeTypes.PlainText, "One line rises, one falls."))),
        Code("Show(image)", Show(("image/png", Pixel), (MimeTypes.PlainText, "four red pixels"))),
        Code("Table()", Show((MimeTypes.Html, "<table><tr><th>i</th><th>loss</th></tr><tr><td>1</td><td>1.17</td></tr></table>"))),
        Code(Values, ValueOf(Values)),
        Code("Check.All()", Show((MimeTypes.Checks, Checks), (MimeTypes.PlainText, "3 checks"))),
        Code("z", Show((MimeTypes.PlainText, "[1.2, 1.99, -2.2]"))),
    ]), [], TimeSpan.FromSeconds(1));

    private static NotebookRun Failed() => new("02-failed.dib", new Notebook(
    [
        Prose("# What fails\n\nA cell that divides by zero, of $n$ cells."),
        Code("1 / zero", new ErrorOutput("DivideByZeroException", "Attempted to divide by zero.", ["at cell 2, line 1"])),
        new Cell(CellKind.Code, Cell.CSharp, "never.Run()"),
    ]), [new CellFailure(2, 1, "Attempted to divide by zero.")], TimeSpan.FromSeconds(1));

    // A value as the session shows it.
    private static Output ValueOf(string text)
    {
        var shown = new List<Output>();
        var session = new CSharpSession(Path.GetTempPath(), new FileLibraries(), new InlineRunner());
        Assert.Null(session.RunAsync(1, text, shown.Add).GetAwaiter().GetResult());
        return Assert.Single(shown);
    }

    private static Cell Prose(string text) => new(CellKind.Markdown, "markdown", text);

    private static Cell Code(string text, params ReadOnlySpan<Output> outputs) =>
        new(CellKind.Code, Cell.CSharp, text) { Outputs = [.. outputs], ExecutionCount = 1 };

    private static ResultOutput Show(params ReadOnlySpan<(string, string)> representations) => new(MimeBundle.Of(representations), 1);
}
