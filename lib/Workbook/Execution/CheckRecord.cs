using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using Workbook.Documents;

namespace Workbook.Execution;

/// <summary>What a check found.</summary>
public enum CheckStatus
{
    /// <summary>It holds.</summary>
    [JsonStringEnumMemberName("passed")]
    Passed,

    /// <summary>It does not hold.</summary>
    [JsonStringEnumMemberName("wrong")]
    Wrong,

    /// <summary>An exercise that nobody has tried yet.</summary>
    [JsonStringEnumMemberName("not-done")]
    NotDone,
}

/// <summary>One check of a notebook, as the cell reported it. This is all the host knows of a course.</summary>
/// <param name="Id">A name that is stable from run to run.</param>
/// <param name="Kind">What sort of check it is: <c>slide</c> (a printed figure), <c>close</c>, <c>law</c>, <c>holds</c>, <c>exercise</c> …</param>
/// <param name="Competency">What the check belongs to, as the course calls it.</param>
/// <param name="What">What was checked.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Expected">What was expected, as shown.</param>
/// <param name="Got">What came, as shown.</param>
/// <param name="Hint">A remedy or a thought; null where there is none.</param>
public sealed record CheckRecord(
    string Id, string Kind, string Competency, string What, CheckStatus Status, string Expected, string Got, string? Hint = null)
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        RespectRequiredConstructorParameters = true,
        RespectNullableAnnotations = true,
    };

    /// <summary>Whether it is for a learner to make it pass.</summary>
    [JsonIgnore]
    public bool IsExercise => Kind == "exercise" || Status == CheckStatus.NotDone;

    /// <summary>The checks that an output reports; none where it shows something else.</summary>
    public static ImmutableArray<CheckRecord> From(Output output) => output switch
    {
        DisplayOutput display => From(display.Data),
        DisplayUpdate update => From(update.Data),
        ResultOutput result => From(result.Data),
        _ => [],
    };

    /// <summary>
    /// Reads the checks from a bundle; none where the bundle carries no checks. What cannot be read is a check that is wrong:
    /// a report that nobody understands must not pass as a good one.
    /// </summary>
    public static ImmutableArray<CheckRecord> From(MimeBundle bundle)
    {
        if (bundle[MimeBundle.Checks] is not { } json)
        {
            return [];
        }

        try
        {
            return [.. JsonSerializer.Deserialize<CheckRecord[]>(json, Format) ?? []];
        }
        catch (JsonException problem)
        {
            return [new("unreadable", "unreadable", "", "the report of this cell's checks", CheckStatus.Wrong, "a JSON array of checks", problem.Message)];
        }
    }
}
