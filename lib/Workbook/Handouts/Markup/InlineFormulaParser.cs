using Markdig.Extensions.Mathematics;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Workbook.Handouts.Markup;

/// <summary>Finds the formulas within the lines of a paragraph, a heading or a table.</summary>
internal sealed class InlineFormulaParser : InlineParser
{
    public InlineFormulaParser() => OpeningCharacters = ['$', '\\'];

    /// <inheritdoc/>
    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var (text, start, end) = (slice.Text, slice.Start, slice.End + 1);
        if ((FormulaMarks.At(text, start) is { } marks ? BetweenMarks(marks, text, start, end) : BetweenDollars(text, start, end)) is not { } found
            || (processor.Block is ParagraphBlock && TableRows.Hold(text, start) && TableRows.IsBorderIn(found.Formula)))
        {
            return false;
        }

        var position = processor.GetSourcePosition(start, out var line, out var column);
        processor.Inline = new MathInline
        {
            Span = new SourceSpan(position, processor.GetSourcePosition(found.End - 1)),
            Line = line,
            Column = column,
            Delimiter = '$',
            DelimiterCount = found.IsDisplay ? 2 : 1,
            Content = new StringSlice(found.Formula),
        };
        slice.Start = found.End;
        return true;
    }

    private static Found? BetweenMarks(FormulaMarks marks, string text, int start, int end)
    {
        if (IsWithinRun(text, start))
        {
            return null;
        }

        var from = start + marks.Open.Length;
        if (marks.CloseIn(text, from, end) is not { } close)
        {
            return marks.IsEnvironment
                ? throw new RenderingException($"the formula that {marks.Open} begins has no end: {marks.Close} is missing in its paragraph")
                : null;
        }

        var between = text[from..close];
        return string.IsNullOrWhiteSpace(between) || marks.StandAroundProse(between)
            ? null
            : new Found(marks.FormulaOf(between), close + marks.Close.Length, marks.IsDisplay);
    }

    private static Found? BetweenDollars(string text, int start, int end)
    {
        if (text[start] != '$' || IsWithinRun(text, start))
        {
            return null;
        }

        // GitHub's way: a dollar and a backtick.
        if (start + 1 < end && text[start + 1] == '`')
        {
            var close = text.IndexOf("`$", start + 2, end - start - 2, StringComparison.Ordinal);
            return close > start + 2 ? new Found(text[(start + 2)..close], close + 2, IsDisplay: false) : null;
        }

        return DollarFormula.CloseOf(text, start, end) is { } last ? new Found(text[(start + 1)..last], last + 1, IsDisplay: false) : null;
    }

    // Three dollars and more are no mark, and neither is what is left of them.
    private static bool IsWithinRun(string text, int start) =>
        text[start] == '$'
        && ((start > 0 && text[start - 1] == '$' && !(start > 1 && text[start - 2] == '\\')) || text.AsSpan(start).StartsWith("$$$"));

    private sealed record Found(string Formula, int End, bool IsDisplay);
}
