namespace Notebooks.Tests;

/// <summary>A figure that the slides print, and the notebook that must compute and assert it.</summary>
/// <param name="Slide">The slide's title.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Notebook">The notebook.</param>
public sealed record LectureFigure(string Slide, string Printed, string Notebook)
{
    /// <summary>The figures of the parts of the lecture that have their notebooks.</summary>
    public static IReadOnlyList<LectureFigure> All { get; } =
    [
        new("Image Classification", "3072", "01-logits"),
        new("Image Classification", "10", "01-logits"),
        new("Linear Classifier", "3", "01-logits"),
        new("Linear Classifier", "0.31", "02-softmax"),
        new("Linear Classifier", "0.68", "02-softmax"),
        new("Linear Classifier", "0.01", "02-softmax"),
        new("Linear Classifier", "1.00", "02-softmax"),
        new("Loss Function", "1.17", "03-cross-entropy"),
        new("Binary Classification", "0.2", "03-cross-entropy"),
    ];

    /// <inheritdoc/>
    public override string ToString() => $"{Slide}: {Printed}";
}
