using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

/// <summary>Questions about what the weights mean.</summary>
internal static class MockTestWeights
{
    private const int Side = 16;

    private static readonly string[] Places = ["first", "second", "third"];

    /// <summary>The picture that a template likes best.</summary>
    internal static Question Picture(SeededRandom random)
    {
        var (here, there, isHere) = random.Of<(string, string, Func<int, int, bool>)>(
            ("above", "below", (row, _) => row < Side / 2),
            ("on the left", "on the right", (_, column) => column < Side / 2),
            ("in the middle", "at the rim", (row, column) => Math.Max(Middle(row), Middle(column)) < Side / 4));
        if (random.Chance(0.5))
        {
            var inner = isHere;
            (here, there, isHere) = (there, here, (row, column) => !inner(row, column));
        }

        var template = Vector<double>.Build.Dense(Side * Side, i => isHere(i / Side, i % Side) ? 1 : -1);
        (string Name, Func<double, double> Light)[] pictures =
        [
            ($"bright {here}, dark {there}", w => w > 0 ? 1 : 0),
            ($"dark {here}, bright {there}", w => w > 0 ? 0 : 1),
            ("bright all over", _ => 1),
            ("dark all over", _ => 0),
            ("grey all over", _ => 0.5),
        ];
        var scores = pictures.Select(picture => template * template.Map(picture.Light, Zeros.Include)).ToArray();
        var best = pictures[ArgMax(Column(scores))].Name;
        return new Question(
            "test-picture", MockTestNumbers.Notebook, Competency.Weights, "the picture that a template likes best", best,
            worked: $"light adds where the weight is positive and takes away where it is negative, so \"{best}\" has all of the "
                + $"one and none of the other",
            text: $"One row of W, drawn as a picture, is bright {here} and dark {there}; a weight of zero would be grey. "
                + $"Pixels run from 0, black, to 1, white. Which of these pictures gets the highest score?")
            .Mistake("light and dark exchanged", "What does light do to the score where the weight is negative?", pictures[1].Name)
            .Mistake("only the bright weights counted", "What does the light in the template's dark part do to the score?", pictures[2].Name)
            .Mistake("only the dark weights counted", "Nothing is lost on such a picture; is anything gained?", pictures[3].Name)
            .Mistake("a mean of both", "Every pixel votes on its own; is half light the best that each can do?", pictures[4].Name);
    }

    /// <summary>The effect of one number of the image on a score.</summary>
    internal static Question Pixel(SeededRandom random)
    {
        var (w, j, more) = (random.Tenths(-2, 2, count: 4), random.Below(3), random.Tenths(0, 1));
        var change = w[j] * more;
        return new Question(
            "test-pixel", MockTestNumbers.Notebook, Competency.Weights, "what one number of the image does to a score", change, decimals: 2,
            worked: $"each number of x counts times its weight, here {w[j].Print()}, and nothing else changes: "
                + $"{w[j].Print()} · {more.Print()} = {change.Print(2)}",
            text: $"The row of W for the class ship is {AnswerText.Of(w)}, the bias last. "
                + $"The {Places[j]} of the three numbers of x grows by {more.Print()}. "
                + $"By how much does the score of ship change, with its sign?")
            .Mistake("the bias added", "The bias is in the score before and after; is it in the difference?", change + w[3])
            .Mistake("the weight itself", "That is what a whole unit more would do; how much more is it?", w[j])
            .Mistake("the bias taken for the first number", "Where in a row of W does the bias stand?", w[j + 1] * more)
            .Mistake("every number changed", "How many numbers of x are other than before?", more * (w[0] + w[1] + w[2]))
            .Mistake("the sign lost", "Does this weight speak for the class or against it?", -change);
    }

    private static double Middle(int pixel) => Math.Abs(pixel + 0.5 - (Side / 2));
}
