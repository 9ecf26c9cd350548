namespace Notebooks.Tests;

/// <summary>A figure that the slides print, and the notebook that must compute and assert it.</summary>
/// <param name="Slide">The slide's title.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Notebook">The notebook.</param>
public sealed record LectureFigure(string Slide, string Printed, string Notebook)
{
    /// <summary>All figures that the slides print.</summary>
    public static IReadOnlyList<LectureFigure> All { get; } =
    [
        new("Image Classification", "3072", "00-start"),
        new("Image Classification", "10", "00-start"),
        new("Image Classification", "3072", "01-logits"),
        new("Image Classification", "10", "01-logits"),
        new("Linear Classifier", "3", "01-logits"),
        new("Linear Classifier", "0.31", "02-softmax"),
        new("Linear Classifier", "0.68", "02-softmax"),
        new("Linear Classifier", "0.01", "02-softmax"),
        new("Linear Classifier", "1.00", "02-softmax"),
        new("Loss Function", "1.17", "03-cross-entropy"),
        new("Binary Classification", "0.2", "03-cross-entropy"),
        new("Binary Classification", "0.63", "05-binary-classification"),
        new("Binary Classification", "0.37", "05-binary-classification"),
        new("Binary Classification", "0.2", "05-binary-classification"),
        new("Binary Classification, the losses in code", "3.9876", "05-binary-classification"),
        new("Training a Linear Classifier, 2D", "-2.0", "06-toy-2d"),
        new("Training a Linear Classifier, 2D", "2.0", "06-toy-2d"),
        new("Training a Linear Classifier, 2D", "1.0", "06-toy-2d"),
        new("Training a Linear Classifier, 2D", "30", "06-toy-2d"),
        new("Training a Linear Classifier, 2D", "0.1", "06-toy-2d"),
        new("Non-linear Classification, dimensions after the lift", "5", "07-feature-lifting"),
        new("Linear Classifier, templates", "10", "08-cifar-templates"),
    ];

    /// <inheritdoc/>
    public override string ToString() => $"{Slide}: {Printed}";
}
