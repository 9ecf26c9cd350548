using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Losses;

/// <summary>The reduction of a batch's losses (slide "Cross-entropy": sum or average over a batch).</summary>
public enum Reduction
{
    /// <summary>They stay N numbers.</summary>
    None,

    /// <summary>Their sum: grows with the batch, and the gradient with it.</summary>
    Sum,

    /// <summary>Their mean: the same size for every batch, PyTorch's default.</summary>
    Mean,
}

/// <summary>Reduces the losses of a batch.</summary>
internal static class ReductionExtensions
{
    /// <summary>The losses of a batch as they are reduced, with their graph.</summary>
    public static Tensor Reduce(this Reduction reduction, Tensor losses) => reduction switch
    {
        Reduction.Sum => losses.Sum(),
        Reduction.Mean => losses.Mean(),
        Reduction.None => losses,
        _ => throw NoSuch(reduction),
    };

    /// <summary>The losses of a batch as one number.</summary>
    public static double Reduce(this Reduction reduction, Vector<double> losses) => reduction switch
    {
        Reduction.Sum => losses.Sum(),
        Reduction.Mean => losses.Sum() / losses.Count,
        Reduction.None => throw new InvalidOperationException(
            "A loss without a reduction is one number an example, not one value. Use PerExample, or ask for Reduction.Sum or Reduction.Mean."),
        _ => throw NoSuch(reduction),
    };

    /// <summary>The factor of each example's gradient when the losses become one: 1 for a sum, 1/N for a mean.</summary>
    public static double Share(this Reduction reduction, int examples) => reduction switch
    {
        Reduction.Mean => 1.0 / examples,
        Reduction.Sum or Reduction.None => 1,
        _ => throw NoSuch(reduction),
    };

    private static ArgumentOutOfRangeException NoSuch(Reduction reduction) =>
        new(nameof(reduction), reduction, "A reduction is None, Sum or Mean.");
}
