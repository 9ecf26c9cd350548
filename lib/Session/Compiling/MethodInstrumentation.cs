using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Session.Compiling;

/// <summary>Writes the looks of one method.</summary>
internal sealed class MethodInstrumentation(MethodDefinition method, Looks looks)
{
    private const string AsyncStateMachine = "System.Runtime.CompilerServices.IAsyncStateMachine";
    private const string StartsAsyncBody = "System.Runtime.CompilerServices.AsyncStateMachineAttribute";

    // What the compiler writes for { get; set; } has no more than this.
    private const int MostOfAccessor = 4;

    private static readonly Dictionary<Code, OpCode> LongBranches = new()
    {
        [Code.Br_S] = OpCodes.Br,
        [Code.Brfalse_S] = OpCodes.Brfalse,
        [Code.Brtrue_S] = OpCodes.Brtrue,
        [Code.Beq_S] = OpCodes.Beq,
        [Code.Bge_S] = OpCodes.Bge,
        [Code.Bgt_S] = OpCodes.Bgt,
        [Code.Ble_S] = OpCodes.Ble,
        [Code.Blt_S] = OpCodes.Blt,
        [Code.Bne_Un_S] = OpCodes.Bne_Un,
        [Code.Bge_Un_S] = OpCodes.Bge_Un,
        [Code.Bgt_Un_S] = OpCodes.Bgt_Un,
        [Code.Ble_Un_S] = OpCodes.Ble_Un,
        [Code.Blt_Un_S] = OpCodes.Blt_Un,
        [Code.Leave_S] = OpCodes.Leave,
    };

    private readonly MethodBody _body = method.Body;
    private readonly InstructionList _code = new(method.Body);

    /// <summary>Writes them.</summary>
    public void Apply()
    {
        var entry = LookAtEntry();
        var turns = PlacesOfTurns();
        ReplaceCalls();
        if (entry is null && turns.Count == 0)
        {
            return;
        }

        // The code grows, and a short branch may no longer reach its target; at the end those that do are short again.
        foreach (var instruction in _body.Instructions)
        {
            instruction.OpCode = LongBranches.GetValueOrDefault(instruction.OpCode.Code, instruction.OpCode);
        }

        var turn = TurnLook.Of(_body, looks);
        foreach (var place in turns)
        {
            _code.InsertAt(place, [.. turn.Instructions()]);
        }

        if (entry is not null)
        {
            InsertAtEntry(entry);
        }

        _body.OptimizeMacros();
    }

    // A function that calls nothing cannot call itself: it needs no room, only to hear of a stop when a library calls it in a loop.
    private MethodReference? LookAtEntry()
    {
        if (method.IsConstructor && method.IsStatic || IsAsyncBody())
        {
            return null;
        }

        if (_body.Instructions.Any(MayCallBack))
        {
            return CleansUp() ? looks.CleanUp : StartsAsync() ? looks.EnterAsync : looks.Enter;
        }

        return (method.IsGetter || method.IsSetter) && _body.Instructions.Count <= MostOfAccessor ? null : looks.Poll;
    }

    private bool StartsAsync() => method.Name == "MoveNextAsync"
        || method.CustomAttributes.Any(attribute => attribute.AttributeType.FullName == StartsAsyncBody);

    // Explicit implementations and the finally blocks of iterators among them.
    private bool CleansUp() => method.Name is "Finalize" or "DisposeAsync"
        || method.Name.EndsWith(nameof(IDisposable.Dispose), StringComparison.Ordinal)
        || method.Name.StartsWith("<>m__Finally", StringComparison.Ordinal);

    // What an async function throws belongs to its task, and its body catches it for that; what starts the body has its own look.
    private bool IsAsyncBody() => method.Name == "MoveNext"
        && method.DeclaringType.Interfaces.Any(implemented => implemented.InterfaceType.FullName == AsyncStateMachine);

    private static bool MayCallBack(Instruction instruction) =>
        instruction.OpCode.FlowControl == FlowControl.Call
        && !(instruction.Operand is MethodReference called && (IsArithmetic(called) || IsObjectConstructor(called)));

    // A function of the runtime that gets numbers and gives one: Math.Sqrt, for one.
    private static bool IsArithmetic(MethodReference called) =>
        !called.HasThis && called is not GenericInstanceMethod
        && called.DeclaringType is { Namespace: "System", IsNested: false, IsGenericInstance: false } and not TypeDefinition
        && called.ReturnType.IsPrimitive
        && called.Parameters.All(parameter => parameter.ParameterType.IsPrimitive);

    private static bool IsObjectConstructor(MethodReference called) =>
        called.Name == ".ctor" && called.DeclaringType.MetadataType == MetadataType.Object;

    // Where a loop begins anew. Usually its head, as if the look stood first in its block. A handler would catch the look in a head
    // that begins a try block, and the loop would go on: there, and where a handler is left, the look stands before the jump.
    private HashSet<Instruction> PlacesOfTurns() =>
    [
        .. from jump in _body.Instructions
           from target in Jumps.TargetsOf(jump)
           where target.Offset <= jump.Offset
           select jump.OpCode.Code is Code.Leave or Code.Leave_S || IsBeginOfTry(target) ? jump : target,
    ];

    private bool IsBeginOfTry(Instruction instruction) => _body.ExceptionHandlers.Any(handler => handler.TryStart == instruction);

    private void ReplaceCalls()
    {
        foreach (var instruction in _body.Instructions)
        {
            if (instruction.Operand is MethodReference called && looks.ReplacementOf(called) is { } replacement)
            {
                instruction.Operand = replacement;
            }
        }
    }

    private void InsertAtEntry(MethodReference look)
    {
        var call = Instruction.Create(OpCodes.Call, look);
        _code.InsertBefore(_body.Instructions[0], call);
        var points = method.DebugInformation.SequencePoints;
        if (points.FirstOrDefault(point => !point.IsHidden) is { } first)
        {
            points.Insert(0, new SequencePoint(call, first.Document)
            {
                StartLine = first.StartLine,
                StartColumn = first.StartColumn,
                EndLine = first.EndLine,
                EndColumn = first.EndColumn,
            });
        }
    }
}
