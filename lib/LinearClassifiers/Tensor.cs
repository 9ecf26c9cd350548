using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers;

/// <summary>
/// A matrix that remembers how it was computed, so that the gradient of a loss can find its way back to the weights
/// (slide "Training pipeline", step 2: autograd). Each operation computes its value and notes, for each tensor it was made from,
/// how the gradient of the result becomes the gradient of that tensor; <see cref="Backward"/> follows the notes from the end to the beginning.
/// </summary>
/// <remarks>A tensor made of a matrix alone is a parameter: it holds the matrix, and an optimiser changes it in place.</remarks>
public sealed class Tensor
{
    private readonly (Tensor Input, Func<Matrix<double>, Matrix<double>> GoBack)[] _madeFrom;
    private readonly int _depth;

    /// <summary>The result of an operation; with nothing that it was made from, a parameter.</summary>
    /// <param name="value">What was computed. Held, not copied.</param>
    /// <param name="madeFrom">Each tensor it was made from, and how a gradient of the result's shape becomes one of that tensor's shape.</param>
    public Tensor(Matrix<double> value, params (Tensor Input, Func<Matrix<double>, Matrix<double>> GoBack)[] madeFrom)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(madeFrom);
        (Value, Grad, _madeFrom) = (value, Zero(value), madeFrom);
        _depth = madeFrom.Select(from => from.Input._depth + 1).DefaultIfEmpty(0).Max();
    }

    /// <summary>The matrix itself, not a copy.</summary>
    public Matrix<double> Value { get; }

    /// <summary>
    /// The gradient of the loss with respect to each entry of <see cref="Value"/>, in its shape; all 0 before the first <see cref="Backward"/>.
    /// A parameter adds up the gradients of all backward passes until <see cref="ZeroGrad"/>, as in PyTorch.
    /// </summary>
    public Matrix<double> Grad { get; private set; }

    /// <summary>The operation that computed it, in a word or two: <c>log-softmax</c>; empty for a parameter.</summary>
    public string Operation { get; init; } = "";

    /// <summary>The one number of a 1×1 tensor, such as a loss.</summary>
    /// <exception cref="InvalidOperationException">The tensor is larger.</exception>
    public double Item => (Value.RowCount, Value.ColumnCount) == (1, 1)
        ? Value[0, 0]
        : throw new InvalidOperationException(
            $"One number is asked for, and this tensor is {Value.RowCount}×{Value.ColumnCount}. "
            + $"Reduce it first, by Sum() or Mean(), or take its Value.");

    /// <summary>Matrix product, K×M times M×N.</summary>
    /// <param name="a">K×M.</param>
    /// <param name="b">M×N.</param>
    /// <returns>K×N.</returns>
    public static Tensor operator *(Tensor a, Tensor b) => new(
        a.Value * b.Value,
        (a, grad => grad.TransposeAndMultiply(b.Value)),
        (b, grad => a.Value.TransposeThisAndMultiply(grad)))
    { Operation = "matrix product" };

    /// <summary>Matrix product with a constant, such as W · [X; 1]: no gradient is computed for the data.</summary>
    /// <param name="a">K×M.</param>
    /// <param name="b">M×N.</param>
    /// <returns>K×N.</returns>
    public static Tensor operator *(Tensor a, Matrix<double> b) =>
        new(a.Value * b, (a, grad => grad.TransposeAndMultiply(b))) { Operation = "times data" };

    /// <summary>Every entry times a number.</summary>
    /// <param name="factor">A number.</param>
    /// <param name="a">Any shape.</param>
    /// <returns>The same shape.</returns>
    public static Tensor operator *(double factor, Tensor a) =>
        new(factor * a.Value, (a, grad => factor * grad)) { Operation = "times a number" };

    /// <summary>Sum, entry by entry.</summary>
    /// <param name="a">Any shape.</param>
    /// <param name="b">The same shape.</param>
    /// <returns>The same shape.</returns>
    public static Tensor operator +(Tensor a, Tensor b) =>
        new(a.Value + b.Value, (a, grad => grad), (b, grad => grad)) { Operation = "plus" };

    /// <summary>Difference, entry by entry.</summary>
    /// <param name="a">Any shape.</param>
    /// <param name="b">The same shape.</param>
    /// <returns>The same shape.</returns>
    public static Tensor operator -(Tensor a, Tensor b) =>
        new(a.Value - b.Value, (a, grad => grad), (b, grad => -grad)) { Operation = "minus" };

    /// <summary>Appends the row of ones: X becomes [X; 1].</summary>
    /// <returns>One row more.</returns>
    public Tensor Extend() =>
        new(Functions.Extend(Value), (this, grad => grad.RemoveRow(Value.RowCount))) { Operation = "append 1" };

    /// <summary>σ of every entry; its slope is σ(1 − σ).</summary>
    /// <returns>The same shape.</returns>
    public Tensor Sigmoid()
    {
        var p = Functions.Sigmoid(Value);
        return new(p, (this, grad => grad.PointwiseMultiply(p).PointwiseMultiply(1 - p))) { Operation = "sigmoid" };
    }

    /// <summary>Log-softmax of every column. An entry's gradient is passed on, less its column's sum in the shares p.</summary>
    /// <returns>The same shape.</returns>
    public Tensor LogSoftmax()
    {
        var p = Functions.Softmax(Value);
        return new(
            Functions.LogSoftmax(Value),
            (this, grad => grad - (p * Matrix<double>.Build.DiagonalOfDiagonalVector(grad.ColumnSums()))))
        { Operation = "log-softmax" };
    }

    /// <summary>The sum of all entries: each has the slope 1.</summary>
    /// <returns>1×1.</returns>
    public Tensor Sum() => Reduce("sum", 1);

    /// <summary>The mean of all entries: each has the slope 1/count.</summary>
    /// <returns>1×1.</returns>
    public Tensor Mean() => Reduce("mean", Value.RowCount * Value.ColumnCount);

    /// <summary>
    /// Computes the gradient of this one number with respect to every tensor it was made from, by the chain rule, from the end to the beginning.
    /// Parameters add it to what they have; everything between gets it anew.
    /// </summary>
    /// <exception cref="InvalidOperationException">The tensor is not 1×1.</exception>
    public void Backward()
    {
        if ((Value.RowCount, Value.ColumnCount) != (1, 1))
        {
            throw new InvalidOperationException(
                $"A gradient is that of one number, and this tensor is {Value.RowCount}×{Value.ColumnCount}. "
                + "Reduce it first, by Sum() or Mean(), or give the loss Reduction.Sum or Reduction.Mean.");
        }

        HashSet<Tensor> met = [];
        PriorityQueue<Tensor, int> next = new();
        Meet(this);
        Grad += 1;

        // A result lies deeper than all it was made from. The deepest goes first, so that a gradient is complete before it is passed on.
        while (next.TryDequeue(out var tensor, out _))
        {
            foreach (var (input, goBack) in tensor._madeFrom)
            {
                Meet(input);
                input.Grad += goBack(tensor.Grad);
            }
        }

        void Meet(Tensor tensor)
        {
            if (met.Add(tensor))
            {
                next.Enqueue(tensor, -tensor._depth);
                tensor.Grad = tensor._madeFrom.Length > 0 ? Zero(tensor.Value) : tensor.Grad;
            }
        }
    }

    /// <summary>
    /// The tensors it was made from, in order, each with the gradient that this one hands back to it: <see cref="Grad"/> through the
    /// slope of the operation. A tensor's own gradient is the sum of all that is handed back to it.
    /// </summary>
    /// <returns>Each tensor with a gradient of its shape; nothing for a parameter.</returns>
    public IEnumerable<(Tensor Input, Matrix<double> Gradient)> HandBack() => _madeFrom.Select(from => (from.Input, from.GoBack(Grad)));

    /// <summary>Forgets the gradient: all entries of <see cref="Grad"/> are 0 again.</summary>
    public void ZeroGrad() => Grad = Zero(Value);

    private static Matrix<double> Zero(Matrix<double> shape) => Matrix<double>.Build.Dense(shape.RowCount, shape.ColumnCount);

    private Tensor Reduce(string operation, double divisor) => new(
        Matrix<double>.Build.Dense(1, 1, Value.ColumnSums().Sum() / divisor),
        (this, grad => Matrix<double>.Build.Dense(Value.RowCount, Value.ColumnCount, grad[0, 0] / divisor)))
    { Operation = operation };
}
