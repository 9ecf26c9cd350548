using System.Text;
using System.Text.Json.Serialization;

namespace Classroom.Checks;

/// <summary>What a check found.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<CheckStatus>))]
public enum CheckStatus
{
    /// <summary>It holds.</summary>
    [JsonStringEnumMemberName("passed")]
    Passed,

    /// <summary>It does not hold.</summary>
    [JsonStringEnumMemberName("wrong")]
    Wrong,

    /// <summary>Nobody has tried yet.</summary>
    [JsonStringEnumMemberName("not-done")]
    NotDone,
}

/// <summary>One check and what came of it: a line that a reader sees and a record that a host counts.</summary>
/// <param name="Id">A name made of the words, stable from run to run.</param>
/// <param name="Kind">What sort of check it is: <c>slide</c>, <c>close</c>, <c>law</c>, <c>holds</c>, <c>equal</c>, <c>throws</c> or <c>exercise</c>.</param>
/// <param name="Competency">What it belongs to, in words.</param>
/// <param name="What">What was checked, in words.</param>
/// <param name="Status">What came of it.</param>
/// <param name="Expected">What was expected, as shown.</param>
/// <param name="Got">What came, as shown.</param>
/// <param name="Hint">A remedy or a thought; null where there is none.</param>
public sealed record CheckLine(
    string Id, string Kind, string Competency, string What, CheckStatus Status, string Expected, string Got, string? Hint = null)
{
    /// <summary>An id made of words: letters and digits in lower case, a hyphen for all that stands between.</summary>
    internal static string Slug(string words)
    {
        var slug = new StringBuilder();
        foreach (var letter in words.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(letter))
            {
                slug.Append(letter);
            }
            else if (slug.Length > 0 && slug[^1] != '-')
            {
                slug.Append('-');
            }
        }

        return slug.ToString().TrimEnd('-') is { Length: > 0 } id ? id : "check";
    }
}
