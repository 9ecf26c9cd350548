using System.Collections.Immutable;
using System.Net;
using Classroom.Checks;
using Contract;

namespace Classroom.Grading;

/// <summary>A learner's progress: a row a competency with a bar, and where to go on.</summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class ProgressReport : IDisplayable
{
    private static readonly string[] Header = ["competency", "", "done", "wrong", "not tried"];
    private static readonly string[] HeaderWithoutProgress = ["competency", "exercises"];

    private const string Cell = "padding:0.3em 1em 0.3em 0;text-align:left";

    private readonly ImmutableArray<Row> _rows;
    private readonly ImmutableArray<Exercise> _wrong;
    private readonly Exercise? _untried;
    private readonly bool _isKept;

    internal ProgressReport(ImmutableArray<Exercise> exercises, IReadOnlyDictionary<string, ProgressEntry>? kept)
    {
        _isKept = kept is not null;
        CheckStatus? Status(Exercise exercise) => kept?.GetValueOrDefault(exercise.Id)?.Status;
        Row Of(string name, IEnumerable<Exercise> some) => new(
            name,
            some.Count(),
            some.Count(exercise => Status(exercise) == CheckStatus.Passed),
            some.Count(exercise => Status(exercise) == CheckStatus.Wrong));
        _rows =
        [
            .. exercises.GroupBy(exercise => exercise.Competency).OrderBy(group => group.Key).Select(group => Of(group.Key.Text(), group)),
            Of("all exercises", exercises),
        ];
        _wrong = [.. exercises.Where(exercise => Status(exercise) == CheckStatus.Wrong)];
        _untried = exercises.FirstOrDefault(exercise => Status(exercise) is null);
    }

    /// <inheritdoc/>
    public string ToHtml() =>
        $"""
        <table class="progress" style="border-collapse:collapse;font-variant-numeric:tabular-nums"><thead><tr>{string.Concat((_isKept ? Header : HeaderWithoutProgress).Select(name => $"""<th scope="col" style="{Cell}">{name}</th>"""))}</tr></thead><tbody>{string.Concat(_rows.Select(Html))}</tbody></table>{string.Concat(Advice().Select(line => $"<p>{WebUtility.HtmlEncode(line)}</p>"))}
        """;

    /// <inheritdoc/>
    public string ToPlainText()
    {
        var width = _rows.Max(row => row.Name.Length);
        var most = _rows[..^1].Max(row => row.Total);
        string Words(Row row) => _isKept
            ?
                $"{(row == _rows[^1] ? "" : Bar(row)).PadRight(most)}  {NumberFormat.Text(row.Done)} done, "
                + $"{NumberFormat.Text(row.Wrong)} wrong, {NumberFormat.Text(row.NotTried)} not tried"
            : Exercises(row);
        return string.Join('\n', _rows.Select(row => $"{row.Name.PadRight(width)}  {Words(row)}").Concat(Advice()));
    }

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    // Done is solid, wrong is striped, not tried is the ground: told apart without colours too.
    private string Html(Row row)
    {
        string Share(int count) => NumberFormat.Text(100.0 * count / row.Total, 4);
        string[] cells = _isKept
            ?
            [
                $"""<span aria-hidden="true" style="display:flex;width:9em;height:0.7em;border:1px solid currentColor;border-radius:0.2em;overflow:hidden"><span style="width:{Share(row.Done)}%;background:currentColor"></span><span style="width:{Share(row.Wrong)}%;background:repeating-linear-gradient(45deg,currentColor 0 2px,transparent 2px 5px)"></span></span>""",
                NumberFormat.Text(row.Done), NumberFormat.Text(row.Wrong), NumberFormat.Text(row.NotTried),
            ]
            : [NumberFormat.Text(row.Total)];
        return $"""
            <tr><th scope="row" style="{Cell};font-weight:{(row == _rows[^1] ? "bold" : "normal")}">{WebUtility.HtmlEncode(row.Name)}</th>{string.Concat(cells.Select(cell => $"""<td style="{Cell}">{cell}</td>"""))}</tr>
            """;
    }

    private static string Bar(Row row) => new string('█', row.Done) + new string('▒', row.Wrong) + new string('·', row.NotTried);

    private static string Exercises(Row row) => row.Total == 1 ? "1 exercise" : $"{NumberFormat.Text(row.Total)} exercises";

    private IEnumerable<string> Advice()
    {
        if (!_isKept)
        {
            yield return "No progress is kept on this page. In a copy of your own, in the folder my/, this table shows what is "
                + "done, what is wrong, and where to go on.";
            yield break;
        }

        if (!_wrong.IsEmpty)
        {
            var places = _wrong.GroupBy(exercise => exercise.Notebook)
                .Select(group => $"{string.Join(" and ", group.Select(exercise => exercise.Id))} in {group.Key}");
            yield return $"Look again at {string.Join(", ", places)}.";
        }

        if (_untried is not null)
        {
            yield return $"Go on with {_untried.Id} in {_untried.Notebook}: {_untried.Task}.";
        }
        else if (_wrong.IsEmpty)
        {
            yield return "All exercises are done.";
        }
    }

    private sealed record Row(string Name, int Total, int Done, int Wrong)
    {
        public int NotTried => Total - Done - Wrong;
    }
}
