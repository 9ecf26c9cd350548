using System.Collections.Immutable;
using System.Net;
using Classroom.Checks;
using Classroom.Grading;
using Contract;
using LinearClassifiers;

namespace Classroom.Lecture;

/// <summary>
/// A test like the lecture's, two or three questions a competency. The seed draws the numbers: the same seed asks the same,
/// another asks anew. A question's mistakes are computed from the same numbers as its answer.
/// </summary>
[TypeFormatterSource(typeof(DisplayFormatterSource), PreferredMimeTypes = [MimeTypes.Html, MimeTypes.PlainText])]
public sealed class MockTest : IDisplayable
{
    private readonly int _seed;

    private MockTest(int seed)
    {
        _seed = seed;
        Loss = Drawn(0, MockTestLoss.Loss);
        Untrained = Drawn(1, MockTestLoss.Untrained);
        Gradient = Drawn(2, MockTestLoss.Gradient);
        Logistic = Drawn(3, MockTestBinary.Logistic);
        OneScore = Drawn(4, MockTestBinary.OneScore);
        Picture = Drawn(5, MockTestWeights.Picture);
        Pixel = Drawn(6, MockTestWeights.Pixel);
        Distance = Drawn(7, MockTestBoundary.Distance);
        Feature = Drawn(8, MockTestBoundary.Feature);
        Size = Drawn(9, MockTestBenefits.Size);
        Valley = Drawn(10, MockTestBenefits.Valley);
        Cause = Drawn(11, MockTestBenefits.Cause);
    }

    /// <summary>The cross-entropy of three scores.</summary>
    public Question Loss { get; }

    /// <summary>The loss before anything is learned.</summary>
    public Question Untrained { get; }

    /// <summary>The signs of the loss's gradient.</summary>
    public Question Gradient { get; }

    /// <summary>A step from the cross-entropy of two scores to the logistic loss: the line that follows, and the reason.</summary>
    public Question Logistic { get; }

    /// <summary>Two scores as one.</summary>
    public Question OneScore { get; }

    /// <summary>The picture that a template likes best.</summary>
    public Question Picture { get; }

    /// <summary>The effect of one number of the image on a score.</summary>
    public Question Pixel { get; }

    /// <summary>The distance of a point from a boundary.</summary>
    public Question Distance { get; }

    /// <summary>A feature that tells two classes apart.</summary>
    public Question Feature { get; }

    /// <summary>The count of learned numbers.</summary>
    public Question Size { get; }

    /// <summary>The loss between two settings of the weights.</summary>
    public Question Valley { get; }

    /// <summary>The cause of a classifier's failure on other images.</summary>
    public Question Cause { get; }

    /// <summary>All questions, in the order of the competencies.</summary>
    public ImmutableArray<Question> Questions =>
        [Loss, Untrained, Gradient, Logistic, OneScore, Picture, Pixel, Distance, Feature, Size, Valley, Cause];

    /// <summary>A test.</summary>
    /// <param name="seed">Equal seeds give equal tests.</param>
    public static MockTest Draw(int seed) => new(seed);

    /// <summary>The questions, numbered through, a list a competency.</summary>
    public string ToHtml() => $"""<div class="mock-test">{string.Concat(Parts().Select(Html))}</div>""";

    /// <summary>The questions, numbered through, a line or two each.</summary>
    public string ToPlainText() => string.Join('\n', Parts().SelectMany(part => part
        .Select(numbered => $"{NumberFormat.Text(numbered.Index + 1)}. {numbered.Item.Text}\n   Answer: {numbered.Item.Wanted}.")
        .Prepend($"{part.Key.Text()}:")));

    /// <inheritdoc cref="ToPlainText"/>
    public override string ToString() => ToPlainText();

    private static string Html(IGrouping<Competency, (int Index, Question Item)> part) =>
        $"""
        <p style="margin:0.8em 0 0.2em"><strong>{WebUtility.HtmlEncode(part.Key.Text())}</strong></p><ol start="{NumberFormat.Text(part.First().Index + 1)}" style="margin:0">{string.Concat(part.Select(numbered => $"""<li style="margin:0.4em 0">{WebUtility.HtmlEncode(numbered.Item.Text!)}<br><span style="opacity:0.8">Answer: {WebUtility.HtmlEncode(numbered.Item.Wanted)}.</span></li>"""))}</ol>
        """;

    private IEnumerable<IGrouping<Competency, (int Index, Question Item)>> Parts() =>
        Questions.Index().GroupBy(numbered => numbered.Item.Competency);

    // Drawn again until no two answers could be taken for each other.
    private Question Drawn(int index, Func<SeededRandom, Question> template)
    {
        var random = SeededRandom.For(_seed, index);
        while (true)
        {
            if (template(random) is { IsClear: true } question)
            {
                return question;
            }
        }
    }
}
