using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Benchmarks.Training;

/// <summary>What one thread of this machine can do at most: the limit of every training on it.</summary>
internal static class Machine
{
    private const int Steps = 2_000_000;
    private const int Sums = 12;
    private static readonly byte[] Memory = new byte[256 << 20];

    /// <summary>Multiply-adds a second of float32, in registers.</summary>
    public static double MultiplyAdds()
    {
        var isWide = Vector512.IsHardwareAccelerated;
        var start = Stopwatch.GetTimestamp();
        var sum = isWide ? Spin(Vector512.Create(0.999f), Vector512.Create(0.001f)) : Spin(new Vector<float>(0.999f), new(0.001f));
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        return float.IsFinite(sum) ? (isWide ? Vector512<float>.Count : Vector<float>.Count) * Sums * (double)Steps / seconds : 0;
    }

    /// <summary>Bytes a second, read from memory one after the other.</summary>
    public static double Bandwidth()
    {
        var (sum, start) = (Vector<byte>.Zero, Stopwatch.GetTimestamp());
        for (var i = 0; i < Memory.Length; i += 4 * Vector<byte>.Count)
        {
            sum |= new Vector<byte>(Memory, i) | new Vector<byte>(Memory, i + Vector<byte>.Count)
                | new Vector<byte>(Memory, i + (2 * Vector<byte>.Count)) | new Vector<byte>(Memory, i + (3 * Vector<byte>.Count));
        }

        return sum == Vector<byte>.Zero ? Memory.Length / Stopwatch.GetElapsedTime(start).TotalSeconds : 0;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Spin(Vector512<float> a, Vector512<float> b)
    {
        var (s0, s1, s2, s3, s4, s5) = (a, a, a, a, a, a);
        var (t0, t1, t2, t3, t4, t5) = (a, a, a, a, a, a);
        for (var i = 0; i < Steps; i++)
        {
            (s0, t0) = (Next(s0, a, b), Next(t0, a, b));
            (s1, t1) = (Next(s1, a, b), Next(t1, a, b));
            (s2, t2) = (Next(s2, a, b), Next(t2, a, b));
            (s3, t3) = (Next(s3, a, b), Next(t3, a, b));
            (s4, t4) = (Next(s4, a, b), Next(t4, a, b));
            (s5, t5) = (Next(s5, a, b), Next(t5, a, b));
        }

        return Vector512.Sum(s0 + s1 + s2 + s3 + s4 + s5 + t0 + t1 + t2 + t3 + t4 + t5);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector512<float> Next(Vector512<float> s, Vector512<float> a, Vector512<float> b) => Vector512.MultiplyAddEstimate(s, a, b);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Spin(Vector<float> a, Vector<float> b)
    {
        var (s0, s1, s2, s3, s4, s5) = (a, a, a, a, a, a);
        var (t0, t1, t2, t3, t4, t5) = (a, a, a, a, a, a);
        for (var i = 0; i < Steps; i++)
        {
            (s0, t0) = (Next(s0, a, b), Next(t0, a, b));
            (s1, t1) = (Next(s1, a, b), Next(t1, a, b));
            (s2, t2) = (Next(s2, a, b), Next(t2, a, b));
            (s3, t3) = (Next(s3, a, b), Next(t3, a, b));
            (s4, t4) = (Next(s4, a, b), Next(t4, a, b));
            (s5, t5) = (Next(s5, a, b), Next(t5, a, b));
        }

        return Vector.Sum(s0 + s1 + s2 + s3 + s4 + s5 + t0 + t1 + t2 + t3 + t4 + t5);

        [MethodImpl(MethodImplOptions.AggressiveInlining)]
        static Vector<float> Next(Vector<float> s, Vector<float> a, Vector<float> b) => Vector.MultiplyAddEstimate(s, a, b);
    }
}
