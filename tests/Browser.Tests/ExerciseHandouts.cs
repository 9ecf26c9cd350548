using Contract;
using Documents;
using Workbook.Editions;
using Workbook.Handouts;
using Workbook.Runs;

[assembly: AssemblyFixture(typeof(Browser.Tests.ExerciseHandouts))]

namespace Browser.Tests;

/// <summary>A notebook with exercises, written as a handout of either edition.</summary>
public sealed class ExerciseHandouts : IDisposable
{
    private const string Square =
        """
        // EXERCISE my-square
        static double MySquare(double x)
        {
            // BEGIN SOLUTION
            // A number times itself.
            var factor = x;
            var square = x * factor;
            return square;
            // END SOLUTION
        }

        Exercises.MySquare.Check(MySquare)
        """;

    private const string Guess =
        """
        // EXERCISE guess-root
        double? root = /* SOLUTION */ 1.41 /* END */;

        Exercises.GuessRoot.Check(root)
        """;

    private readonly string folder = Directory.CreateTempSubdirectory("exercise-handouts-").FullName;

    public ExerciseHandouts()
    {
        Write(Edition.Teacher, "passed", "passed");
        Write(Edition.Learner, "not-done", "wrong");
    }

    /// <summary>The path of a page.</summary>
    public string this[Edition edition, string name] => Path.Combine(folder, edition.ToString(), name);

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private void Write(Edition edition, string square, string guess)
    {
        var notebook = new Notebook(
        [
            new(CellKind.Markdown, "markdown", "# Squares\n\nA square and its root, $x^2$. Or go [to the guess](#exercise-guess-root).\n\n## Your turn\n"),
            Code(Square, Check("my-square", square, "powers")),
            Code(Guess, Check("guess-root", guess, "roots")),
            Code("Check.All()", Check("other", "passed", "powers")),
        ]);
        HandoutWriter.Write(
            [new NotebookRun("01-squares.dib", notebook, [], TimeSpan.Zero) { Edition = edition }],
            new CollectionInfo("A course", "and its subtitle", "What is in it: $x^2$.", "By its author."),
            Path.Combine(folder, edition.ToString()));
    }

    private static Cell Code(string text, Output output) => new(CellKind.Code, Cell.CSharp, text) { Outputs = [output], ExecutionCount = 1 };

    private static DisplayOutput Check(string id, string status, string competency) => new(MimeBundle.Of((
        MimeTypes.Checks,
        $$"""[{"id":"{{id}}","kind":"exercise","competency":"{{competency}}","what":"{{id}}: a number","status":"{{status}}","expected":"your answer","got":"1.5","hint":"Count again."}]""")));
}
