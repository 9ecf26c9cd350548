using System.Globalization;
using Datasets.Pretrained;

namespace Datasets.Tests.Pretrained;

public sealed class PretrainedClassifierTests : IDisposable
{
    private static readonly string Committed = DataFolder.Above(AppContext.BaseDirectory, "templates")!;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(PretrainedClassifier.Cifar10Jpeg, "CIFAR-10 (JPEG re-encoded)", 10_000, 32, 3)]
    [InlineData(PretrainedClassifier.MnistT10k, "MNIST t10k, 8,000 train / 2,000 test", 2_000, 28, 1)]
    public void Weights_answers_and_card_fit_together(string name, string title, int count, int size, int channels)
    {
        var templates = PretrainedClassifier.Load(Committed, name);

        Assert.Equal(title, templates.Title);
        Assert.Equal((size, size, channels), (templates.Width, templates.Height, templates.Channels));
        Assert.Equal((10, size * size * channels), (templates.Model.Classes, templates.Model.Features));
        Assert.Equal((10, count, count), (templates.ClassNames.Length, templates.TrueLabels.Length, templates.PredictedLabels.Length));
        Assert.All(templates.TrueLabels.Concat(templates.PredictedLabels), label => Assert.InRange(label, 0, 9));
        Assert.Equal(10, templates.TrueLabels.Distinct().Count());
        Assert.All(templates.Model.Weights.Enumerate(), weight => Assert.True(double.IsFinite(weight)));
    }

    [Theory]
    [InlineData(PretrainedClassifier.Cifar10Jpeg, 0.595)]
    [InlineData(PretrainedClassifier.MnistT10k, 0.11)]
    public void The_error_computed_from_the_answers_is_the_cards_and_low(string name, double most)
    {
        var templates = PretrainedClassifier.Load(Committed, name);
        var count = templates.TrueLabels.Length;

        var wrong = templates.TrueLabels.Zip(templates.PredictedLabels).Count(pair => pair.First != pair.Second);

        Assert.InRange((double)wrong / count, 0.01, most);
        var percent = string.Create(CultureInfo.InvariantCulture, $"{100.0 * wrong / count:0.00} %");
        Assert.Contains(
            string.Create(CultureInfo.InvariantCulture, $"| test error | {percent} ({wrong:#,0} of {count:#,0}) |"), templates.Card,
                StringComparison.Ordinal);
        Assert.Contains($"| [{templates.Title}](templates/{name}.md) | {percent} |", File.ReadAllText(
            Path.Combine(Committed, "..", "README.md")), StringComparison.Ordinal);
    }

    [Fact]
    public void The_test_images_of_CIFAR_10_are_a_thousand_of_each_class() => Assert.All(
        PretrainedClassifier.Load(Committed, PretrainedClassifier.Cifar10Jpeg).TrueLabels.CountBy(
            label => label), pair => Assert.Equal(1000, pair.Value));

    [Theory]
    [InlineData(PretrainedClassifier.Cifar10Jpeg)]
    [InlineData(PretrainedClassifier.MnistT10k)]
    public void A_committed_file_is_small(string name) =>
        Assert.InRange(new FileInfo(Path.Combine(Committed, name + ".templates")).Length, 1, 150_000);

    [Theory]
    [InlineData(PretrainedClassifier.Cifar10Jpeg)]
    [InlineData(PretrainedClassifier.MnistT10k)]
    public void What_is_saved_is_loaded_again(string name)
    {
        var templates = PretrainedClassifier.Load(Committed, name);

        templates.Save(_folder["new"], "again");
        var again = PretrainedClassifier.Load(_folder["new"], "again");

        Assert.Equal(templates.Model.Weights, again.Model.Weights);
        Assert.Equal(templates.PredictedLabels, again.PredictedLabels);
        Assert.Equal(templates.ToBytes(), again.ToBytes());
        Assert.Equal(templates.Card, again.Card);
    }

    [Fact]
    public void A_file_that_was_altered_is_refused()
    {
        PretrainedClassifier.Load(Committed, PretrainedClassifier.MnistT10k).Save(_folder.Path, "altered");
        var bytes = File.ReadAllBytes(_folder["altered.templates"]);
        bytes[^1] ^= 1;
        _folder.Write("altered.templates", bytes);

        var error = Assert.Throws<InvalidDataException>(() => PretrainedClassifier.Load(_folder.Path, "altered"));

        Assert.Contains("its SHA-256 is", error.Message, StringComparison.Ordinal);
        Assert.Contains("and its card tells another", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_name_that_is_not_there_is_refused()
    {
        var error = Assert.Throws<FileNotFoundException>(() => PretrainedClassifier.Load(Committed, "imagenet"));

        Assert.StartsWith(
            "Templates 'imagenet' are two files, imagenet.templates and its card imagenet.md, and", error.Message, StringComparison.Ordinal);
    }
}
