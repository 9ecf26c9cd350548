using Mono.Cecil;
using Mono.Cecil.Cil;
using Session.Cells;

namespace Session.Compiling;

/// <summary>Tells of instructions whether they can throw. In doubt they can: then a line is recorded in vain, and that is all.</summary>
/// <param name="method">The method, its macros expanded.</param>
internal sealed class ThrowingInstructions(MethodDefinition method)
{
    private static readonly string? Looks = typeof(CancellationCheck).FullName;
    private static readonly string? Notes = typeof(LineTrace).FullName;

    /// <summary>Tells whether an instruction can throw.</summary>
    public bool Can(Instruction instruction) => instruction.OpCode.Code switch
    {
        Code.Call or Code.Callvirt => !IsHarmless((MethodReference)instruction.Operand),
        Code.Newobj => !IsDelegate((MethodReference)instruction.Operand),
        Code.Ldfld or Code.Stfld or Code.Ldflda => !IsOfCell((FieldReference)instruction.Operand) && !IsThis(instruction.Previous),
        Code.Ldsfld or Code.Stsfld or Code.Ldsflda => !IsOfCell((FieldReference)instruction.Operand),
        Code.Div or Code.Div_Un or Code.Rem or Code.Rem_Un => !IsRealOrNotZero(instruction.Previous),
        Code.Throw or Code.Newarr or Code.Castclass or Code.Unbox or Code.Unbox_Any or Code.Localloc or Code.Ckfinite => true,
        Code.Ldlen => true,
        _ => instruction.OpCode.Name is ['l', 'd', 'e', 'l', 'e', 'm', ..] or ['s', 't', 'e', 'l', 'e', 'm', ..]
            ? !IsOfForEach(instruction)
            : instruction.OpCode.Name.Contains(".ovf", StringComparison.Ordinal),
    };

    /// <summary>The length of a pattern that reads a size of a local or an argument, and ends at an instruction; 0 where it is none.</summary>
    public static int SizeReading(Instruction instruction)
    {
        var isMember = instruction.OpCode.Code is Code.Call or Code.Callvirt
            && ((MethodReference)instruction.Operand).Name is "get_Length" or "get_Count" or "get_RowCount" or "get_ColumnCount";
        var isLength = instruction.OpCode.Code is Code.Call or Code.Callvirt && ((MethodReference)instruction.Operand).Name is "GetLength";
        return instruction.OpCode.Code == Code.Ldlen || isMember ? IsVariable(instruction.Previous) ? 2 : 0
            : isLength && instruction.Previous?.OpCode.Code == Code.Ldc_I4 && IsVariable(instruction.Previous.Previous) ? 3
            : 0;
    }

    private static bool IsVariable(Instruction? instruction) => instruction?.OpCode.Code is Code.Ldloc or Code.Ldarg;

    // Arithmetic on numbers, and what was written in to stop the code.
    private static bool IsHarmless(MethodReference called) =>
        (called.DeclaringType.FullName == Looks || called.DeclaringType.FullName == Notes)
        || called.Name == ".ctor" && called.DeclaringType.MetadataType == MetadataType.Object
        || called.DeclaringType.FullName is "System.Math" or "System.MathF"
            && called.Parameters.All(parameter => IsReal(parameter.ParameterType))
            && called.Name is not ("Round" or "Clamp" or "Sign");

    private static bool IsDelegate(MethodReference constructor) =>
        constructor.Parameters is [_, var pointer] && pointer.ParameterType.MetadataType == MetadataType.IntPtr;

    // The variables of cells, and what the compiler keeps for lambdas and awaits: they are there.
    private static bool IsOfCell(FieldReference field)
    {
        var type = field.DeclaringType.GetElementType();
        return type.IsValueType
            || type.Name.StartsWith("Submission#", StringComparison.Ordinal)
            || type.Name.Contains('<', StringComparison.Ordinal);
    }

    private bool IsThis(Instruction? instruction) =>
        method.HasThis
        && instruction is { OpCode.Code: Code.Ldarg, Operand: ParameterDefinition parameter }
        && parameter == method.Body.ThisParameter;

    // A turn of foreach over an array, whose place in it is right. Both are the compiler's own variables, and have no names.
    private bool IsOfForEach(Instruction instruction) =>
        instruction.OpCode.Name is ['l', 'd', ..]
        && IsNameless(instruction.Previous) && IsNameless(instruction.Previous?.Previous);

    private bool IsNameless(Instruction? instruction) =>
        instruction is { OpCode.Code: Code.Ldloc, Operand: VariableDefinition variable }
        && !method.DebugInformation.TryGetName(variable, out _);

    private static bool IsRealOrNotZero(Instruction? divisor) => divisor switch
    {
        { OpCode.Code: Code.Ldc_I4, Operand: int number } => number is not (0 or -1),
        { OpCode.Code: Code.Ldc_I8, Operand: long number } => number is not (0 or -1),
        { OpCode.Code: Code.Ldc_R4 or Code.Ldc_R8 or Code.Ldelem_R4 or Code.Ldelem_R8 } => true,
        { OpCode.Code: Code.Conv_R4 or Code.Conv_R8 or Code.Conv_R_Un } => true,
        { OpCode.Code: Code.Ldloc, Operand: VariableDefinition variable } => IsReal(variable.VariableType),
        { OpCode.Code: Code.Ldarg, Operand: ParameterDefinition parameter } => IsReal(parameter.ParameterType),
        { OpCode.Code: Code.Ldfld or Code.Ldsfld, Operand: FieldReference field } => IsReal(field.FieldType),
        { OpCode.Code: Code.Call or Code.Callvirt, Operand: MethodReference called } => IsReal(called.ReturnType),
        { OpCode.Code: Code.Add or Code.Sub or Code.Mul or Code.Div or Code.Neg } =>
            divisor.Previous.OpCode.Code is not (Code.Ldc_I4 or Code.Ldc_I8) && IsRealOrNotZero(divisor.Previous),
        _ => false,
    };

    private static bool IsReal(TypeReference type) => type.MetadataType is MetadataType.Double or MetadataType.Single;
}
