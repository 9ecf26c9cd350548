using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers;
using LinearClassifiers.Models;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

/// <summary>Questions about the plane: boundary and features.</summary>
internal static class MockTestBoundary
{
    private static readonly FeatureChoice[] Features =
    [
        new("x1 * x2", (a, b) => a * b, "the product", "Where is a product of two numbers positive, and where negative?"),
        new("x1 * x1", (a, _) => a * a, "only the first number", "Move a point up and down: does its class stay the same?"),
        new("x2 * x2", (_, b) => b * b, "only the second number", "Move a point left and right: does its class stay the same?"),
        new("x1 * x1 + x2 * x2", (a, b) => (a * a) + (b * b), "the distance from the origin",
            "Turn a point about the origin: does its class stay the same?"),
        new("x1 + x2", (a, b) => a + b, "still a straight line", "Along which lines is this sum constant, and does one class lie on each?"),
    ];

    /// <summary>The distance of a point from a boundary.</summary>
    internal static Question Distance(SeededRandom random)
    {
        var w = Column(random.Of(-1, 1) * random.Whole(1, 4), random.Whole(-4, 4), random.Whole(-5, 5));
        var x = Column(random.Whole(-4, 4), random.Whole(-4, 4));
        var (normal, score) = (w.SubVector(0, 2), w * Extend(x));
        var length = normal.L2Norm();
        var distance = Math.Abs(new BinaryLinearClassifier(w).Distance(x));
        return new Question(
            "test-distance", MockTestNumbers.Notebook, Competency.Boundary, "how far a point lies from a boundary", distance, decimals: 2,
            worked: $"the score is {score.Print()} and the normal's length is √{(length * length).Print()} = {length.Print()}, "
                + $"so the distance is {distance.Print(2)}",
            text: $"A classifier in the plane has the weights w = {AnswerText.Of(w)}, the bias last. "
                + $"How far is the point {AnswerText.Of(x)} from its boundary?")
            .Mistake("not divided by the length", "Twice the weights have the same boundary; does your distance stay the same?", Math.Abs(score))
            .Mistake("the bias forgotten", "Does the boundary go through the origin?", Math.Abs(normal * x) / length)
            .Mistake("divided by the squared length",
                "A normal of length 1 makes score and distance equal; what must any other be divided by?", Math.Abs(score) / (length * length))
            .Mistake("the bias counted into the length", "Which of the weights give the boundary its direction?", Math.Abs(score) / w.L2Norm())
            .Mistake("the distance from the origin", "From where to where should be measured?", x.L2Norm());
    }

    /// <summary>A feature that tells two classes apart.</summary>
    internal static Question Feature(SeededRandom random)
    {
        var r = random.Tenths(1, 2);
        var (text, isOne) = random.Of<(string, Func<double, double, bool>)>(
            ($"the points inside the circle of radius {r.Print()} about the origin", (a, b) => (a * a) + (b * b) < r * r),
            ($"the points less than {r.Print()} to the left or right of the x2 axis", (a, _) => Math.Abs(a) < r),
            ($"the points less than {r.Print()} above or below the x1 axis", (_, b) => Math.Abs(b) < r),
            ($"the points whose coordinates have a product above {(r - 1).Print()}", (a, b) => a * b > r - 1));
        var right = Features.Single(feature => TellsApart(feature.Value, isOne));
        return Features.Where(feature => feature != right).Aggregate(
            new Question(
                "test-feature", MockTestNumbers.Notebook, Competency.Boundary, "a feature that tells two classes apart", right.Name,
                worked: $"{right.Name} is above a threshold on one class and below it on the other, so a linear classifier of "
                    + $"this feature is right everywhere",
                text: $"Class 1 are {text}, class 0 are all others. No line separates them. Which of these features does, with a single threshold?"),
            (question, wrong) => question.Mistake(wrong.Mistake, wrong.Hint, wrong.Name));
    }

    // Tried on a grid: all values of one class lie below all values of the other.
    private static bool TellsApart(Func<double, double, double> value, Func<double, double, bool> isOne)
    {
        var values = (
            from i in Enumerable.Range(-30, 61)
            from j in Enumerable.Range(-30, 61)
            let point = (A: (i + 0.1) / 10, B: (j + 0.3) / 10)
            select (Value: value(point.A, point.B), IsOne: isOne(point.A, point.B))).ToLookup(one => one.IsOne, one => one.Value);
        return values[true].Max() < values[false].Min() || values[false].Max() < values[true].Min();
    }

    private sealed record FeatureChoice(string Name, Func<double, double, double> Value, string Mistake, string Hint);
}
