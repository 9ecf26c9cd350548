namespace Notebooks.Tests;

/// <summary>A part of the lecture or an erratum in its slides, and a check that stands for it.</summary>
/// <param name="Part">The part, as the lecture's table of contents would name it.</param>
/// <param name="Notebook">The notebook that treats it.</param>
/// <param name="What">What the check says it checks.</param>
public sealed record LectureRow(string Part, string Notebook, string What)
{
    /// <summary>All parts of the lecture, in its order, then the errata.</summary>
    public static IReadOnlyList<LectureRow> All { get; } =
    [
        new("Image classification", "00-start", "numbers in one image: 32 · 32 · 3"),
        new("Linear classifier", "01-logits", "three classes, three logits"),
        new("Softmax", "02-softmax", "p(plane)"),
        new("Loss, its figure", "03-cross-entropy", "-log 0.31, the loss if the picture shows a plane"),
        new("Loss, it falls as the true class's probability rises", "03-cross-entropy", "raising the true class's score lowers the loss"),
        new("Loss, it rises with the others'", "03-cross-entropy", "raising any wrong class's score raises it"),
        new("Cross-entropy", "03-cross-entropy", "-log of the product = sum of the -logs"),
        new("Training pipeline", "04-training-pipeline", "the weights after one step: by hand and by the loop"),
        new("PyTorch's losses", "04-training-pipeline", "CrossEntropyLoss of the logits = NllLoss of their log-softmax"),
        new("Weights as templates", "08-cifar-templates", "reshape(W_1) to reshape(W_10): templates"),
        new("Why it is hard", "08-cifar-templates", "viewpoint costs points"),
        new("Binary classification", "05-binary-classification", "p(y = 1)"),
        new("BCE and logistic loss", "05-binary-classification", "logistic loss with labels 2y - 1 = BCE with labels y"),
        new("Training a 2D linear classifier", "06-toy-2d", "the program above and the library end at the same weights"),
        new("Training a linear classifier, images", "08-cifar-templates", "planes against cars: fewer than one in twenty wrong"),
        new("Non-linear classification", "07-feature-lifting", "the lift makes of 2 numbers"),
        new("Two views of deep learning", "07-feature-lifting", "one model, two pictures: every point gets the same answer"),
        new("Erratum: -log(0.63) = 0.2", "05-binary-classification", "1. the natural one"),
        new("Erratum: p = sigmoid(u), said to be class 0's", "05-binary-classification", "2. p = σ(f) is the softmax's entry of class 1, not of class 0"),
        new("Erratum: the gradient of y = 1 alone", "05-binary-classification", "3. the slope is σ(f) - y for both labels"),
        new("Erratum: log(y σ(f))", "05-binary-classification", "4. log(y σ(f)) with y = -1 is not a number"),
        new("Erratum: the first entry is labelled y = 0", "05-binary-classification", "5. the first entry is the later formulas' p(y = 1)"),
        new("Erratum: requires_grad=True on a computed loss", "05-binary-classification", "6. printed behind a computed loss"),
        new("Erratum: the mixture for soft labels", "05-binary-classification", "7. the mixture's -log goes on falling"),
    ];

    /// <inheritdoc/>
    public override string ToString() => Part;
}
