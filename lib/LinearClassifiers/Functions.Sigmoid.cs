using MathNet.Numerics;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers;

public static partial class Functions
{
    /// <summary>
    /// σ(f) = 1 / (1 + e^{−f}), the probability of class 1 for the score f (slide "Binary classification").
    /// It is the softmax of two classes, and 1 − σ(f) = σ(−f). σ(−∞) = 0, σ(+∞) = 1, σ(NaN) = NaN.
    /// </summary>
    /// <param name="f">A score.</param>
    /// <returns>A number from 0 to 1.</returns>
    public static double Sigmoid(double f)
    {
        // e^{−|f|} never overflows, and where f is very negative it is the answer's leading factor.
        var power = Math.Exp(-Math.Abs(f));
        return (f < 0 ? power : 1) / (1 + power);
    }

    /// <summary>Sigmoid of every entry.</summary>
    /// <param name="f">Scores.</param>
    /// <returns>A new vector of the same length.</returns>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static Vector<double> Sigmoid(Vector<double> f) => ByEntry(f, Sigmoid);

    /// <summary>Sigmoid of every entry.</summary>
    /// <param name="F">Scores.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">There is no row or no column.</exception>
    public static Matrix<double> Sigmoid(Matrix<double> F) => ByEntry(F, Sigmoid);

    /// <summary>
    /// log σ(f) = −log(1 + e^{−f}), exact also where σ(f) is 0 or 1 to a double (slide "BCE and logistic loss").
    /// −∞ for −∞, 0 for +∞, NaN for NaN.
    /// </summary>
    /// <param name="f">A score.</param>
    /// <returns>A number not above 0.</returns>
    public static double LogSigmoid(double f) => Math.Min(f, 0) - SpecialFunctions.Log1p(Math.Exp(-Math.Abs(f)));

    /// <summary>Log-sigmoid of every entry.</summary>
    /// <param name="f">Scores.</param>
    /// <returns>A new vector of the same length.</returns>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static Vector<double> LogSigmoid(Vector<double> f) => ByEntry(f, LogSigmoid);

    /// <summary>Log-sigmoid of every entry.</summary>
    /// <param name="F">Scores.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">There is no row or no column.</exception>
    public static Matrix<double> LogSigmoid(Matrix<double> F) => ByEntry(F, LogSigmoid);

    /// <summary>
    /// log(1 + e^f) = −log σ(−f), the logistic loss of a score with the wrong sign: near 0 far on the left, near f far on the right.
    /// 0 for −∞, +∞ for +∞, NaN for NaN.
    /// </summary>
    /// <param name="f">A score.</param>
    /// <returns>A number not below 0.</returns>
    public static double Softplus(double f) => Math.Max(f, 0) + SpecialFunctions.Log1p(Math.Exp(-Math.Abs(f)));

    /// <summary>Softplus of every entry.</summary>
    /// <param name="f">Scores.</param>
    /// <returns>A new vector of the same length.</returns>
    /// <exception cref="ArgumentException">There is no entry.</exception>
    public static Vector<double> Softplus(Vector<double> f) => ByEntry(f, Softplus);

    /// <summary>Softplus of every entry.</summary>
    /// <param name="F">Scores.</param>
    /// <returns>A new matrix of the same shape.</returns>
    /// <exception cref="ArgumentException">There is no row or no column.</exception>
    public static Matrix<double> Softplus(Matrix<double> F) => ByEntry(F, Softplus);

    private static Vector<double> ByEntry(Vector<double> f, Func<double, double> function)
    {
        ThrowIfEmpty(f);
        return f.Map(function);
    }

    private static Matrix<double> ByEntry(Matrix<double> F, Func<double, double> function)
    {
        ThrowIfEmpty(F);
        return F.Map(function);
    }
}
