using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Session.Compiling;

/// <summary>Insertions into a method's code before an instruction, as jumps to it see them.</summary>
/// <param name="body">The method's code.</param>
internal sealed class InstructionList(MethodBody body)
{
    private readonly ILProcessor _code = body.GetILProcessor();

    /// <summary>
    /// Puts instructions in the place of one that comes after them: every jump to it, and the line that begins there, meet them
    /// first.
    /// </summary>
    public void InsertAt(Instruction place, params ReadOnlySpan<Instruction> added)
    {
        var moved = Instruction.Create(OpCodes.Nop);
        (moved.OpCode, moved.Operand) = (place.OpCode, place.Operand);
        (place.OpCode, place.Operand) = (added[0].OpCode, added[0].Operand);
        var last = place;
        foreach (var instruction in added[1..])
        {
            _code.InsertAfter(last, instruction);
            last = instruction;
        }

        _code.InsertAfter(last, moved);
    }

    /// <summary>Puts instructions before one; jumps to it do not meet them.</summary>
    public void InsertBefore(Instruction place, params ReadOnlySpan<Instruction> added)
    {
        foreach (var instruction in added)
        {
            _code.InsertBefore(place, instruction);
        }
    }

    /// <summary>A variable more, 0 or null at first.</summary>
    public VariableDefinition NewVariable(TypeReference type)
    {
        var variable = new VariableDefinition(type);
        body.Variables.Add(variable);
        body.InitLocals = true;
        return variable;
    }

    /// <summary>Adds an instruction at the end.</summary>
    public Instruction Append(Instruction instruction)
    {
        _code.Append(instruction);
        return instruction;
    }

    /// <summary>Adds an instruction after another.</summary>
    public void InsertAfter(Instruction place, Instruction added) => _code.InsertAfter(place, added);
}
