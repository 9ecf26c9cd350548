using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;
using Session.Cells;

namespace Session.Compiling;

/// <summary>
/// Lets a method remember on which line it is, so that an error can name it. Optimised code does not know: its throws share one
/// place at the end of a method, and a call that was inlined has none. So the line is kept in a variable, written before what can
/// throw on another line than that which is there already; an exception filter around the method reads it. Made before other
/// instrumentation of the method, and applied after it.
/// </summary>
internal sealed class LineInstrumentation
{
    private const string AsyncStateMachine = "System.Runtime.CompilerServices.IAsyncStateMachine";

    private readonly MethodDefinition _method;
    private readonly MethodBody _body;
    private readonly MethodReference _note;
    private readonly Dictionary<Instruction, int> _begins = [];
    private readonly InstructionList _code;

    /// <summary>Looks at a method whose instructions are where the debug information says.</summary>
    /// <param name="method">The method.</param>
    /// <param name="note"><see cref="LineTrace.Note"/>, as its module refers to it.</param>
    public LineInstrumentation(MethodDefinition method, MethodReference note)
    {
        (_method, _body, _note) = (method, method.Body, note);
        _code = new InstructionList(_body);
        var lines = method.DebugInformation.SequencePoints
            .Where(point => !point.IsHidden)
            .GroupBy(point => point.Offset, point => point.StartLine)
            .ToDictionary(points => points.Key, points => points.First());
        foreach (var instruction in _body.Instructions)
        {
            if (lines.TryGetValue(instruction.Offset, out var line))
            {
                _begins[instruction] = line;
            }
        }
    }

    /// <summary>Lets the method record its lines, where any place in it might be taken for another.</summary>
    public void Apply()
    {
        _body.SimplifyMacros();
        var throws = new ThrowingInstructions(_method);
        var throwing = _body.Instructions.Select(throws.Can).ToArray();
        if (!throwing.Contains(true) || _begins.Count == 0)
        {
            _body.OptimizeMacros();
            return;
        }

        // Of a frame that is inlined nothing is left to be named.
        _method.NoInlining = true;
        if (_begins.Values.Distinct().Count() > 1)
        {
            Record(throwing);
        }

        _body.OptimizeMacros();
    }

    private void Record(bool[] throwing)
    {
        var line = _code.NewVariable(_method.Module.TypeSystem.Int32);
        Instruction[] code = [.. _body.Instructions];
        // What a filter throws is nobody's to hear of, and after one that says no the line is still that of the exception.
        foreach (var filter in _body.ExceptionHandlers.Where(handler => handler.FilterStart is not null))
        {
            var start = Array.IndexOf(code, filter.FilterStart);
            Array.Clear(throwing, start, Array.IndexOf(code, filter.HandlerStart) - start);
        }

        var lines = LinesOf(code);
        var loops = LineLoop.In(code, lines, throwing, _body.ExceptionHandlers);
        var stores = new LineFlow(code, lines, throwing, _begins.ContainsKey, loops, _body.ExceptionHandlers).Stores();
        var handlers = _body.ExceptionHandlers.ToArray();
        foreach (var loop in loops)
        {
            StoreBefore(loop, code, lines, line);
        }

        foreach (var index in stores)
        {
            _code.InsertAt(code[index.Place], Store(line, index.Line));
        }

        foreach (var handler in handlers)
        {
            Mark(handler, line);
        }

        if (!IsAsyncBody())
        {
            Watch(line);
        }
    }

    private int[] LinesOf(Instruction[] code)
    {
        var current = 0;
        return [.. code.Select(instruction => current = _begins.GetValueOrDefault(instruction, current))];
    }

    private void StoreBefore(LineLoop loop, Instruction[] code, int[] lines, VariableDefinition line)
    {
        var added = new List<Instruction>();
        foreach (var (first, last) in loop.Sizes.Where(size => lines[size.Last] != loop.Line))
        {
            added.AddRange(Store(line, lines[last]));
            added.AddRange(code[first..(last + 1)].Select(Copy));
            added.Add(Instruction.Create(OpCodes.Pop));
        }

        added.AddRange(Store(line, loop.Line));
        if (loop.Entry is { } entry)
        {
            _code.InsertAt(code[entry], [.. added]);
        }
        else
        {
            _code.InsertBefore(code[loop.Begin], [.. added]);
        }
    }

    private static Instruction[] Store(VariableDefinition variable, int line) =>
        [Instruction.Create(OpCodes.Ldc_I4, line), Instruction.Create(OpCodes.Stloc, variable)];

    private static Instruction Copy(Instruction instruction)
    {
        var copy = Instruction.Create(OpCodes.Nop);
        (copy.OpCode, copy.Operand) = (instruction.OpCode, instruction.Operand);
        return copy;
    }

    // What an exception was caught from is noted where it is caught: it may be another's cause, or be thrown on. What is done on
    // the way out of a block is not where it arose.
    private void Mark(ExceptionHandler handler, VariableDefinition line)
    {
        var before = _code.NewVariable(_method.Module.TypeSystem.Int32);
        Instruction[] save = [Instruction.Create(OpCodes.Ldloc, line), Instruction.Create(OpCodes.Stloc, before)];
        var isCatch = handler.HandlerType is ExceptionHandlerType.Catch or ExceptionHandlerType.Filter;
        for (var inner = handler.HandlerStart; inner is not null && inner != handler.HandlerEnd; inner = inner.Next)
        {
            // Those of a handler within this one have been seen to already.
            if (inner.OpCode.Code == (isCatch ? Code.Rethrow : Code.Endfinally)
                && !(inner.Previous is { OpCode.Code: Code.Stloc, Operand: VariableDefinition written } && written == line))
            {
                _code.InsertAt(inner, Instruction.Create(OpCodes.Ldloc, before), Instruction.Create(OpCodes.Stloc, line));
                inner = inner.Next.Next;
            }
        }

        _code.InsertAt(
            handler.HandlerStart,
            isCatch ? [Instruction.Create(OpCodes.Dup), .. Note(line), Instruction.Create(OpCodes.Pop), .. save] : save);
    }

    private Instruction[] Note(VariableDefinition line) =>
    [
        Instruction.Create(OpCodes.Ldloc, line),
        Instruction.Create(OpCodes.Ldstr, $"{_method.DeclaringType.FullName.Replace('/', '+')}.{_method.Name}"),
        Instruction.Create(OpCodes.Call, _note),
    ];

    // The filter runs before anything on the way is undone, says no, and the exception goes on as if it were not there.
    private void Watch(VariableDefinition line)
    {
        // An init accessor gives nothing, with a modifier; a ref readonly function its reference.
        var type = _method.ReturnType is IModifierType modified ? modified.ElementType : _method.ReturnType;
        var isVoid = type.MetadataType == MetadataType.Void;
        var result = isVoid ? null : _code.NewVariable(type);
        var begin = _body.Instructions[0];
        var returns = _body.Instructions.Where(instruction => instruction.OpCode.Code == Code.Ret).ToArray();
        var filter = Note(line);
        foreach (var instruction in filter)
        {
            _code.Append(instruction);
        }

        _code.Append(Instruction.Create(OpCodes.Endfilter));
        var handler = _code.Append(Instruction.Create(OpCodes.Pop));
        _code.Append(Instruction.Create(OpCodes.Rethrow));
        var end = isVoid ? _code.Append(Instruction.Create(OpCodes.Ret)) : _code.Append(Instruction.Create(OpCodes.Ldloc, result));
        if (!isVoid)
        {
            _code.Append(Instruction.Create(OpCodes.Ret));
        }

        foreach (var instruction in returns)
        {
            if (isVoid)
            {
                (instruction.OpCode, instruction.Operand) = (OpCodes.Leave, end);
            }
            else
            {
                (instruction.OpCode, instruction.Operand) = (OpCodes.Stloc, result);
                _code.InsertAfter(instruction, Instruction.Create(OpCodes.Leave, end));
            }
        }

        // A block that reached to the end of the method ends where the filter begins.
        foreach (var inner in _body.ExceptionHandlers)
        {
            inner.HandlerEnd ??= filter[0];
        }

        _body.ExceptionHandlers.Add(new ExceptionHandler(ExceptionHandlerType.Filter)
        {
            TryStart = begin,
            TryEnd = filter[0],
            FilterStart = filter[0],
            HandlerStart = handler,
            HandlerEnd = end,
        });
    }

    // Its body catches all exceptions for its task, and notes them there.
    private bool IsAsyncBody() => _method.Name == "MoveNext"
        && _method.DeclaringType.Interfaces.Any(implemented => implemented.InterfaceType.FullName == AsyncStateMachine);
}
