using System.Text;

namespace Classroom.Checks;

/// <summary>Makes the ids of checks from their words.</summary>
internal static class CheckId
{
    /// <summary>An id made of words: letters and digits in lower case, a hyphen for all that stands between.</summary>
    internal static string Of(string words)
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
