using System.Diagnostics;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Benchmarks.Training;

/// <summary>The most that one thread of this machine can do, which limits every training on it.</summary>
internal static class Machine
{
    private const int Times = 5;
    private const int Steps = 4_000_000;
    private const int Sums = 12;
    private const int Size = 256 << 20;

    /// <summary>Multiply-adds a second of float32, in registers: the best of a few times.</summary>
    public static double MultiplyAdds()
    {
        var isWide = Vector512.IsHardwareAccelerated;
        var lanes = isWide ? Vector512<float>.Count : Vector<float>.Count;
        return Best(lanes * Sums * (double)Steps, () => isWide ? Spin(Vector512.Create(0.999f), Vector512.Create(0.001f)) : Spin(new Vector<float>(0.999f), new(0.001f)));
    }

    /// <summary>Bytes a second, read from memory one after the other: the best of a few times.</summary>
    public static double Bandwidth()
    {
        // A page that nobody wrote to is not in memory yet.
        var bytes = new byte[Size];
        Array.Fill(bytes, (byte)1);
        return Best(Size, () => Read(bytes));
    }

    // What is computed is used, lest the compiler leave it out.
    private static double Best(double amount, Func<float> work)
    {
        var best = 0.0;
        for (var time = 0; time < Times; time++)
        {
            var start = Stopwatch.GetTimestamp();
            var result = work();
            best = Math.Max(best, amount / Stopwatch.GetElapsedTime(start).TotalSeconds);
            GC.KeepAlive(result);
        }

        return best;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Read(byte[] bytes)
    {
        var (count, a, b, c, d) = (Vector<byte>.Count, Vector<byte>.Zero, Vector<byte>.Zero, Vector<byte>.Zero, Vector<byte>.Zero);
        for (var i = 0; i < bytes.Length; i += 4 * count)
        {
            a |= new Vector<byte>(bytes, i);
            b |= new Vector<byte>(bytes, i + count);
            c |= new Vector<byte>(bytes, i + (2 * count));
            d |= new Vector<byte>(bytes, i + (3 * count));
        }

        return (a | b | c | d)[0];
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Spin(Vector512<float> a, Vector512<float> b)
    {
        Vector512<float> s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, t0 = a, t1 = a, t2 = a, t3 = a, t4 = a, t5 = a;
        for (var i = 0; i < Steps; i++)
        {
            (s0, t0) = (Vector512.MultiplyAddEstimate(s0, a, b), Vector512.MultiplyAddEstimate(t0, a, b));
            (s1, t1) = (Vector512.MultiplyAddEstimate(s1, a, b), Vector512.MultiplyAddEstimate(t1, a, b));
            (s2, t2) = (Vector512.MultiplyAddEstimate(s2, a, b), Vector512.MultiplyAddEstimate(t2, a, b));
            (s3, t3) = (Vector512.MultiplyAddEstimate(s3, a, b), Vector512.MultiplyAddEstimate(t3, a, b));
            (s4, t4) = (Vector512.MultiplyAddEstimate(s4, a, b), Vector512.MultiplyAddEstimate(t4, a, b));
            (s5, t5) = (Vector512.MultiplyAddEstimate(s5, a, b), Vector512.MultiplyAddEstimate(t5, a, b));
        }

        return Vector512.Sum(s0 + s1 + s2 + s3 + s4 + s5 + t0 + t1 + t2 + t3 + t4 + t5);
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static float Spin(Vector<float> a, Vector<float> b)
    {
        Vector<float> s0 = a, s1 = a, s2 = a, s3 = a, s4 = a, s5 = a, t0 = a, t1 = a, t2 = a, t3 = a, t4 = a, t5 = a;
        for (var i = 0; i < Steps; i++)
        {
            (s0, t0) = (Vector.MultiplyAddEstimate(s0, a, b), Vector.MultiplyAddEstimate(t0, a, b));
            (s1, t1) = (Vector.MultiplyAddEstimate(s1, a, b), Vector.MultiplyAddEstimate(t1, a, b));
            (s2, t2) = (Vector.MultiplyAddEstimate(s2, a, b), Vector.MultiplyAddEstimate(t2, a, b));
            (s3, t3) = (Vector.MultiplyAddEstimate(s3, a, b), Vector.MultiplyAddEstimate(t3, a, b));
            (s4, t4) = (Vector.MultiplyAddEstimate(s4, a, b), Vector.MultiplyAddEstimate(t4, a, b));
            (s5, t5) = (Vector.MultiplyAddEstimate(s5, a, b), Vector.MultiplyAddEstimate(t5, a, b));
        }

        return Vector.Sum(s0 + s1 + s2 + s3 + s4 + s5 + t0 + t1 + t2 + t3 + t4 + t5);
    }
}
