using System.Globalization;
using System.Text;

namespace Workbook.Handouts.Markup;

/// <summary>The lines of a terminal and its cursor. It has no top and no bottom: what scrolled away can still be reached.</summary>
internal sealed class TerminalScreen
{
    // No terminal is wider; a cell that moves its cursor further has made a mistake, and a page would hold all those blanks.
    private const int MostColumns = 1000;

    private static readonly Rune Blank = new(' ');

    private readonly List<List<Rune>> _lines = [[]];
    private int _row;
    private int _column;

    private List<Rune> Line => _lines[_row];

    /// <summary>Writes text at the cursor, over what is there.</summary>
    public void Write(ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
        {
            switch (rune.Value)
            {
                case '\n':
                    Down();
                    break;
                case '\r':
                    _column = 0;
                    break;
                case '\b':
                    _column = Math.Max(0, _column - 1);
                    break;
                default:
                    if (!ConsoleText.IsControl(rune))
                    {
                        Put(rune);
                    }

                    break;
            }
        }
    }

    /// <summary>Obeys a control sequence, as far as it moves the cursor or clears what is written.</summary>
    /// <param name="final">Its last letter, which says what it does.</param>
    /// <param name="numbers">Its numbers, with semicolons between them.</param>
    public void Obey(char final, string numbers)
    {
        var given = numbers.Split(';').Select(number => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var value)
            ? Math.Min(value, MostColumns)
            : 0).ToArray();
        var steps = Math.Max(1, given[0]);
        switch (final)
        {
            case 'A' or 'F':
                _row = Math.Max(0, _row - steps);
                _column = final == 'F' ? 0 : _column;
                break;
            case 'B' or 'E':
                _row = Math.Min(_lines.Count - 1, _row + steps);
                _column = final == 'E' ? 0 : _column;
                break;
            case 'C':
                _column = Math.Min(MostColumns, _column + steps);
                break;
            case 'D':
                _column = Math.Max(0, _column - steps);
                break;
            case 'G':
                _column = steps - 1;
                break;
            case 'H' or 'f':
                (_row, _column) = (Math.Min(_lines.Count, steps) - 1, Math.Max(1, given.ElementAtOrDefault(1)) - 1);
                break;
            case 'K':
                ClearLine(given[0]);
                break;
            case 'J':
                ClearScreen(given[0]);
                break;
        }
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join('\n', _lines.Select(line => string.Concat(line)));

    private void Down()
    {
        _column = 0;
        if (++_row == _lines.Count)
        {
            _lines.Add([]);
        }
    }

    private void Put(Rune rune)
    {
        if (_column < Line.Count)
        {
            Line[_column++] = rune;
            return;
        }

        Line.AddRange(Enumerable.Repeat(Blank, _column - Line.Count));
        Line.Add(rune);
        _column++;
    }

    private void ClearLine(int which)
    {
        switch (which)
        {
            case 0:
                Line.RemoveRange(Math.Min(_column, Line.Count), Math.Max(0, Line.Count - _column));
                break;
            case 1:
                for (var i = 0; i < Math.Min(_column + 1, Line.Count); i++)
                {
                    Line[i] = Blank;
                }

                break;
            default:
                // A terminal leaves its cursor where it is; whoever clears a line goes on at its beginning.
                Line.Clear();
                _column = 0;
                break;
        }
    }

    private void ClearScreen(int which)
    {
        if (which == 0)
        {
            ClearLine(0);
            _lines.RemoveRange(_row + 1, _lines.Count - _row - 1);
        }
        else if (which is 2 or 3)
        {
            _lines.Clear();
            _lines.Add([]);
            (_row, _column) = (0, 0);
        }
    }
}
