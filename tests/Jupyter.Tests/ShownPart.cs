using System.Globalization;
using System.Text;
using System.Text.Json;
using Contract;
using Documents;

namespace Jupyter.Tests;

/// <summary>One representation of something that a cell showed, in the form in which both ways to run a notebook can be compared.</summary>
/// <param name="Cell">The cell, from 1.</param>
/// <param name="Kind">What kind of output it is of.</param>
/// <param name="MimeType">The representation's MIME type, or a stream's or an error's name.</param>
/// <param name="Content">What was shown.</param>
internal sealed record ShownPart(int Cell, string Kind, string MimeType, string Content)
{
    // What the kernel puts before the HTML of a session's first chart, and before that of values.
    private static readonly (string Begin, string End)[] Brought =
        [("<script data-brings=\"plotly\">", "</script>\n"), ("<style>\n/* Values as tables", "</style>\n")];

    /// <summary>All that a notebook showed, in order. Texts that follow each other on one stream are one text.</summary>
    public static ShownPart[] In(Notebook notebook) =>
        [.. notebook.Cells.Index().SelectMany(cell => Joined(cell.Item.Outputs).SelectMany(output => Parts(cell.Index + 1, output)))];

    private static IEnumerable<Output> Joined(IEnumerable<Output> outputs)
    {
        StreamOutput? text = null;
        foreach (var output in outputs)
        {
            if (output is StreamOutput stream && stream.Name == text?.Name)
            {
                text = text with { Text = text.Text + stream.Text };
                continue;
            }

            if (text is not null) yield return text;
            text = output as StreamOutput;
            if (text is null) yield return output;
        }

        if (text is not null) yield return text;
    }

    private static IEnumerable<ShownPart> Parts(int cell, Output output) => output switch
    {
        StreamOutput stream => [new(cell, "stream", stream.Name, stream.Text)],
        DisplayOutput display => Parts(cell, "display", display.Data),
        ResultOutput result => Parts(cell, "result", result.Data),
        ErrorOutput error => [new(cell, "error", error.Name, error.Message)],
        _ => [new(cell, output.GetType().Name, "", output.ToString())],
    };

    private static IEnumerable<ShownPart> Parts(int cell, string kind, MimeBundle bundle) =>
        bundle.Contents.Select(content => new ShownPart(cell, kind, content.Key, Comparable(content.Key, content.Value)));

    private static string Comparable(string mimeType, string content)
    {
        if (MimeBundle.IsJson(mimeType))
        {
            return Canonical(JsonElement.Parse(content));
        }

        foreach (var (begin, end) in Brought)
        {
            if (mimeType == MimeTypes.Html && content.StartsWith(begin, StringComparison.Ordinal))
            {
                return content[(content.IndexOf(end, StringComparison.Ordinal) + end.Length)..];
            }
        }

        return content;
    }

    // Two programs write one value in two ways: 1e-05 is 1E-05.
    private static string Canonical(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', json.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)
            .Select(member => $"{JsonSerializer.Serialize(member.Name)}:{Canonical(member.Value)}"))}}}",
        JsonValueKind.Array => $"[{string.Join(',', json.EnumerateArray().Select(Canonical))}]",
        JsonValueKind.Number => json.GetDouble().ToString("R", CultureInfo.InvariantCulture),
        JsonValueKind.String => JsonSerializer.Serialize(json.GetString()),
        _ => json.GetRawText(),
    };

    private bool PrintMembers(StringBuilder text)
    {
        text.Append(CultureInfo.InvariantCulture, $"cell {Cell}, {Kind}, {MimeType}: {Content}");
        return true;
    }
}
