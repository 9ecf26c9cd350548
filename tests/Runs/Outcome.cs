using System.Globalization;
using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using Contract;
using Documents;
using Session.Outputs;

namespace Tests;

/// <summary>
/// One fact of a cell's outcome: that it ran or failed, a check, a text that it printed, a value in words, a figure. Two hosts are equal
/// where all facts are. Numbers count to six significant digits.
/// </summary>
/// <param name="Cell">The cell, from 1.</param>
/// <param name="Kind">The kind of fact.</param>
/// <param name="Content">What it says.</param>
internal sealed partial record Outcome(int Cell, string Kind, string Content)
{
    private const int Digits = 6;

    /// <summary>The outcome of a notebook, cell by cell. Prose has none.</summary>
    public static Outcome[] Of(Notebook notebook) =>
        [.. notebook.Cells.Index().Where(cell => cell.Item.IsCSharp).SelectMany(cell => Of(cell.Index + 1, cell.Item))];

    /// <summary>The outcome of one cell.</summary>
    public static IEnumerable<Outcome> Of(int number, Cell cell)
    {
        var failed = cell.Outputs.OfType<ErrorOutput>().FirstOrDefault();
        var status = cell.ExecutionCount is null ? "skipped" : failed is null ? "ran" : $"failed: {failed.Name}: {failed.Message}";
        return [new(number, "status", status), .. Of(number, cell.Outputs)];
    }

    /// <summary>The facts of what a cell showed, texts first: hosts differ in when they pass them on.</summary>
    public static IEnumerable<Outcome> Of(int number, IReadOnlyCollection<Output> outputs)
    {
        var streams = string.Concat(outputs.OfType<StreamOutput>().Select(text => text.Text));
        var printed = CompilerWarning().Replace(streams.ReplaceLineEndings("\n"), "");
        if (printed.Length > 0)
        {
            yield return new(number, "printed", Rounded(printed));
        }

        foreach (var output in outputs)
        {
            var bundle = output switch { DisplayOutput shown => shown.Data, ResultOutput result => result.Data, _ => null };
            foreach (var check in bundle is null ? [] : CheckReports.In(Plain(bundle)))
            {
                yield return new(number, "check", Rounded($"{check.Id}: {check.Status}, expected {check.Expected}, got {check.Got}"));
            }

            if (bundle is not null && WordsOf(bundle) is { } words)
            {
                yield return new(number, "value", Rounded(words.ReplaceLineEndings("\n")));
            }

            if (bundle?[MimeTypes.Plotly] is { } figure)
            {
                yield return new(number, "figure", Canonical(Json(figure)));
            }
        }
    }

    /// <summary>A text in which every number has six significant digits.</summary>
    internal static string Rounded(string text) => Number().Replace(text, number => Round(double.Parse(number.Value, CultureInfo.InvariantCulture)));

    // .NET Interactive wraps a value that has nothing but words.
    private static string? WordsOf(MimeBundle bundle) =>
        bundle[MimeTypes.PlainText]
        ?? (Wrapped().Match(bundle[MimeTypes.Html] ?? "") is { Success: true } wrapped ? WebUtility.HtmlDecode(wrapped.Groups["words"].Value) : null);

    // .NET Interactive passes JSON on as a text in quotes.
    private static MimeBundle Plain(MimeBundle bundle) =>
        bundle[MimeTypes.Checks] is { } checks ? MimeBundle.Of((MimeTypes.Checks, Json(checks).GetRawText())) : bundle;

    private static JsonElement Json(string text) =>
        JsonElement.Parse(text) is { ValueKind: JsonValueKind.String } quoted ? JsonElement.Parse(quoted.GetString()!) : JsonElement.Parse(text);

    private static string Canonical(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{JsonSerializer.Serialize(member.Name)}:{Canonical(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.Number => Round(json.GetDouble()),
        JsonValueKind.String => JsonSerializer.Serialize(json.GetString()),
        _ => json.GetRawText(),
    };

    private static string Round(double number) => number == 0 ? "0" : number.ToString($"G{Digits}", CultureInfo.InvariantCulture);

    [GeneratedRegex("""^\s*<div class="dni-plaintext"><pre>(?<words>.*?)</pre></div>""", RegexOptions.Singleline)]
    private static partial Regex Wrapped();

    // What the compiler warns of, .NET Interactive puts among what the cell prints, also what is of no line: that a library was built
    // for an older runtime.
    [GeneratedRegex(@"^\s*(\(\d+,\d+\): )?warning CS\d+: .*\n*", RegexOptions.Multiline)]
    private static partial Regex CompilerWarning();

    [GeneratedRegex(@"(?<![\w.])-?\d+(\.\d+)?([eE][-+]?\d+)?(?![\w])")]
    private static partial Regex Number();
}
