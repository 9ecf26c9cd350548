using Classroom.Checks;
using Classroom.Grading;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

// Notebook 01-logits.
public static partial class Exercises
{
    /// <summary>The place of a pixel's colour in x: row, column and colour, all counted from 0.</summary>
    public static FunctionExercise<Func<int, int, int, int>> PixelIndex =>
        new FunctionExercise<Func<int, int, int, int>>(
            "pixel-index", "01-logits", Competency.Foundation, "the place of a pixel's colour in x",
            (row, column, colour) => (1024 * colour) + (32 * row) + column)
            .On(f => f(0, 0, 0))
            .On(f => f(0, 1, 0))
            .On(f => f(1, 0, 0))
            .On(f => f(0, 0, 1))
            .On(f => f(5, 7, 2))
            .On(f => f(31, 31, 2))
            .OnDrawn(8, (f, r) => f(r.Below(32), r.Below(32), r.Below(3)))
            .Mistake("column by column", "Which pixel is the second number, the one to the right of the first or the one below it?",
                (row, column, colour) => (1024 * colour) + (32 * column) + row)
            .Mistake("the three colours of a pixel side by side", "How many numbers of red come before the first number of green?",
                (row, column, colour) => (3 * ((32 * row) + column)) + colour)
            .Mistake("a plane as long as a row", "How many pixels does the red plane have, and how many of them stand in one row?",
                (row, column, colour) => (32 * colour) + (32 * row) + column)
            .Mistake("a whole picture for each colour", "All three planes are inside one picture: how long is one of them?",
                (row, column, colour) => (3072 * colour) + (32 * row) + column)
            .Mistake("counted from 1", "What is the place of the very first number, where counting begins with 0?",
                (row, column, colour) => (1024 * colour) + (32 * row) + column + 1)
            .Mistake("blue first", "In which order do the three planes follow each other?",
                (row, column, colour) => (1024 * (2 - colour)) + (32 * row) + column)
            .Mistake("the colour left out", "Red and green of one pixel got the same place: where does the colour come in?",
                (row, column, colour) => (32 * row) + column)
            .Mistake("the last index taken for the length", "Rows are numbered from 0 to 31: how many of them are there?",
                (row, column, colour) => (1023 * colour) + (31 * row) + column,
                (row, column, colour) => (961 * colour) + (31 * row) + column,
                (row, column, colour) => (1023 * colour) + (32 * row) + column,
                (row, column, colour) => (1024 * colour) + (31 * row) + column)
            .Mistake("rows counted from the bottom", "Which row is written down first, the top one or the bottom one?",
                (row, column, colour) => (1024 * colour) + (32 * (31 - row)) + column)
            .Mistake("columns counted from the right", "Which pixel of a row is written down first?",
                (row, column, colour) => (1024 * colour) + (32 * row) + 31 - column)
            .Mistake("one row of each colour after the other", "Is the red plane finished before green begins?",
                (row, column, colour) => (96 * row) + (32 * colour) + column)
            .Mistake("row and column taken as counted from 1", "Row 0 and column 0 exist: what place does your formula give them?",
                (row, column, colour) => (1024 * colour) + (32 * (row - 1)) + column - 1,
                (row, column, colour) => (1024 * (colour - 1)) + (32 * (row - 1)) + column - 1)
            .Mistake("the row not multiplied", "How many places lie between a pixel and the one below it?",
                (row, column, colour) => (1024 * colour) + row + column)
            .Mistake("row times column", "How many pixels come before the row, and how many after that?",
                (row, column, colour) => (1024 * colour) + (row * column));

    /// <summary>The score of one class, w · [x; 1], with the bias last in w.</summary>
    public static FunctionExercise<Func<Vector<double>, Vector<double>, double>> MyLogit =>
        new FunctionExercise<Func<Vector<double>, Vector<double>, double>>(
            "my-logit", "01-logits", Competency.Weights, "the score of one class",
            (w, x) => w.DotProduct(Extend(x)))
            .On(f => f(Column(2, 0), Column(3)))
            .On(f => f(Column(2, 1), Column(3)))
            .On(f => f(Column(0.5, -0.25), Column(1)))
            .On(f => f(Column(0.5, -1), Column(1)))
            .On(f => f(Column(0, 5), Column(2)))
            .On(f => f(Column(1, -1, 0.5), Column(2, 3)))
            .On(f => f(Column(-1, -1, 3, -0.5), Column(0.4, 0.5, 0.7)))
            .OnDrawn(8, (f, r) =>
            {
                var (w, x) = Draws.WeightsAndExample(r);
                return f(w, x);
            })
            .Mistake("bias forgotten", "What does a black picture score, whose numbers are all 0?",
                (w, x) => w.SubVector(0, x.Count).DotProduct(x))
            .Mistake("bias taken first", "At which end of w does the bias stand?",
                (w, x) => w[0] + w.SubVector(1, x.Count).DotProduct(x))
            .Mistake("bias subtracted", "Should a class with a larger bias score more, or less?",
                (w, x) => w.SubVector(0, x.Count).DotProduct(x) - w[x.Count])
            .Mistake("weights added instead of multiplied", "What should a weight of 0 make of its number?",
                (w, x) => (w.SubVector(0, x.Count) + x).Sum() + w[x.Count])
            .Mistake("bias added once for each number", "How often does the bias stand in the formula?",
                (w, x) => w.SubVector(0, x.Count).DotProduct(x) + (x.Count * w[x.Count]))
            .Mistake("bias multiplied by the last number", "Which number is the bias multiplied by in [x; 1]?",
                (w, x) => w.SubVector(0, x.Count).DotProduct(x) + (w[x.Count] * x[^1]))
            .Mistake("weights summed before they were multiplied", "Does every number meet its own weight?",
                (w, x) => (w.SubVector(0, x.Count).Sum() * x.Sum()) + w[x.Count])
            .Mistake("the mean of the products", "Should twice as many numbers that agree with their weights score more?",
                (w, x) => (w.SubVector(0, x.Count).DotProduct(x) / x.Count) + w[x.Count],
                (w, x) => w.DotProduct(Extend(x)) / x.Count,
                (w, x) => w.DotProduct(Extend(x)) / w.Count)
            .Mistake("the weight before the bias taken for the bias", "How many numbers stand in w, and what index has the last of them?",
                (w, x) => w.SubVector(0, x.Count).DotProduct(x) + w[x.Count - 1])
            .Mistake("kept in a whole number", "What becomes of 0.4 in an int?",
                (w, x) => x.Zip(w, (number, weight) => Math.Truncate(number * weight)).Sum() + w[x.Count],
                (w, x) => Math.Truncate(w.SubVector(0, x.Count).DotProduct(x)) + w[x.Count],
                (w, x) => w.Zip(Extend(x), (number, weight) => Math.Truncate(number * weight)).Sum())
            .Mistake("bias multiplied", "Does the bias belong to the products, or beside them?",
                (w, x) => w.SubVector(0, x.Count).DotProduct(x) * w[x.Count]);

    /// <summary>The count of numbers in W for CIFAR-10.</summary>
    public static Question GuessWeights =>
        new Question(
            "guess-weights", "01-logits", Competency.Weights, "how many numbers W has for CIFAR-10", 30730.0)
            .Mistake("biases forgotten", "What does each class have besides a weight for every number?", 30720)
            .Mistake("one class only", "How many rows does W have?", 3073)
            .Mistake("one bias for all classes", "Can a bias prefer one class to another if all of them share it?", 30721)
            .Mistake("one colour only", "How many numbers does a pixel have?", 10250)
            .Mistake("one row of weights for all classes", "If all classes had the same weights, could the picture still decide between them?", 3082)
            .Mistake("a bias for each number", "What is the bias multiplied by, and how many of those are there in [x; 1]?", 61440)
            .Mistake("a class too many", "The 1 below x makes a row of W longer: does it add a row as well?", 33792)
            .Mistake("a class and a column too many", "The 1 below x makes a row of W longer: does it add a row as well?", 33803)
            .Mistake("a bias for each colour", "How many biases does a score have added to it?", 30750)
            .Mistake("three classes", "How many classes does CIFAR-10 have?", 9219)
            .Mistake("the small W of the example", "How long is x for a picture of CIFAR-10, and how many scores does it get?", 12);

    /// <summary>The bias of a class whose weights are its average picture m, so that the closest average wins: −½‖m‖².</summary>
    public static FunctionExercise<Func<Vector<double>, double>> MyBias =>
        new FunctionExercise<Func<Vector<double>, double>>(
            "my-bias", "01-logits", Competency.Weights, "the bias that makes the closest average win",
            m => -0.5 * m.DotProduct(m))
            .On(f => f(Column(0)))
            .On(f => f(Column(2)))
            .On(f => f(Column(3, 4)))
            .On(f => f(Column(0.5, 0, 1)))
            .On(f => f(Column(0.25, 0.5, 0.5, 1)))
            .OnDrawn(8, (f, r) => f(Draws.Numbers(r, 1 + r.Below(6))))
            .Mistake("the wrong sign", "A very bright average agrees with every picture: should its bias help it or hold it back?",
                m => 0.5 * m.DotProduct(m))
            .Mistake("the half forgotten", "What is left of the squared norm when -2 is taken out in front of the bracket?",
                m => -m.DotProduct(m))
            .Mistake("divided by -2 twice", "How often does the factor in front of the bracket have to be taken out?",
                m => -0.25 * m.DotProduct(m))
            .Mistake("the norm not squared", "Write the distance out once more: is it the norm of m that stands there, or its square?",
                m => -0.5 * m.L2Norm(),
                m => -m.L2Norm())
            .Mistake("the entries summed without squares", "What is the product of m with itself, entry by entry?",
                m => -0.5 * m.Sum(),
                m => -m.Sum())
            .Mistake("the mean of the squares", "Does a squared norm divide by the number of entries?",
                m => -0.5 * m.DotProduct(m) / m.Count)
            .Mistake("doubled instead of halved", "On which side of the equation does the factor -2 stand, and where does it go?",
                m => -2 * m.DotProduct(m))
            .Mistake("the square as it stands in the distance", "The bracket has a factor in front: what has to be done to what goes into it?",
                m => m.DotProduct(m))
            .Mistake("the factor squared as well", "Is the square one of m alone, or of the factor too?",
                m => 0.25 * m.DotProduct(m))
            .Mistake("the square of the sum", "Is each entry squared before they are added up, or after?",
                m => -0.5 * m.Sum() * m.Sum())
            .Mistake("always 0, as 1 / 2 of whole numbers is",
                "If you wrote 1 / 2, what does 1.0 / 2 give; if not, what tells two averages apart that agree with a picture equally well?",
                m => 0);

    /// <summary>The change of the logits when the same row is taken away from every row of W.</summary>
    public static Question GuessSharedRow =>
        new Question(
            "guess-shared-row", "01-logits", Competency.Weights, "what moves when every row of W loses the same row",
            "all logits by the same amount")
            .Mistake("logits that ignore their weights", "A logit is w · [x; 1]: can it stay as it was when w does not?",
                "no logit")
            .Mistake("a change of its own for each class", "Work out what one class loses: does anything in it depend on the class?",
                "each logit by its own amount")
            .Mistake("the winner alone", "Which rows is the shared row taken away from?",
                "only the highest logit")
            .Mistake("the bias alone", "A row has a weight for every number too: are these left as they were?",
                "only the biases");
}
