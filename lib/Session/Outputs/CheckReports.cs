using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Contract;
using Documents;

namespace Session.Outputs;

/// <summary>Reads the checks that a cell's outputs report, and says in words what is wrong with one.</summary>
public static class CheckReports
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>The checks that an output reports; none where it shows something else.</summary>
    public static ImmutableArray<CheckRecord> In(Output output) => output switch
    {
        DisplayOutput display => In(display.Data),
        DisplayUpdate update => In(update.Data),
        ResultOutput result => In(result.Data),
        _ => [],
    };

    /// <summary>
    /// The checks that a bundle reports; none where it carries none. A report that cannot be read is a check that is wrong: what
    /// nobody understands must not pass as a good one.
    /// </summary>
    public static ImmutableArray<CheckRecord> In(MimeBundle bundle)
    {
        if (bundle[MimeTypes.Checks] is not { } json)
        {
            return [];
        }

        try
        {
            return [.. JsonSerializer.Deserialize<CheckRecord[]>(json, Format) ?? []];
        }
        catch (JsonException problem)
        {
            const string unreadable = "unreadable";
            const string what = "the report of this cell's checks";
            return [new(unreadable, unreadable, "", what, CheckStatus.Wrong, "a JSON array of checks", problem.Message)];
        }
    }

    /// <summary>A check that did not pass, in one line.</summary>
    public static string InOneLine(CheckRecord wrong) =>
        $"{wrong.What}: expected {wrong.Expected}, got {wrong.Got}{(wrong.Hint is { Length: > 0 } hint ? $". {hint}" : "")}";
}
