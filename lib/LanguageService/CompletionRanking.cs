using System.Collections.Frozen;
using Session.Outputs;

namespace LanguageService;

/// <summary>The order of completions: what a person most likely means comes first, and of the rest only so much.</summary>
internal static class CompletionRanking
{
    /// <summary>The most completions of a list: more than anybody reads; what is left out comes up when another letter is typed.</summary>
    public const int Most = 300;

    // Functions that a notebook has without having written them.
    private static readonly FrozenSet<string> OfEveryCell = typeof(PolyglotFunctions).GetMethods().Select(method => method.Name).ToFrozenSet();

    /// <summary>
    /// The rank of a completion, from 0: what begins as typed, then what does but for capitals, then what has it inside; null for
    /// what has not. Before anything is typed, a notebook's own names come before those of the whole runtime.
    /// </summary>
    /// <param name="text">The completion's text, as typing is compared with it.</param>
    /// <param name="kind">What it is: <c>method</c>, <c>class</c> and the like.</param>
    /// <param name="typed">What stands there already.</param>
    /// <param name="isMember">True after a dot.</param>
    public static int? RankOf(string text, string kind, string typed, bool isMember) =>
        typed.Length == 0 ? (isMember || (IsNear(kind) && !OfEveryCell.Contains(text)) ? 0 : 1)
        : text.StartsWith(typed, StringComparison.Ordinal) ? 0
        : text.StartsWith(typed, StringComparison.OrdinalIgnoreCase) ? 1
        : text.Contains(typed, StringComparison.OrdinalIgnoreCase) ? 2
        : null;

    private static bool IsNear(string kind) => kind is "local" or "parameter" or "rangevariable" or "field" or "constant" or "property" or "method";
}
