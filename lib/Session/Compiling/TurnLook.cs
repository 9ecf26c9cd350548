using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Session.Compiling;

/// <summary>
/// The look at the turns of one method's loops. Where a loop computes with real numbers, a call in it would cost them their registers:
/// outside of Windows no register for them outlives a call, and the just-in-time compiler then has them in memory at every turn, also
/// where the call is never made. So the look puts them aside before its call, and takes them back after it.
/// </summary>
internal sealed class TurnLook
{
    private readonly Looks _looks;
    private readonly (Real Real, VariableDefinition Aside)[] _kept;

    private TurnLook(Looks looks, (Real Real, VariableDefinition Aside)[] kept) => (_looks, _kept) = (looks, kept);

    /// <summary>The look for a method's loops.</summary>
    public static TurnLook Of(MethodBody body, Looks looks)
    {
        // Of what is in memory anyway, somebody else may have the address.
        var inMemory = body.Instructions
            .Where(instruction => instruction.OpCode.Code is Code.Ldloca or Code.Ldloca_S or Code.Ldarga or Code.Ldarga_S)
            .Select(instruction => instruction.Operand)
            .ToHashSet();
        var reals = body.Variables
            .Select(variable => new Real(variable, variable.VariableType, OpCodes.Ldloc, OpCodes.Stloc))
            .Concat(body.Method.Parameters.Select(parameter => new Real(parameter, parameter.ParameterType, OpCodes.Ldarg, OpCodes.Starg)))
            .Where(real => real.Type.MetadataType is MetadataType.Double or MetadataType.Single && !inMemory.Contains(real.Place))
            .ToArray();
        var code = new InstructionList(body);
        return new TurnLook(looks, [.. reals.Select(real => (real, code.NewVariable(body.Method.Module.TypeSystem.Double)))]);
    }

    /// <summary>Its instructions, made anew.</summary>
    public IEnumerable<Instruction> Instructions()
    {
        if (_kept.Length == 0)
        {
            return [Instruction.Create(OpCodes.Call, _looks.Poll)];
        }

        var end = Instruction.Create(OpCodes.Nop);
        return
        [
            Instruction.Create(OpCodes.Call, _looks.IsWatched),
            Instruction.Create(OpCodes.Brfalse, end),
            .. _kept.SelectMany(kept => (IEnumerable<Instruction>)
                [kept.Real.Load(), Instruction.Create(OpCodes.Conv_R8), Instruction.Create(OpCodes.Stloc, kept.Aside)]),
            .. _kept.SelectMany(kept => (IEnumerable<Instruction>)
                [Instruction.Create(OpCodes.Ldloca, kept.Aside), Instruction.Create(OpCodes.Call, _looks.Keep)]),
            Instruction.Create(OpCodes.Call, _looks.ThrowIfStopped),
            .. _kept.SelectMany(kept => (IEnumerable<Instruction>)
                [Instruction.Create(OpCodes.Ldloc, kept.Aside), kept.Real.Convert(), kept.Real.Store()]),
            end,
        ];
    }

    // A variable or an argument.
    private sealed record Real(object Place, TypeReference Type, OpCode Loading, OpCode Storing)
    {
        public Instruction Load() => With(Loading);

        public Instruction Store() => With(Storing);

        public Instruction Convert() => Instruction.Create(Type.MetadataType == MetadataType.Single ? OpCodes.Conv_R4 : OpCodes.Conv_R8);

        private Instruction With(OpCode code) => Place is VariableDefinition variable
            ? Instruction.Create(code, variable)
            : Instruction.Create(code, (ParameterDefinition)Place);
    }
}
