using System.Text.RegularExpressions;

namespace Workbook.Editions;

/// <summary>
/// Recognises remarks that are meant as marks of a solution, however they are spelled: in other letters, with other signs around
/// or between the words, the words the other way round, as a region, with a slip of the pen.
/// </summary>
internal static partial class SolutionWords
{
    private static readonly string[] Begins = ["begin", "begins", "start", "starts", "end", "ends", "stop", "stops", "finish"];

    private static readonly string[] Solutions = ["solution", "solutions"];

    private static readonly string[] Others = ["answer", "answers", "sol", "soln"];

    // Words that say nothing more beside "begin" and "solution".
    private static readonly string[] Fillers =
    [
        "of", "the", "a", "my", "your", "teacher", "teachers", "model", "sample", "hidden", "here", "mark", "code", "block", "cell", "region",
        "section", "part",
    ];

    private static readonly string[] Regions = ["region", "endregion", "if", "endif", "define", "pragma"];

    /// <summary>Tells whether a remark is meant as a mark of a solution: one that is written exactly so, or nearly.</summary>
    public static bool AreIn(CellComment remark)
    {
        string[] words = [.. Word().Matches(remark.Text.ToLowerInvariant()).Select(word => word.Value)];
        if (words.Length is 0 or > 6)
        {
            return false;
        }

        if (words.Any(IsBeginAndSolution))
        {
            // BEGINSOLUTION
            return words.Length == 1;
        }

        var rest = words.Where(word => !IsSolution(word)).ToArray();
        var hasSolution = rest.Length < words.Length;
        var begins = rest.Any(IsBegin);
        var isRegion = remark.Kind == CellCommentKind.Directive && rest.Any(word => Regions.Contains(word));
        if (begins || isRegion)
        {
            return rest.All(word => IsBegin(word) || Fillers.Contains(word) || (isRegion && Regions.Contains(word)) || Others.Contains(word))
                && (hasSolution || (begins && rest.Any(word => Others.Contains(word))));
        }

        // A line of code that is called so is a name; a remark is a mark, as in /* solution */
        return hasSolution && rest.Length == 0 && remark.Kind != CellCommentKind.Line;
    }

    private static bool IsSolution(string word) =>
        Solutions.Contains(word) || (word.Length >= 6 && word[0] == 's' && Distance(word, "solution") <= 2);

    private static bool IsBegin(string word) =>
        Begins.Contains(word) || (word.Length >= 4 && Distance(word, "begin") <= 1) || word is "edn" or "nd" or "ned";

    private static bool IsBeginAndSolution(string word) => Begins.Any(begin =>
        (word.StartsWith(begin, StringComparison.Ordinal) && IsSolution(word[begin.Length..]))
        || (word.EndsWith(begin, StringComparison.Ordinal) && IsSolution(word[..^begin.Length])));

    // The slips of the pen between two words: a letter too many, too few, another one, or two that changed places.
    private static int Distance(string one, string other)
    {
        var distances = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++)
        {
            for (var j = 0; j <= other.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    distances[i, j] = i + j;
                    continue;
                }

                var same = one[i - 1] == other[j - 1] ? 0 : 1;
                var least = Math.Min(Math.Min(distances[i - 1, j], distances[i, j - 1]) + 1, distances[i - 1, j - 1] + same);
                var areSwapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
                distances[i, j] = areSwapped ? Math.Min(least, distances[i - 2, j - 2] + 1) : least;
            }
        }

        return distances[one.Length, other.Length];
    }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();
}
