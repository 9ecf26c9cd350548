using System.Collections.Immutable;
using Cases.Tests.Reading;
using Documents;
using Documents.Files;
using Workbook.Runs;
using Workbook.Tests.Commands;

namespace Cases.Tests.Commands;

/// <summary>A command that was called on a case's notebook, and what came of it.</summary>
/// <param name="Folder">The notebook's folder, as it is afterwards.</param>
/// <param name="Code">The exit code.</param>
/// <param name="Output">The output.</param>
/// <param name="Error">The errors.</param>
internal sealed record CommandRun(string Folder, int Code, string Output, string Error)
{
    private const string Notebooks = "notebooks";

    // What the tests of the host keep is not for the runs of cases.
    private static readonly Dictionary<string, string> Variables = new() { [RunCache.Variable] = "" };

    /// <summary>The page of the notebook; null where none was written.</summary>
    public Page? Page { get; init; }

    /// <summary>The notebook as it was given.</summary>
    public required Notebook Given { get; init; }

    /// <summary>The notebook that was written; null where none was.</summary>
    public Notebook? Converted { get; init; }

    /// <summary>The files that were written beside the notebook, without the converted one.</summary>
    public ImmutableArray<string> Written { get; init; } = [];

    /// <summary>The numbers of the cells that came to their end without a failure; null where nobody asks for them.</summary>
    public ImmutableArray<int>? Ran { get; init; }

    /// <summary>All that was written for learners, file by file; empty where nobody asks for it.</summary>
    public ImmutableArray<string> ForLearners { get; init; } = [];

    /// <summary>All lines that the command wrote.</summary>
    public IEnumerable<string> Lines => $"{Output}\n{Error}".ReplaceLineEndings("\n").Split('\n');

    /// <summary>Calls a case's command in a folder of its own.</summary>
    public static async Task<CommandRun> OfAsync(Case one, string home)
    {
        var folder = Directory.CreateDirectory(Path.Combine(home, Notebooks)).FullName;
        CaseFolder.FillWithNotebook(folder, one);
        var before = FilesIn(folder);
        var notebook = Path.Combine(folder, one.NotebookName);
        var given = NotebookFile.Read(notebook);
        var order = one.Do.Single();
        var (code, output, error) = await WorkbookProcess.RunAsync(home, Variables, Arguments(one, order));
        var run = new CommandRun(folder, code, output, error) { Given = given };
        switch (order.Key)
        {
            case "run":
                return one.Expect.Any(line => line.Key == "runs") ? run with { Ran = await RanAsync(notebook) } : run;
            case "convert":
                var target = Path.Combine(folder, order.Value.Split(" -> ")[1]);
                return run with
                {
                    Converted = File.Exists(target) ? NotebookFile.Read(target) : null,
                    Written = [.. FilesIn(folder).Except([.. before, target])],
                };
            default:
                var handouts = Path.Combine(home, "handouts", order.Value == "learner" ? "learner" : "");
                var page = Path.Combine(handouts, "case.html");
                run = run with { Page = File.Exists(page) ? new Page(await File.ReadAllTextAsync(page, TestContext.Current.CancellationToken)) : null };
                return one.Expect.Any(line => line.Key == "learner lacks")
                    ? run with { ForLearners = await ForLearnersAsync(home, handouts, [.. FilesIn(folder).Intersect(before)]) }
                    : run;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => $"exit code {Code}\n{Output}\n{Error}\n{Page?.CellsHtml}";

    private static string[] Arguments(Case one, CaseLine order)
    {
        string In(string name) => Path.Combine(Notebooks, name);
        return order.Key switch
        {
            "run" => ["run", In(one.NotebookName)],
            "build" => ["build", Notebooks, "--edition", order.Value],
            "convert" => ["convert", .. order.Value.Split(" -> ").Select(In)],
            _ => throw new NotSupportedException($"'{order.Key}' is no command."),
        };
    }

    private static string[] FilesIn(string folder) => Directory.GetFiles(folder, "*", SearchOption.AllDirectories);

    // The command prints what cells show, and some show nothing: the run itself tells.
    private static async Task<ImmutableArray<int>> RanAsync(string notebook)
    {
        var run = await new NotebookRunner(TimeSpan.FromMinutes(2)).RunAsync(notebook, _ => { }, TestContext.Current.CancellationToken);
        return
        [
            .. from cell in run.Notebook.Cells.Index()
               where cell.Item.IsCSharp && cell.Item.ExecutionCount is not null && !cell.Item.Outputs.Any(output => output is ErrorOutput)
                   && run.Failures.All(failure => failure.Cell != cell.Index + 1)
               select cell.Index + 1,
        ];
    }

    // The handouts, and the notebooks of the learner's edition.
    private static async Task<ImmutableArray<string>> ForLearnersAsync(string home, string handouts, ImmutableArray<string> given)
    {
        await WorkbookProcess.RunAsync(home, Variables, "sync", Notebooks);
        var pages = Directory.Exists(handouts) ? FilesIn(handouts) : [];
        return [.. pages.Concat(FilesIn(Path.Combine(home, Notebooks)).Except(given)).Select(File.ReadAllText)];
    }
}
