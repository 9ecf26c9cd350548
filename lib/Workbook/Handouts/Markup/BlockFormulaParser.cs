using System.Text;
using System.Text.RegularExpressions;
using Markdig.Extensions.Mathematics;
using Markdig.Parsers;
using Markdig.Syntax;

namespace Workbook.Handouts.Markup;

/// <summary>Finds the formulas that have lines of their own, from the mark that begins the first to the one that ends the last.</summary>
internal sealed partial class BlockFormulaParser : BlockParser
{
    public BlockFormulaParser() => OpeningCharacters = ['$', '\\'];

    /// <inheritdoc/>
    public override BlockState TryOpen(BlockProcessor processor)
    {
        var (text, start, end) = (processor.Line.Text, processor.Line.Start, processor.Line.End + 1);
        if (processor.IsCodeIndent || FormulaMarks.At(text, start) is not { IsDisplay: true } marks)
        {
            return BlockState.None;
        }

        var from = start + marks.Open.Length;
        var isAlone = text.AsSpan(from..end).IsWhiteSpace();
        if (marks.CloseIn(text, from, text.Length) is not { } close)
        {
            return isAlone && marks.Open == "$$"
                ? throw new RenderingException("the formula that $$ begins has no end: write $$ below it, or \\$\\$ for two dollars")
                : BlockState.None;
        }

        // Where text follows the last mark, the formula is one within a paragraph; so is one that begins beside its mark, up to a blank line.
        var after = close + marks.Close.Length;
        var lineEnd = text.IndexOf('\n', after) is >= 0 and var newline ? newline : text.Length;
        var isOneLine = after <= end;
        var mayHaveBlankLines = marks.IsEnvironment || (isAlone && marks.Open == "$$");
        if (!text.AsSpan(after..lineEnd).IsWhiteSpace()
            || (isOneLine && marks.StandAroundProse(text.AsSpan(from..close)))
            || (!mayHaveBlankLines && BlankLine().IsMatch(text.AsSpan(from..close))))
        {
            return BlockState.None;
        }

        var formula = new DisplayFormula(this, marks) { Span = new SourceSpan(start, end - 1), Column = processor.Column };
        processor.NewBlocks.Push(formula);
        return formula.Take(text[from..end]) ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override BlockState TryContinue(BlockProcessor processor, Block block)
    {
        block.Span.End = processor.Line.End;
        return ((DisplayFormula)block).Take(processor.Line.ToString()) ? BlockState.BreakDiscard : BlockState.ContinueDiscard;
    }

    /// <inheritdoc/>
    public override bool Close(BlockProcessor processor, Block block) => block is DisplayFormula { IsEnded: false } formula
        ? throw new RenderingException(
            $"the formula that {formula.Marks.Open} begins does not end in its list or quote: indent all its lines as the first, the one with "
            + $"{formula.Marks.Close} too")
        : true;

    [GeneratedRegex(@"\n[ \t>]*\r?\n")]
    private static partial Regex BlankLine();
}

/// <summary>A formula on lines of its own.</summary>
/// <param name="parser">The parser that found it.</param>
/// <param name="marks">The marks around it.</param>
internal sealed class DisplayFormula(BlockParser parser, FormulaMarks marks) : MathBlock(parser)
{
    private readonly StringBuilder _between = new();
    private bool _hasLines;

    /// <summary>The marks around it.</summary>
    public FormulaMarks Marks => marks;

    /// <summary>True when its last mark was met.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>The formula, as TeX.</summary>
    public string Formula => marks.FormulaOf(_between.ToString());

    /// <summary>Takes one more line.</summary>
    /// <returns>True where the formula ends on it.</returns>
    public bool Take(string line)
    {
        _between.Append(_hasLines ? "\n" : "").Append(line);
        _hasLines = true;
        var text = _between.ToString();
        if (marks.CloseIn(text, 0, text.Length) is { } close)
        {
            _between.Length = close;
            IsEnded = true;
        }

        return IsEnded;
    }
}
