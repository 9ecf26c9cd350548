using System.Collections.Immutable;
using System.Net;

namespace Classroom.Checks;

/// <summary>A learner's progress: a row a competency with a bar, and where to go on.</summary>
[TypeFormatterSource(typeof(RichFormatters), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class ProgressReport : IRich
{
    private readonly ImmutableArray<Row> rows;
    private readonly Exercise? next;
    private readonly bool isKept;

    internal ProgressReport(ImmutableArray<Exercise> exercises, IReadOnlyDictionary<string, ProgressEntry>? kept)
    {
        isKept = kept is not null;
        CheckStatus? Status(Exercise exercise) => kept?.GetValueOrDefault(exercise.Id)?.Status;
        rows =
        [
            .. from exercise in exercises
               group Status(exercise) by exercise.Competency into competency
               orderby competency.Key
               select new Row(
                   competency.Key.Text(),
                   competency.Count(),
                   competency.Count(status => status == CheckStatus.Passed),
                   competency.Count(status => status == CheckStatus.Wrong)),
        ];
        next = exercises.FirstOrDefault(exercise => Status(exercise) == CheckStatus.Wrong)
            ?? exercises.FirstOrDefault(exercise => Status(exercise) is null);
    }

    /// <inheritdoc/>
    public string ToHtml() =>
        $"""
        <table class="progress" style="border-collapse:collapse;font-variant-numeric:tabular-nums"><thead><tr>{string.Concat(Header.Select(name => $"""<th scope="col" style="{Cell}">{name}</th>"""))}</tr></thead><tbody>{string.Concat(rows.Select(Html))}</tbody></table><p>{WebUtility.HtmlEncode(Advice())}</p>
        """;

    /// <inheritdoc/>
    public string ToPlainText()
    {
        var width = rows.Max(row => row.Competency.Length);
        return string.Join('\n', rows.Select(row =>
            $"{row.Competency.PadRight(width)}  {Bar(row)}  {Words(row)}").Append(Advice()));
    }

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    private static readonly string[] Header = ["competency", "", "done", "wrong", "not tried"];

    private const string Cell = "padding:0.3em 1em 0.3em 0;text-align:left";

    // Done is solid, wrong is striped, not tried is the ground: told apart without colours too.
    private static string Html(Row row)
    {
        string Share(int count) => Numbers.Text(100.0 * count / row.Total, 4);
        return $"""
            <tr><th scope="row" style="{Cell};font-weight:normal">{WebUtility.HtmlEncode(row.Competency)}</th><td style="{Cell}"><span aria-hidden="true" style="display:flex;width:9em;height:0.7em;border:1px solid currentColor;border-radius:0.2em;overflow:hidden"><span style="width:{Share(row.Done)}%;background:currentColor"></span><span style="width:{Share(row.Wrong)}%;background:repeating-linear-gradient(45deg,currentColor 0 2px,transparent 2px 5px)"></span></span></td><td style="{Cell}">{Numbers.Text(row.Done)}</td><td style="{Cell}">{Numbers.Text(row.Wrong)}</td><td style="{Cell}">{Numbers.Text(row.NotTried)}</td></tr>
            """;
    }

    private static string Bar(Row row) => new string('█', row.Done) + new string('▒', row.Wrong) + new string('·', row.NotTried);

    private static string Words(Row row) =>
        $"{Numbers.Text(row.Done)} done, {Numbers.Text(row.Wrong)} wrong, {Numbers.Text(row.NotTried)} not tried";

    private string Advice() => (isKept, next) switch
    {
        (false, _) => "This notebook keeps no progress; copies of your own in my/ do.",
        (true, { } exercise) => $"Go on with {exercise.Id} in {exercise.Notebook}: {exercise.Task}.",
        (true, null) => "All exercises are done.",
    };

    private sealed record Row(string Competency, int Total, int Done, int Wrong)
    {
        public int NotTried => Total - Done - Wrong;
    }
}
