using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace LinearClassifiers.Arithmetic;

/// <summary>Vectors of 16 floats, which AVX-512 has.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<float> Widen(ref byte from) =>
        Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref from)));

    public static Vector512<float> Create(float number) => Vector512.Create(number);

    public static Vector512<float> MultiplyAdd(Vector512<float> a, Vector512<float> b, Vector512<float> sum) =>
        Vector512.MultiplyAddEstimate(a, b, sum);

    public static float Sum(Vector512<float> vector) => Vector512.Sum(vector);
}

/// <summary>Vectors of 8 floats, which AVX2 has.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector256<float> Widen(ref byte from) =>
        Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref from)));

    public static Vector256<float> Create(float number) => Vector256.Create(number);

    public static Vector256<float> MultiplyAdd(Vector256<float> a, Vector256<float> b, Vector256<float> sum) =>
        Vector256.MultiplyAddEstimate(a, b, sum);

    public static float Sum(Vector256<float> vector) => Vector256.Sum(vector);
}

/// <summary>
/// Vectors of 4 floats, which Arm, old processors and WebAssembly have. In a browser code is interpreted, and what is not one instruction
/// there is a call, ten times as slow: hence no multiply-add.
/// </summary>
internal readonly struct Lanes128 : ILanes<Vector128<float>>
{
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> Widen(ref byte from) =>
        Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(Vector128.LoadUnsafe(ref from))).AsInt32());

    public static Vector128<float> Create(float number) => Vector128.Create(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector128<float> MultiplyAdd(Vector128<float> a, Vector128<float> b, Vector128<float> sum) =>
        AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(sum, a, b) : (a * b) + sum;

    public static float Sum(Vector128<float> vector) => Vector128.Sum(vector);
}
