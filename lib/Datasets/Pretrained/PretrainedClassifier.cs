using System.Collections.Immutable;
using System.Security.Cryptography;
using LinearClassifiers.Models;

namespace Datasets.Pretrained;

/// <summary>
/// A classifier that this library trained on real photographs or digits, and what it answered on its test set, so that templates, error and
/// confusions of real images can be seen before anything is downloaded (slide "Weights as templates").
/// </summary>
/// <param name="Model">The classifier, for x in 0..1.</param>
/// <param name="ClassNames">The names of the classes, in the order of their numbers.</param>
/// <param name="Width">Pixels in a row of an image.</param>
/// <param name="Height">Rows of an image.</param>
/// <param name="Channels">Planes of an image: 1 for grey, 3 for red, green and blue.</param>
/// <param name="TrueLabels">The classes of the test images.</param>
/// <param name="PredictedLabels">What the classifier answers on them, in the same order.</param>
/// <param name="Card">What it was trained on and how, its errors, and the command that makes it again (Markdown).</param>
public sealed record PretrainedClassifier(
    LinearClassifier Model,
    ImmutableArray<string> ClassNames,
    int Width,
    int Height,
    int Channels,
    ImmutableArray<int> TrueLabels,
    ImmutableArray<int> PredictedLabels,
    string Card)
{
    /// <summary>CIFAR-10's ten classes, from a copy whose pixels went through JPEG.</summary>
    public const string Cifar10Jpeg = "cifar-10-jpeg";

    /// <summary>The digits of MNIST's test file, 8,000 to learn from and 2,000 to test on.</summary>
    public const string MnistT10k = "mnist-t10k";

    /// <summary>The data it was trained on, in the words of its card's heading: every picture of it says the same.</summary>
    public string Title => Card.Split('\n', 2)[0].TrimStart('#').Trim();

    /// <summary>
    /// Loads templates from <c>data/templates</c>, above the folder that this library lies in or, if it lies in no project, in the current
    /// folder or above it.
    /// </summary>
    /// <param name="name"><see cref="Cifar10Jpeg"/> or <see cref="MnistT10k"/>.</param>
    /// <returns>The classifier, its answers and its card.</returns>
    /// <exception cref="FileNotFoundException">There is no such folder, or nothing of this name in it.</exception>
    /// <exception cref="InvalidDataException">The file is not the one whose SHA-256 its card tells.</exception>
    public static PretrainedClassifier Load(string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        var folder = DataFolder.Above(DataFolder.Starts, "templates") ?? throw new FileNotFoundException(
            $"Templates lie in data/templates of the project, and there is no such folder in or above "
            + $"'{string.Join("' or '", DataFolder.Starts)}'. Run this inside the project.");
        return Load(folder, name);
    }

    /// <summary>Loads templates from a folder.</summary>
    /// <param name="folder">The folder of the two files.</param>
    /// <param name="name">Their name without <c>.templates</c> and <c>.md</c>.</param>
    /// <returns>The classifier, its answers and its card.</returns>
    /// <exception cref="FileNotFoundException">There is nothing of this name.</exception>
    /// <exception cref="InvalidDataException">The file is not the one whose SHA-256 its card tells.</exception>
    public static PretrainedClassifier Load(string folder, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        var (weights, card) = (Path.Combine(folder, name + ".templates"), Path.Combine(folder, name + ".md"));
        if (!File.Exists(weights) || !File.Exists(card))
        {
            throw new FileNotFoundException(
                $"Templates '{name}' are two files, {name}.templates and its card {name}.md, and '{folder}' has not both. "
                + $"Use a name that PretrainedClassifier declares.", weights);
        }

        var (bytes, text) = (File.ReadAllBytes(weights), File.ReadAllText(card));
        var sum = Convert.ToHexStringLower(SHA256.HashData(bytes));
        if (!text.Contains(sum, StringComparison.Ordinal))
        {
            throw FileError.At(
                weights,
                0,
                $"its SHA-256 is {sum}, and its card tells another. Take both files from one version of the project, or "
                    + $"make both again as the card says.");
        }

        return TemplatesFile.Read(bytes, text);
    }

    /// <summary>Writes both files. The card must tell the SHA-256 of <see cref="ToBytes"/>.</summary>
    /// <param name="folder">Where to; it is made if it is missing.</param>
    /// <param name="name">The files' name without <c>.templates</c> and <c>.md</c>.</param>
    public void Save(string folder, string name)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentException.ThrowIfNullOrEmpty(name);
        Directory.CreateDirectory(folder);
        File.WriteAllBytes(Path.Combine(folder, name + ".templates"), ToBytes());
        File.WriteAllText(Path.Combine(folder, name + ".md"), Card);
    }

    /// <summary>The file of the weights and answers, without the card.</summary>
    /// <returns>Bytes, the same on every machine.</returns>
    public byte[] ToBytes() => TemplatesFile.Write(this);
}
