using System.Collections.Immutable;
using System.Text.RegularExpressions;
using Contract;
using Documents;

namespace Cases.Tests.Cells;

/// <summary>A cell that ran, and what a client shows of it.</summary>
/// <param name="Number">The cell's number, as errors name it.</param>
/// <param name="Outputs">What it showed, in order.</param>
/// <param name="Time">The time from its beginning to its end.</param>
internal sealed partial record CellRun(int Number, ImmutableArray<Output> Outputs, TimeSpan Time)
{
    /// <summary>The error that ended it; null where it ran to its end.</summary>
    public ErrorOutput? Error => Outputs.OfType<ErrorOutput>().LastOrDefault();

    /// <summary>The places that the error names, without colours; empty where there is no error.</summary>
    public string Traceback => Error is { } error ? Plain(string.Join('\n', error.Traceback)) : "";

    /// <summary>Its console text.</summary>
    public string Printed => string.Concat(Outputs.OfType<StreamOutput>().Where(text => text.Name == "stdout").Select(text => text.Text));

    /// <summary>The notes beside its value or its error: whatever it shows that is neither of them, nor text that it printed.</summary>
    public string Notes => Plain(string.Join('\n', Outputs.Where(IsNote).Select(TextOf)));

    /// <summary>The text/plain of its value; null where it has none.</summary>
    public string? Value => Outputs.OfType<ResultOutput>().LastOrDefault()?.Data[MimeTypes.PlainText];

    /// <summary>What it says of its failure: the error's name, message and places, and the notes.</summary>
    public string Says => Error is { } error ? $"{error.Name}: {Plain(error.Message)}\n{Traceback}\n{Notes}" : Notes;

    /// <summary>All that it shows, as text.</summary>
    public string Shows => $"{Says}\n{Printed}\n{Value}";

    /// <summary>Every representation of every value that it shows.</summary>
    public IEnumerable<string> Representations => Outputs.Select(BundleOf).OfType<MimeBundle>().SelectMany(bundle => bundle.Contents.Values);

    /// <summary>
    /// The line of the cell that is named as the error's place, the first of this cell that the traceback names; of a cell without an
    /// error, the first that its notes name. Null where none is named.
    /// </summary>
    public int? Line => (Error is null ? NotedPlace().Matches(Notes) : Place().Matches(Traceback))
        .Where(place => place.Groups["cell"] is not { Success: true } cell || Number == Int(cell))
        .Select(place => (int?)Int(place.Groups["line"]))
        .FirstOrDefault();

    /// <summary>Tells whether the error's places name a line of a cell.</summary>
    /// <param name="place">The place, as <c>cell 1, line 2</c>.</param>
    public bool Names(string place) => Place().Matches(Traceback).Any(found => found.Value == place);

    /// <summary>All of it for the message of a test that failed.</summary>
    public override string ToString() =>
        $"cell {Number} took {Time.TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} s"
        + (Outputs.IsEmpty ? " and showed nothing" : "") + string.Concat(Outputs.Select(output => $"\n{Shortened(Described(output))}"));

    private static string Described(Output output) => output switch
    {
        ErrorOutput error => $"{error.Name}: {error.Message}\n  {string.Join("\n  ", error.Traceback)}",
        StreamOutput text => $"{text.Name}: {text.Text.TrimEnd()}",
        _ when BundleOf(output) is { } bundle =>
            $"{output.GetType().Name} {string.Join("\n  ", bundle.Contents.Select(content => $"{content.Key}: {Shortened(content.Value)}"))}",
        _ => output.ToString()!,
    };

    private static string Shortened(string text) => text.Length <= 2_000 ? text : $"{text[..1_000]} [{text.Length - 2_000} more] {text[^1_000..]}";

    private static bool IsNote(Output output) => output is not (ErrorOutput or ResultOutput or ClearOutput or StreamOutput { Name: "stdout" });

    private static string TextOf(Output output) =>
        (output as StreamOutput)?.Text
        ?? (BundleOf(output) is { } bundle ? bundle[MimeTypes.PlainText] ?? string.Join('\n', bundle.Contents.Values) : output.ToString()!);

    private static MimeBundle? BundleOf(Output output) => output switch
    {
        ResultOutput result => result.Data,
        DisplayOutput display => display.Data,
        DisplayUpdate update => update.Data,
        _ => null,
    };

    private static string Plain(string text) => Colour().Replace(text, "");

    private static int Int(Group group) => int.Parse(group.Value, System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\bcell (?<cell>\d+), line (?<line>\d+)")]
    private static partial Regex Place();

    [GeneratedRegex(@"\b(?:cell (?<cell>\d+), )?line (?<line>\d+)")]
    private static partial Regex NotedPlace();

    [GeneratedRegex(@"\x1b\[[0-?]*[ -/]*[@-~]")]
    private static partial Regex Colour();
}
