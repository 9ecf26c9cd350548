using System.Text.Json.Serialization;

namespace Contract;

/// <summary>The result of a check.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckStatus>))]
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

/// <summary>One check and its result: a line that a reader sees, and all that a host knows of a course.</summary>
/// <param name="Id">A name made of the words, stable from run to run.</param>
/// <param name="Kind">The sort: <c>slide</c>, <c>close</c>, <c>law</c>, <c>holds</c>, <c>equal</c>, <c>throws</c> or <c>exercise</c>.</param>
/// <param name="Competency">The competency it belongs to, in the course's words.</param>
/// <param name="What">What was checked, in words.</param>
/// <param name="Status">The result.</param>
/// <param name="Expected">What was expected, as shown.</param>
/// <param name="Got">What came, as shown.</param>
/// <param name="Hint">A remedy or a thought; null where there is none.</param>
public sealed record CheckRecord(
    string Id, string Kind, string Competency, string What, CheckStatus Status, string Expected, string Got, string? Hint = null)
{
    /// <summary>The kind of check that a learner is to make pass.</summary>
    public const string Exercise = "exercise";

    /// <summary>Whether it is for a learner to make it pass.</summary>
    [JsonIgnore]
    public bool IsExercise => Kind == Exercise || Status == CheckStatus.NotDone;
}
