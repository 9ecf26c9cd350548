using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Workbook.Jupyter.Protocol;

namespace Workbook.Jupyter;

/// <summary>The cells that ran in this session, for front ends that look for them.</summary>
internal sealed partial class CellHistory
{
    private const int ThisSession = 1;

    private readonly Lock _gate = new();
    private readonly List<Entry> _entries = [];

    /// <summary>Notes a cell that ran.</summary>
    /// <param name="number">Its number.</param>
    /// <param name="code">Its code.</param>
    /// <param name="result">Its value as plain text; null where it had none.</param>
    public void Add(int number, string code, string? result)
    {
        lock (_gate)
        {
            _entries.Add(new Entry(number, code, result));
        }
    }

    /// <summary>Finds the cells that a <c>history_request</c> asks for.</summary>
    public JsonArray Find(Message request)
    {
        Entry[] entries;
        lock (_gate)
        {
            entries = [.. _entries];
        }

        var found = request.Text("hist_access_type") switch
        {
            "range" => Range(entries, request),
            "search" => Last(Search(entries, request), request.Number("n")),
            _ => Last(entries, request.Number("n")),
        };
        var withResult = request.Flag("output", otherwise: false);
        return new JsonArray([.. found.Select(entry => Tuple(entry, withResult))]);
    }

    // The session is counted from 1, or back from this one, 0.
    private static IEnumerable<Entry> Range(Entry[] entries, Message request) =>
        request.Number("session") is null or 0 or ThisSession
            ? entries.Where(entry => entry.Number >= (request.Number("start") ?? 1) && entry.Number < (request.Number("stop") ?? int.MaxValue))
            : [];

    private static IEnumerable<Entry> Search(Entry[] entries, Message request)
    {
        var pattern = Glob(request.Text("pattern", "*"));
        var found = entries.Where(entry => pattern.IsMatch(entry.Code));

        // Of cells that say the same, the last.
        return request.Flag("unique", otherwise: false)
            ? found.GroupBy(entry => entry.Code, StringComparer.Ordinal).Select(same => same.Last()).OrderBy(entry => entry.Number)
            : found;
    }

    // As in Jupyter: * for any text, ? for any character, [abc] for one of some.
    private static Regex Glob(string pattern) => new(
        @"\A" + GlobParts().Replace(pattern, part => part.Value switch
        {
            "*" => ".*",
            "?" => ".",
            ['[', .. var set, ']'] => $"[{(set[0] == '^' ? "^" : "")}{SetCharacters().Replace(set.TrimStart('^'), @"\$0")}]",
            _ => Regex.Escape(part.Value),
        }) + @"\z",
        RegexOptions.Singleline | RegexOptions.NonBacktracking);

    [GeneratedRegex(@"\*|\?|\[\^?[^\[\]^]+\]|.", RegexOptions.Singleline)]
    private static partial Regex GlobParts();

    [GeneratedRegex(@"\\")]
    private static partial Regex SetCharacters();

    private static IEnumerable<Entry> Last(IEnumerable<Entry> entries, int? count) => entries.TakeLast(count ?? int.MaxValue);

    private static JsonArray Tuple(Entry entry, bool withResult) =>
    [
        ThisSession, entry.Number, withResult ? new JsonArray(entry.Code, entry.Result) : entry.Code,
    ];

    private sealed record Entry(int Number, string Code, string? Result);
}
