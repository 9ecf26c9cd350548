using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;
using V128 = System.Runtime.Intrinsics.Vector128<float>;
using V256 = System.Runtime.Intrinsics.Vector256<float>;
using V512 = System.Runtime.Intrinsics.Vector512<float>;

namespace LinearClassifiers.Arithmetic;

/// <summary>The operations of vectors of floats, of one of the widths that hardware has.</summary>
internal interface ILanes<TVector>
{
    /// <summary>As many bytes as a vector has floats, widened. Sixteen bytes are read, however many are used.</summary>
    static abstract TVector Widen(ref byte from);
    static abstract TVector Create(float number);
    static abstract TVector MultiplyAdd(TVector a, TVector b, TVector sum);
    static abstract float Sum(TVector vector);
}

/// <summary>Vectors of 16 floats, which AVX-512 has.</summary>
internal readonly struct Lanes512 : ILanes<V512>
{
    public static V512 Widen(ref byte from) => Vector512.ConvertToSingle(Avx512F.ConvertToVector512Int32(Vector128.LoadUnsafe(ref from)));
    public static V512 Create(float number) => Vector512.Create(number);
    public static V512 MultiplyAdd(V512 a, V512 b, V512 sum) => Vector512.MultiplyAddEstimate(a, b, sum);
    public static float Sum(V512 vector) => Vector512.Sum(vector);
}

/// <summary>Vectors of 8 floats, which AVX2 has.</summary>
internal readonly struct Lanes256 : ILanes<V256>
{
    public static V256 Widen(ref byte from) => Vector256.ConvertToSingle(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref from)));
    public static V256 Create(float number) => Vector256.Create(number);
    public static V256 MultiplyAdd(V256 a, V256 b, V256 sum) => Vector256.MultiplyAddEstimate(a, b, sum);
    public static float Sum(V256 vector) => Vector256.Sum(vector);
}

/// <summary>Vectors of 4 floats, which all others have. A browser interprets code: what is no instruction there is a call.</summary>
internal readonly struct Lanes128 : ILanes<V128>
{
    public static V128 Widen(ref byte from) =>
        Vector128.ConvertToSingle(Vector128.WidenLower(Vector128.WidenLower(Vector128.LoadUnsafe(ref from))).AsInt32());
    public static V128 Create(float number) => Vector128.Create(number);
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static V128 MultiplyAdd(V128 a, V128 b, V128 sum) => AdvSimd.IsSupported ? AdvSimd.FusedMultiplyAdd(sum, a, b) : (a * b) + sum;
    public static float Sum(V128 vector) => Vector128.Sum(vector);
}
