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
