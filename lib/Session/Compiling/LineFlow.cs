using Mono.Cecil.Cil;

namespace Session.Compiling;

/// <summary>
/// Finds where a method has to write its line: before what can throw, wherever the line that is written there already may be
/// another, on whatever way the code came.
/// </summary>
/// <param name="code">The instructions.</param>
/// <param name="lines">The line of each.</param>
/// <param name="throwing">Those that can throw.</param>
/// <param name="beginsLine">Tells of those with which a statement begins.</param>
/// <param name="loops">The loops before which the line is written.</param>
/// <param name="handlers">The handlers of the method.</param>
internal sealed class LineFlow(
    Instruction[] code,
    int[] lines,
    bool[] throwing,
    Func<Instruction, bool> beginsLine,
    IReadOnlyCollection<LineLoop> loops,
    ICollection<ExceptionHandler> handlers)
{
    private const int NotReached = -1;
    private const int Unknown = 0;

    private readonly int[] _before = [.. Enumerable.Repeat(NotReached, code.Length)];
    private readonly bool[] _leads = new bool[code.Length];
    private readonly Dictionary<Instruction, int> _indices = code.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
    private readonly Queue<int> _changed = new();

    /// <summary>The places before which a line is to be written, and the lines.</summary>
    public List<(int Place, int Line)> Stores()
    {
        Enter(0, Unknown);
        foreach (var handler in handlers)
        {
            Lead(_indices[handler.TryStart]);
            foreach (var begin in new[] { handler.HandlerStart, handler.FilterStart }.OfType<Instruction>())
            {
                Lead(_indices[begin]);
                Enter(_indices[begin], Unknown);
            }
        }

        while (_changed.TryDequeue(out var index))
        {
            Follow(index);
        }

        return
        [
            .. Enumerable.Range(0, code.Length)
                .Where(index => throwing[index] && lines[index] > 0 && LoopAt(index) is null)
                .Where(index => _before[index] is not NotReached && _before[index] != lines[index])
                .Select(index => (PlaceFor(index), lines[index]))
                .Distinct(),
        ];
    }

    private void Follow(int index)
    {
        var after = LoopAt(index) is { } inside ? inside.Line
            : throwing[index] && lines[index] > 0 ? lines[index]
            : _before[index];
        foreach (var target in Jumps.TargetsOf(code[index]))
        {
            Lead(_indices[target]);
            Enter(_indices[target], after);
        }

        if (code[index].OpCode.FlowControl is FlowControl.Cond_Branch or FlowControl.Branch && index + 1 < code.Length)
        {
            Lead(index + 1);
        }

        if (code[index].OpCode.FlowControl is not (FlowControl.Branch or FlowControl.Return or FlowControl.Throw) && index + 1 < code.Length)
        {
            Enter(index + 1, after);
        }
    }

    private void Enter(int index, int line)
    {
        var merged = _before[index] == NotReached || _before[index] == line ? line : Unknown;
        if (merged != _before[index])
        {
            _before[index] = merged;
            _changed.Enqueue(index);
        }
    }

    private void Lead(int index) => _leads[index] = true;

    private LineLoop? LoopAt(int index) => loops.FirstOrDefault(loop => loop.Begin <= index && index <= loop.End);

    // Where the statement begins, if the code runs straight on from there; else where the straight stretch begins.
    private int PlaceFor(int index)
    {
        var place = index;
        while (!_leads[place] && place > 0 && !(beginsLine(code[place]) && lines[place] == lines[index]))
        {
            place--;
        }

        return place;
    }
}
