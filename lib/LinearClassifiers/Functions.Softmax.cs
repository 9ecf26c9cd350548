using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers;

public static partial class Functions
{
    /// <summary>
    /// log Σ_j e^{z_j}: the largest score, a little raised. It lies between max z and max z + log K.
    /// <para>
    /// The maximum is taken out first, so no score is too large:
    /// </para>
    /// <list type="table">
    /// <listheader><term>z</term><description>value</description></listheader>
    /// <item><term>any NaN</term><description>NaN</description></item>
    /// <item><term>some +∞</term><description>+∞</description></item>
    /// <item><term>all −∞</term><description>−∞</description></item>
    /// <item><term>some −∞, others finite</term><description>as without the −∞</description></item>
    /// </list>
    /// </summary>
    /// <param name="z">Logits, one a class.</param>
    /// <returns>One number.</returns>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static double LogSumExp(Vector<double> z)
    {
        ThrowIfEmpty(z);
        var peak = Peak(z);
        return double.IsFinite(peak.Value) ? peak.Value + LogSumOverPeak(z, peak) : peak.Value;
    }

    /// <summary>Log-sum-exp of every column.</summary>
    /// <param name="Z">Logits, K×N.</param>
    /// <returns>N numbers, one an example.</returns>
    /// <exception cref="ArgumentException">There is no row or no column.</exception>
    public static Vector<double> LogSumExp(Matrix<double> Z)
    {
        ThrowIfEmpty(Z);
        return Vector<double>.Build.DenseOfEnumerable(Z.EnumerateColumns().Select(LogSumExp));
    }

    /// <summary>
    /// Probabilities from logits, p_k = e^{z_k} / Σ_j e^{z_j} (slide "Softmax"): positive, in the order of the logits, with sum 1.
    /// <para>
    /// Only differences of logits count, so the maximum is taken out first and no score is too large.
    /// An infinite maximum is settled by its limit where there is one:
    /// </para>
    /// <list type="table">
    /// <listheader><term>z</term><description>p</description></listheader>
    /// <item><term>any NaN</term><description>all NaN</description></item>
    /// <item><term>one +∞, alone</term><description>1 there, 0 elsewhere</description></item>
    /// <item><term>two or more +∞</term><description>all NaN: their difference is not known</description></item>
    /// <item><term>−∞ among finite scores</term><description>0 there, the others as without it</description></item>
    /// <item><term>all −∞, two or more</term><description>all NaN, as above</description></item>
    /// <item><term>one class, ±∞ or finite</term><description>1</description></item>
    /// </list>
    /// </summary>
    /// <param name="z">Logits, one a class.</param>
    /// <returns>K probabilities.</returns>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static Vector<double> Softmax(Vector<double> z)
    {
        ThrowIfEmpty(z);
        var peak = Peak(z);
        if (!double.IsFinite(peak.Value))
        {
            return LimitAtPeak(z, peak, there: 1, elsewhere: 0);
        }

        var powers = z.Map(zk => Math.Exp(zk - peak.Value));
        return powers / powers.Sum();
    }

    /// <summary>Softmax of every column.</summary>
    /// <param name="Z">Logits, K×N.</param>
    /// <returns>Probabilities, K×N, every column with sum 1.</returns>
    /// <exception cref="ArgumentException">There is no row or no column.</exception>
    public static Matrix<double> Softmax(Matrix<double> Z) => ByColumn(Z, Softmax);

    /// <summary>
    /// log p_k = z_k − log Σ_j e^{z_j}: what the cross-entropy loss is made of. Unlike the logarithm of <see cref="Softmax(Vector{double})"/>
    /// it stays finite where a probability is too small for a double, and exact where one is nearly 1.
    /// Infinities as there: 0 for p = 1, −∞ for p = 0, NaN for NaN.
    /// </summary>
    /// <param name="z">Logits, one a class.</param>
    /// <returns>K log-probabilities, none above 0.</returns>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static Vector<double> LogSoftmax(Vector<double> z)
    {
        ThrowIfEmpty(z);
        var peak = Peak(z);
        if (!double.IsFinite(peak.Value))
        {
            return LimitAtPeak(z, peak, there: 0, elsewhere: double.NegativeInfinity);
        }

        var logSum = LogSumOverPeak(z, peak);
        return z.Map(zk => zk - peak.Value - logSum);
    }

    /// <summary>Log-softmax of every column.</summary>
    /// <param name="Z">Logits, K×N.</param>
    /// <returns>Log-probabilities, K×N.</returns>
    /// <exception cref="ArgumentException">There is no row or no column.</exception>
    public static Matrix<double> LogSoftmax(Matrix<double> Z) => ByColumn(Z, LogSoftmax);

    private static (int Index, double Value) Peak(Vector<double> z)
    {
        var peak = (Index: 0, Value: z[0]);
        for (var k = 1; k < z.Count && !double.IsNaN(peak.Value); k++)
        {
            if (!(z[k] <= peak.Value))
            {
                peak = (k, z[k]);
            }
        }

        return peak;
    }

    // The peak's own e^0 = 1 stays out of the sum, so that log(1 + tiny) keeps the tiny.
    private static double LogSumOverPeak(Vector<double> z, (int Index, double Value) peak)
    {
        var others = 0.0;
        for (var k = 0; k < z.Count; k++)
        {
            others += k == peak.Index ? 0 : Math.Exp(z[k] - peak.Value);
        }

        return SpecialFunctions.Log1p(others);
    }

    private static Vector<double> LimitAtPeak(Vector<double> z, (int Index, double Value) peak, double there, double elsewhere)
    {
        var alone = z.Count(zk => zk.Equals(peak.Value)) == 1 && !double.IsNaN(peak.Value);
        return Vector<double>.Build.Dense(z.Count, k => !alone ? double.NaN : k == peak.Index ? there : elsewhere);
    }
}
