namespace Session.Outputs;

/// <summary>A console reader that asks the person at the notebook on behalf of a cell, and the real console otherwise.</summary>
internal sealed class ConsoleInput(TextReader console) : TextReader
{
    private static readonly CellQuestion NextLine = new("", IsSecret: false);

    // What is left of the line that a cell reads by characters.
    private string _line = "";
    private int _position;

    public override string? ReadLine()
    {
        if (_position < _line.Length)
        {
            var rest = _line[_position..].TrimEnd('\n');
            _position = _line.Length;
            return rest;
        }

        return CellOutput.Current?.Ask is { } ask ? ask(NextLine) : console.ReadLine();
    }

    public override int Read()
    {
        var next = Peek();
        _position++;
        return next;
    }

    public override int Peek()
    {
        if (_position >= _line.Length)
        {
            if (ReadLine() is not { } line)
            {
                return -1;
            }

            (_line, _position) = (line + "\n", 0);
        }

        return _line[_position];
    }
}
