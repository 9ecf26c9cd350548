using System.Collections.Immutable;
using System.Net;

namespace Classroom.Checks;

/// <summary>A learner's progress: a row a competency with a bar, and where to go on.</summary>
[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class ProgressReport : IRich
{
    private static readonly string[] Header = ["competency", "", "done", "wrong", "not tried"];
    private static readonly string[] HeaderWithoutProgress = ["competency", "exercises"];

    private const string Cell = "padding:0.3em 1em 0.3em 0;text-align:left";

    private readonly ImmutableArray<Row> rows;
    private readonly ImmutableArray<Exercise> wrong;
    private readonly Exercise? untried;
    private readonly bool isKept;

    internal ProgressReport(ImmutableArray<Exercise> exercises, IReadOnlyDictionary<string, ProgressEntry>? kept)
    {
        isKept = kept is not null;
        CheckStatus? Status(Exercise exercise) => kept?.GetValueOrDefault(exercise.Id)?.Status;
        Row Of(string name, IEnumerable<Exercise> some) => new(
            name,
            some.Count(),
            some.Count(exercise => Status(exercise) == CheckStatus.Passed),
            some.Count(exercise => Status(exercise) == CheckStatus.Wrong));
        rows =
        [
            .. exercises.GroupBy(exercise => exercise.Competency).OrderBy(group => group.Key).Select(group => Of(group.Key.Text(), group)),
            Of("all exercises", exercises),
        ];
        wrong = [.. exercises.Where(exercise => Status(exercise) == CheckStatus.Wrong)];
        untried = exercises.FirstOrDefault(exercise => Status(exercise) is null);
    }

    /// <inheritdoc/>
    public string ToHtml() =>
        $"""
        <table class="progress" style="border-collapse:collapse;font-variant-numeric:tabular-nums"><thead><tr>{string.Concat((isKept ? Header : HeaderWithoutProgress).Select(name => $"""<th scope="col" style="{Cell}">{name}</th>"""))}</tr></thead><tbody>{string.Concat(rows.Select(Html))}</tbody></table>{string.Concat(Advice().Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"))}
        """;

    /// <inheritdoc/>
    public string ToPlainText()
    {
        var width = rows.Max(row => row.Name.Length);
        var most = rows[..^1].Max(row => row.Total);
        string Words(Row row) => isKept
            ? $"{(row == rows[^1] ? "" : Bar(row)).PadRight(most)}  {Numbers.Text(row.Done)} done, {Numbers.Text(row.Wrong)} wrong, {Numbers.Text(row.NotTried)} not tried"
            : Exercises(row);
        return string.Join('\n', rows.Select(row => $"{row.Name.PadRight(width)}  {Words(row)}").Concat(Advice()));
    }

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    // Done is solid, wrong is striped, not tried is the ground: told apart without colours too.
    private string Html(Row row)
    {
        string Share(int count) => Numbers.Text(100.0 * count / row.Total, 4);
        string[] cells = isKept
            ?
            [
                $"""<span aria-hidden="true" style="display:flex;width:9em;height:0.7em;border:1px solid currentColor;border-radius:0.2em;overflow:hidden"><span style="width:{Share(row.Done)}%;background:currentColor"></span><span style="width:{Share(row.Wrong)}%;background:repeating-linear-gradient(45deg,currentColor 0 2px,transparent 2px 5px)"></span></span>""",
                Numbers.Text(row.Done), Numbers.Text(row.Wrong), Numbers.Text(row.NotTried),
            ]
            : [Numbers.Text(row.Total)];
        return $"""
            <tr><th scope="row" style="{Cell};font-weight:{(row == rows[^1] ? "bold" : "normal")}">{WebUtility.HtmlEncode(row.Name)}</th>{string.Concat(cells.Select(cell => $"""<td style="{Cell}">{cell}</td>"""))}</tr>
            """;
    }

    private static string Bar(Row row) => new string('█', row.Done) + new string('▒', row.Wrong) + new string('·', row.NotTried);

    private static string Exercises(Row row) => row.Total == 1 ? "1 exercise" : $"{Numbers.Text(row.Total)} exercises";

    private IEnumerable<string> Advice()
    {
        if (!isKept)
        {
            yield return "No progress is kept on this page. In a copy of your own, in the folder my/, this table shows what is done, what is wrong, and where to go on.";
            yield break;
        }

        if (!wrong.IsEmpty)
        {
            yield return $"Look again at {string.Join(", ", wrong.GroupBy(exercise => exercise.Notebook).Select(group => $"{string.Join(" and ", group.Select(exercise => exercise.Id))} in {group.Key}"))}.";
        }

        if (untried is not null)
        {
            yield return $"Go on with {untried.Id} in {untried.Notebook}: {untried.Task}.";
        }
        else if (wrong.IsEmpty)
        {
            yield return "All exercises are done.";
        }
    }

    private sealed record Row(string Name, int Total, int Done, int Wrong)
    {
        public int NotTried => Total - Done - Wrong;
    }
}
