// Makes data/templates again from real images: `dotnet run -c Release data/train.cs`. Without a name it makes all;
// `--verify` changes nothing and holds the committed answers and cards to the committed weights and the images.
// The images are in this folder or in the one that WORKBOOK_DATA names: cifar-10-batches-bin, and mnist-t10k with MNIST's two test files.
#:project ../lib/Datasets
#:project ../lib/LinearClassifiers
#:property PublishAot=false
using System.Globalization;
using System.Security.Cryptography;
using Datasets.Cifar;
using Datasets.Digits;
using Datasets.Pretrained;
using LinearClassifiers;
using LinearClassifiers.Data;
using LinearClassifiers.Models;
using LinearClassifiers.Training;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
var here = (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
var images = Environment.GetEnvironmentVariable("WORKBOOK_DATA") ?? here;
var folder = Path.Combine(here, "templates");
Recipe[] recipes =
[
    new(
        PretrainedClassifier.Cifar10Jpeg,
        "CIFAR-10 (JPEG re-encoded)",
        "All 60,000 images of CIFAR-10 from a copy whose pixels went through JPEG, so they differ slightly from the original's; the labels are exact. "
            + "50,000 to learn from and 10,000 to test on, as in the original. The errors below hold for this copy.",
        new() { Epochs = 60, BatchSize = 100, Rate = 0.01, WeightDecay = 0.01, Seed = 1 },
        "372ee8a62d1852f29e116a9c34932d23d8b252fbea6683034fa14ce821ccf56c",
        () => Cifar10.Read(Path.Combine(images, Cifar10.FolderName))),
    new(
        PretrainedClassifier.MnistT10k,
        "MNIST t10k, 8,000 train / 2,000 test",
        "MNIST's 10,000 test digits, the original files, shuffled by SeededRandom.For(1, 0): the first 8,000 to learn from, the other 2,000 to test on. "
            + "These are not the errors of MNIST's own split, which learns from 60,000 other digits.",
        new() { Epochs = 50, BatchSize = 100, Rate = 0.1, WeightDecay = 0.003, Seed = 1 },
        "d87eba15f368a97f3eb3dd48eaa71d21425553222c192fffc2afa81662b38641",
        () => SplitMnist(Path.Combine(images, "mnist-t10k"))),
];

var verify = args.Contains("--verify");
var names = args.Where(arg => arg != "--verify").DefaultIfEmpty("all").ToArray();
if (names is not ["all"] && names.Except(recipes.Select(recipe => recipe.Name)).Any())
{
    Console.Error.WriteLine($"dotnet run -c Release data/train.cs [NAME] [--verify]: a name is one of {string.Join(", ", recipes.Select(recipe => recipe.Name))}.");
    return 2;
}

var right = true;
try
{
    foreach (var recipe in recipes.Where(recipe => names is ["all"] || names.Contains(recipe.Name)))
    {
        var (train, test) = recipe.Read();
        ThrowUnlessOfTheCard(recipe, test);
        if (verify)
        {
            var committed = PretrainedClassifier.Load(folder, recipe.Name);
            var again = Made(recipe, committed.Model, train, test);
            var holds = again.Card == committed.Card && again.ToBytes().SequenceEqual(committed.ToBytes());
            Console.WriteLine($"{recipe.Title}: weights, answers and card {(holds ? "agree" : "do not agree")}");
            right &= holds;
        }
        else
        {
            var made = Made(recipe, Train(recipe, train), train, test);
            made.Save(folder, recipe.Name);
            Console.WriteLine(made.Card);
        }
    }
}
catch (Exception problem) when (problem is IOException or InvalidDataException)
{
    Console.Error.WriteLine($"{problem.Message}\nThe images are looked for in {images}; WORKBOOK_DATA names another folder.");
    return 1;
}

return right ? 0 : 1;

// A card says what its images are, so other images (the original CIFAR-10, say) need another card.
static void ThrowUnlessOfTheCard(Recipe recipe, LabelledImages test)
{
    using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    foreach (var i in Enumerable.Range(0, test.Count))
    {
        hash.AppendData([(byte)test.Label(i)]);
        hash.AppendData(test.Pixels(i));
    }

    var sum = Convert.ToHexStringLower(hash.GetHashAndReset());
    if (sum != recipe.TestSha256)
    {
        throw new InvalidDataException(
            $"These are not the images of '{recipe.Title}': the SHA-256 of the test images is {sum}. Give these images a recipe and a title of their own in data/train.cs.");
    }
}

// The mean of the classifiers after each epoch of the second half: one alone still shows the noise of its last batches.
static LinearClassifier Train(Recipe recipe, LabelledImages train)
{
    var sum = LinearClassifier.Zero(train.ClassNames.Length, train.Features).Weights;
    var first = recipe.Options.Epochs / 2;
    ImageTrainer.Train(train, recipe.Options, progress =>
    {
        if (progress.Epoch > first)
        {
            sum.Add(progress.Model.Weights, sum);
        }
    });

    // Rounded as the file rounds, so that the answers are those of the weights that are kept.
    return new((sum / (recipe.Options.Epochs - first)).Map(weight => (double)(float)weight));
}

static PretrainedClassifier Made(Recipe recipe, LinearClassifier model, LabelledImages train, LabelledImages test)
{
    var answers = Answers(model, test);
    var templates = new PretrainedClassifier(
        model, test.ClassNames, test.Width, test.Height, test.Channels, [.. test.Labels], [.. answers], "");
    return templates with { Card = Card(recipe, templates, Error(Answers(model, train), train), Error(answers, test)) };
}

static string Card(Recipe recipe, PretrainedClassifier templates, string trainError, string testError) => $"""
    # {recipe.Title}

    {recipe.Data}

    | | |
    | --- | --- |
    | classifier | z = W · [x; 1], softmax and cross-entropy; x is bytes / 255 |
    | training | from W = 0, {recipe.Options.Epochs} epochs, batches of {recipe.Options.BatchSize}, rate {recipe.Options.Rate}, weight decay {recipe.Options.WeightDecay}, seed {recipe.Options.Seed} |
    | weights | the mean of those after each of the last {recipe.Options.Epochs - (recipe.Options.Epochs / 2)} epochs, as 32-bit floats |
    | train error | {trainError} |
    | test error | {testError} |
    | file | `{recipe.Name}.templates`, SHA-256 `{Convert.ToHexStringLower(SHA256.HashData(templates.ToBytes()))}` |

    Made by `dotnet run -c Release data/train.cs {recipe.Name}`; another processor may round the last digits otherwise.
    The file holds the weights and, for every test image, the true class and the predicted one: `Datasets/Pretrained/TemplatesFile.cs` tells its format.

    """.ReplaceLineEndings("\n");

static int[] Answers(LinearClassifier model, LabelledImages images) =>
    [.. ParallelEnumerable.Range(0, images.Count).AsOrdered().Select(i => model.Predict(images.Vector(i)))];

static string Error(int[] answers, LabelledImages images)
{
    var wrong = answers.Zip(images.Labels).Count(pair => pair.First != pair.Second);
    return $"{100.0 * wrong / images.Count:0.00} % ({wrong:#,0} of {images.Count:#,0})";
}

static (LabelledImages Train, LabelledImages Test) SplitMnist(string folder)
{
    var digits = Mnist.Read(Path.Combine(folder, "t10k-images-idx3-ubyte.gz"), Path.Combine(folder, "t10k-labels-idx1-ubyte.gz"));
    int[] order = [.. SeededRandom.For(1, 0).Order(digits.Count)];
    return (digits.Subset(order[..8000]), digits.Subset(order[8000..]));
}

/// <summary>What to train on, and how.</summary>
internal sealed record Recipe(string Name, string Title, string Data, TrainOptions Options, string TestSha256, Func<(LabelledImages Train, LabelledImages Test)> Read);
