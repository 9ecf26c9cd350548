using Microsoft.CodeAnalysis.Text;

namespace Session.Errors;

/// <summary>A line of a source with a mark under a stretch of it.</summary>
internal static class SourceExcerpt
{
    private const string Indent = "    ";
    private const int MostCharacters = 120;

    /// <summary>The line on which a stretch begins, and a line of marks under what it takes there.</summary>
    public static string[] Of(SourceText text, TextSpan span)
    {
        var line = text.Lines.GetLineFromPosition(Math.Min(span.Start, text.Length));
        var content = line.ToString();
        var indent = content.Length - content.TrimStart().Length;
        var begin = Math.Max(span.Start - line.Start, indent);
        var end = Math.Clamp(span.End - line.Start, begin, Math.Max(begin, content.TrimEnd().Length));

        // A long line is shown around the place.
        var from = begin - indent > MostCharacters ? begin - MostCharacters / 2 : indent;
        var to = Math.Min(content.TrimEnd().Length, from + MostCharacters);
        var (before, after) = (from > indent ? "… " : "", to < content.TrimEnd().Length ? " …" : "");
        var shown = content[from..Math.Max(from, to)].Replace('\t', ' ');
        var marks = Math.Max(1, Math.Min(end, Math.Max(from, to)) - begin);
        return shown.Length == 0
            ? []
            : [Indent + before + shown + after, Indent + new string(' ', before.Length + begin - from) + new string('^', marks)];
    }
}

/// <summary>The sources that an error showed so far: each place is shown once.</summary>
internal sealed class ShownSources
{
    private const int Most = 3;

    private readonly HashSet<(string?, int)> _shown = [];

    /// <summary>The source at a place with a mark under it; nothing where it was shown already, or is not known.</summary>
    public string[] Show(FoundPlace place) =>
        place is { Text: { } text, Span: { } span } && _shown.Count < Most && _shown.Add((place.Frame.File, place.Line))
            ? SourceExcerpt.Of(text, span)
            : [];
}
