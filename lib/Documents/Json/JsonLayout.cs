using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Documents.Json;

/// <summary>Lays JSON out as text. Every character that JSON allows stands for itself, where .NET's own writer escapes many.</summary>
internal static class JsonLayout
{
    /// <summary>Writes a value on one line without blanks, as a .dib document has its metadata.</summary>
    public static string OnOneLine(JsonNode? value) => Write(value, null);

    /// <summary>Writes a value in lines indented by one space a level, as Jupyter writes documents.</summary>
    public static string InLines(JsonNode? value) => Write(value, "\n");

    private static string Write(JsonNode? value, string? newline)
    {
        var text = new StringBuilder();
        Append(text, value, newline);
        return text.ToString();
    }

    /// <summary>Appends a value whose own line begins with <paramref name="newline"/>, which is null for a value on one line.</summary>
    private static void Append(StringBuilder text, JsonNode? value, string? newline)
    {
        switch (value)
        {
            case JsonObject map:
                AppendAll(text, "{}", map, newline, (member, deeper) =>
                {
                    AppendString(text, member.Key);
                    text.Append(newline is null ? ":" : ": ");
                    Append(text, member.Value, deeper);
                });
                break;
            case JsonArray list:
                AppendAll(text, "[]", list, newline, (item, deeper) => Append(text, item, deeper));
                break;
            case null:
                text.Append("null");
                break;
            case { } when value.GetValueKind() == JsonValueKind.String:
                AppendString(text, value.GetValue<string>());
                break;
            default:
                text.Append(value.ToJsonString());
                break;
        }
    }

    private static void AppendAll<T>(
        StringBuilder text, string brackets, ICollection<T> children, string? newline, Action<T, string?> append)
    {
        text.Append(brackets[0]);
        var deeper = newline is null ? null : newline + " ";
        foreach (var (index, child) in children.Index())
        {
            text.Append(index > 0 ? "," : "").Append(deeper);
            append(child, deeper);
        }

        text.Append(children.Count > 0 ? newline : "").Append(brackets[1]);
    }

    /// <summary>Appends a string. Half of a surrogate pair, which no file can hold, becomes U+FFFD.</summary>
    private static void AppendString(StringBuilder text, string content)
    {
        text.Append('"');
        foreach (var rune in content.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '"' => text.Append("\\\""),
                '\\' => text.Append("\\\\"),
                '\n' => text.Append("\\n"),
                '\r' => text.Append("\\r"),
                '\t' => text.Append("\\t"),
                < ' ' => text.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:x4}"),
                _ => text.Append(rune),
            };
        }

        text.Append('"');
    }
}
