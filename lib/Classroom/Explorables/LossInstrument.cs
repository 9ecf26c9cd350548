using System.Collections.Immutable;
using LinearClassifiers;
using LinearClassifiers.Losses;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Explorables;

/// <summary>The state of three scores and their loss, and all that is read off it; without a true class, softmax alone.</summary>
/// <param name="Classes">The three classes' names.</param>
/// <param name="Scores">z.</param>
/// <param name="Truth">The true class, from 0 to 2; null where nothing is said of the loss.</param>
/// <param name="Temperature">T, by which the scores are divided.</param>
internal sealed record LossInstrument(ImmutableArray<string> Classes, Vector<double> Scores, int? Truth, double Temperature = 1)
{
    /// <summary>The name by which the script knows it.</summary>
    internal const string Name = "loss";

    /// <summary>The highest score that can be dragged to, and less a sign the lowest.</summary>
    internal const double HighestScore = 6;

    /// <summary>The lowest and the highest temperature.</summary>
    internal static readonly (double Lowest, double Highest) Temperatures = (0.05, 20);

    private const int ClassCount = 3;

    /// <summary>softmax(z / T).</summary>
    internal Vector<double> Probabilities => Functions.Softmax(Tempered);

    /// <summary>-log softmax(z / T), the surprise at each class.</summary>
    internal Vector<double> Surprises => -Functions.LogSoftmax(Tempered);

    /// <summary>The cross-entropy loss of the true class.</summary>
    internal double Loss => new CrossEntropyLoss().Value(Tempered, TrueClass);

    /// <summary>p - y, its gradient in z / T.</summary>
    internal Vector<double> Gradient => new CrossEntropyLoss().Gradient(Tempered, TrueClass);

    private Vector<double> Tempered => Scores.Map(score => score / Temperature);

    private int TrueClass => Truth ?? throw new InvalidOperationException("Without a true class there is no loss: give one.");

    /// <summary>Begins at temperature 1.</summary>
    /// <exception cref="ArgumentException">There are not three classes and three scores, or a score is out of reach.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The true class is none of the three.</exception>
    internal static LossInstrument Of(IReadOnlyList<string> classes, Vector<double> scores, int? truth)
    {
        ArgumentNullException.ThrowIfNull(classes);
        ArgumentNullException.ThrowIfNull(scores);
        if (classes.Count != ClassCount || scores.Count != ClassCount)
        {
            throw new ArgumentException(
                $"The instrument has three bars, so it takes three classes and a score for each; these are "
                + $"{NumberFormat.Text(classes.Count)} classes and {NumberFormat.Text(scores.Count)} scores.", nameof(scores));
        }

        if (scores.Any(score => !(Math.Abs(score) <= HighestScore)))
        {
            throw new ArgumentException(
                $"A score can be dragged from -6 to 6; these are {string.Join(", ", scores.Select(score => NumberFormat.Text(score)))}. "
                + "Subtract the same number from all of them: their softmax stays.", nameof(scores));
        }

        if (truth is < 0 or >= ClassCount)
        {
            throw new ArgumentOutOfRangeException(nameof(truth), truth, "The true class is 0, 1 or 2: classes are counted from 0.");
        }

        return new LossInstrument([.. classes], scores.Clone(), truth);
    }

    /// <summary>The instrument as a notebook shows it.</summary>
    internal Explorable ToExplorable() => new(
        Name,
        new { Classes, Scores = Scores.ToArray(), Temperature, Truth },
        LossPicture.Of(this),
        Words,
        Truth is null ? LossTasks.OfSoftmax(Classes) : LossTasks.OfLoss(Classes));

    private string Words =>
        $"Three scores to drag: {Each(Scores)}. Their probabilities: {Each(Probabilities)}."
        + (Truth is { } truth
            ? $" If the {Classes[truth]} is true, the loss is {Printed(Loss)}. -log p: {Each(Surprises)}. p - y: {Each(Gradient)}."
            : "");

    private string Each(Vector<double> values) => string.Join(", ", values.Select((value, k) => $"{Classes[k]} {Printed(value)}"));

    private static string Printed(double value) => NumberFormat.Fixed(value, 2);
}
