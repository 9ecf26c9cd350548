using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers;
using LinearClassifiers.Models;

namespace Classroom.Lecture;

/// <summary>Questions about what a linear classifier is good for, and where it ends.</summary>
internal static class MockTestBenefits
{
    private static readonly (string Name, string Hint)[] Causes =
    [
        ("viewpoint", "Has the camera moved?"),
        ("occlusion", "Does anything stand in the way?"),
        ("illumination", "Has the light changed?"),
        ("pose", "Has the animal moved its own body?"),
        ("species", "Is it another sort of thing under the same name?"),
        ("similarity", "Is it about two classes, or about one that looks different?"),
    ];

    private static readonly (string Text, string Cause)[] Stories =
    [
        ("All cars were photographed from the side; on the new images they come towards the camera", "viewpoint"),
        ("All planes were photographed from the ground; on the new images they are seen from above", "viewpoint"),
        ("On the new images the horses stand behind a fence", "occlusion"),
        ("On the new images a tree hides one half of every truck", "occlusion"),
        ("All ships were photographed at noon; the new images were taken at dusk", "illumination"),
        ("On the new images the sun stands behind the deer and makes dark outlines of them", "illumination"),
        ("All dogs were photographed standing; on the new images they lie curled up", "pose"),
        ("All birds were photographed with folded wings; on the new images they spread them", "pose"),
        ("All birds were sparrows and gulls; on the new images there are ostriches", "species"),
        ("All dogs were terriers; on the new images there are poodles", "species"),
        ("The new images are like the old ones, and still cats are taken for dogs, for both are furry and have four legs", "similarity"),
        ("The new images are like the old ones, and still cars are taken for trucks, for both have wheels and windows", "similarity"),
    ];

    /// <summary>The count of learned numbers.</summary>
    internal static Question Size(SeededRandom random)
    {
        var (classes, width, height) = (random.Whole(3, 20), random.Whole(8, 40), random.Whole(8, 40));
        var (pixels, numbers) = (width * height, 3 * width * height);
        var size = LinearClassifier.Zero(classes, numbers).Weights is { } weights ? weights.RowCount * weights.ColumnCount : 0;
        return new Question(
            "test-size", MockTestNumbers.Notebook, Competency.BenefitsAndDrawbacks, "how many numbers are learned", (double)size,
            worked: $"an image is {NumberFormat.Text(width)} · {NumberFormat.Text(height)} · 3 = {NumberFormat.Text(numbers)} "
                + $"numbers, each class has a weight for each and a bias: {NumberFormat.Text(classes)} · "
                + $"{NumberFormat.Text(numbers + 1)} = {NumberFormat.Text(size)}",
            text: $"Images are {NumberFormat.Text(width)} pixels wide and {NumberFormat.Text(height)} high, in red, green and "
                + $"blue, and there are {NumberFormat.Text(classes)} classes. "
                + $"How many numbers does a linear classifier learn, biases and all?")
            .Mistake("the biases forgotten", "Which score does a class give to a black image?", classes * numbers)
            .Mistake("one bias for all classes", "Has every class a bias of its own?", (classes * numbers) + 1)
            .Mistake("the colours forgotten", "How many numbers is one pixel?", classes * (pixels + 1))
            .Mistake("the classes forgotten", "How many rows has W?", numbers + 1)
            .Mistake("a bias for each colour", "What is the bias added to: to a colour, or to a score?", classes * (numbers + 3));
    }

    /// <summary>The loss between two settings of the weights.</summary>
    internal static Question Valley(SeededRandom random)
    {
        var (a, b) = (random.Tenths(0, 4), random.Tenths(0, 4));
        var (way, t) = random.Of(
            ("a fifth", 1.0 / 5), ("a quarter", 1.0 / 4), ("a third", 1.0 / 3),
            ("two thirds", 2.0 / 3), ("three quarters", 3.0 / 4), ("four fifths", 4.0 / 5));
        var most = a + (t * (b - a));
        return new Question(
            "test-valley", MockTestNumbers.Notebook, Competency.BenefitsAndDrawbacks, "the loss between two settings of the weights", most,
                decimals: 2,
            worked: $"cross-entropy is convex in the weights, so between A and B it lies on the straight line or below it: "
                + $"{a.Print()} + {NumberFormat.Text(t, 3)} · ({b.Print()} - {a.Print()}) = {most.Print(2)}",
            text: $"On the same images, the weights A of a linear classifier have the cross-entropy {a.Print()} and the weights "
                + $"B have {b.Print()}. Go {way} of the way from A to B in a straight line. "
                + $"What is the most that the cross-entropy can be there?")
            .Mistake("the larger end", "That is a bound, but one valley allows a sharper one; where does the chord run?", Math.Max(a, b))
            .Mistake("the smaller end", "Must a point between two slopes lie below both ends?", Math.Min(a, b))
            .Mistake("the ends exchanged", "Which of the two ends is nearer, and so counts more?", b + (t * (a - b)))
            .Mistake("halfway, wherever the point is", "Would your answer change nearer to A?", (a + b) / 2)
            .Mistake("the sum of both", "With equal losses at both ends, should it be twice as much between them?", a + b);
    }

    /// <summary>The cause of a classifier's failure on other images.</summary>
    internal static Question Cause(SeededRandom random)
    {
        var (text, cause) = random.Of(Stories);
        return Causes.Where(other => other.Name != cause).Aggregate(
            new Question(
                "test-cause", MockTestNumbers.Notebook, Competency.BenefitsAndDrawbacks, "why a classifier fails on other images", cause,
                worked: $"this is {cause}; a linear classifier has one template a class and can follow none of the six",
                text: $"{text}. A linear classifier gets many of them wrong. Which of the slide's six causes is at work?"),
            (question, other) => question.Mistake($"taken for {other.Name}", other.Hint, other.Name));
    }
}
