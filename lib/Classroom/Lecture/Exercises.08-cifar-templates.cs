using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

// Notebook 08-cifar-templates.
public static partial class Exercises
{
    /// <summary>The share of answers that are right.</summary>
    public static FunctionExercise<Func<int[], int[], double>> MyAccuracy =>
        new FunctionExercise<Func<int[], int[], double>>(
            "my-accuracy", "08-cifar-templates", Competency.Foundation, "the share of answers that are right", Accuracy)
            .On(f => f([0], [0]))
            .On(f => f([1], [0]))
            .On(f => f([0, 0], [0, 1]))
            .On(f => f([1, 0], [0, 1]))
            .On(f => f([0, 1, 1, 0], [0, 1, 0, 0]))
            .On(f => f([0, 1, 1, 0], [1, 1, 0, 2]))
            .On(f => f([2, 2, 1, 0, 0], [2, 1, 1, 0, 0]))
            .On(f => f([2, 2, 2, 2, 2, 2], [2, 2, 2, 0, 1, 2]))
            .Mistake("the error, not the accuracy", "Of which answers is the share asked for?",
                (said, truth) => 1 - Accuracy(said, truth))
            .Mistake("the number, not the share", "Twice as many images, just as well answered: should your number double?",
                (said, truth) => truth.Length * Accuracy(said, truth))
            .Mistake("in percent", "If all answers are right, which number between 0 and 1 should come?",
                (said, truth) => 100 * Accuracy(said, truth))
            .Mistake("whole numbers divided", "What is 3 / 4 in C#, when both are whole numbers?",
                (said, truth) => Math.Floor(Accuracy(said, truth)))
            .Mistake("divided by the number of classes", "Of how many answers is it a share?",
                (said, truth) => truth.Length * Accuracy(said, truth) / truth.Distinct().Count())
            .Mistake("every class counts the same", "If one class has many more images than another, should it weigh more?",
                (said, truth) => truth.Zip(said).GroupBy(pair => pair.First)
                    .Average(group => group.Average(pair => pair.First == pair.Second ? 1.0 : 0)))
            .Mistake("the order ignored", "Does each answer belong to one image, or may they be exchanged?",
                (said, truth) => Accuracy([.. said.Order()], [.. truth.Order()]))
            .OnDrawn(8, (f, r) => OnClasses(f, r))
            .Mistake("which classes occur, not which answers are right", "Does each answer belong to one image, or only to the list?",
                (said, truth) => said.Intersect(truth).Count() / (double)said.Length)
            .Mistake("the first image left out", "At which index does your loop begin?",
                (said, truth) => said.Zip(truth).Skip(1).Count(IsRight) / (double)said.Length)
            .Mistake("the last image left out", "At which index does your loop end?",
                (said, truth) => said.Zip(truth).SkipLast(1).Count(IsRight) / (double)said.Length)
            .Mistake("divided by ten", "Of how many answers is it a share?",
                (said, truth) => said.Zip(truth).Count(IsRight) / 10.0)
            .Mistake("class 0 never right", "Is a right answer of class 0 a right answer?",
                (said, truth) => said.Zip(truth).Count(pair => IsRight(pair) && pair.First > 0) / (double)said.Length)
            .Mistake("class 1 alone", "Which images count, all or those of one class?",
                (said, truth) => said.Zip(truth).Count(pair => IsRight(pair) && pair.First == 1) / (double)truth.Count(label => label == 1))
            .Mistake("up to the first error", "What becomes of the images after the first wrong answer?",
                (said, truth) => said.Zip(truth).TakeWhile(IsRight).Count() / (double)said.Length)
            .Mistake("how far apart the class numbers are", "Is class 3 nearer to class 4 than to class 9?",
                (said, truth) => 1 - said.Zip(truth, (one, other) => (double)Math.Abs(one - other)).Average())
            .Mistake("right to wrong, not right of all", "Of how many answers is it a share?",
                (said, truth) => said.Zip(truth).Count(IsRight) / (double)said.Zip(truth).Count(pair => !IsRight(pair)))
            .Mistake("right if its class stands anywhere", "Does each answer belong to one image, or only to the list?",
                (said, truth) => said.Count(truth.Contains) / (double)said.Length);

    /// <summary>One colour of a class's weights as an image.</summary>
    public static FunctionExercise<Func<Vector<double>, int, int, Matrix<double>>> MyTemplate =>
        new FunctionExercise<Func<Vector<double>, int, int, Matrix<double>>>(
            "my-template", "08-cifar-templates", Competency.Weights, "a row of W as a picture",
            (row, plane, size) => Plane(size, (i, j) => row[(plane * size * size) + (i * size) + j]))
            .On(f => f(Column(4, 5, 6, 9), 0, 1))
            .On(f => f(Column(4, 5, 6, 9), 1, 1))
            .On(f => f(Column(4, 5, 6, 9), 2, 1))
            .On(f => f(Column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99), 0, 2))
            .On(f => f(Column(1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 99), 1, 2))
            .On(f => f(Numbered(3 * 3 * 3), 2, 3))
            .On(f => f(Numbered(3 * 32 * 32), 1, 32))
            .Mistake("column by column", "Do neighbours in the row of W stand side by side in the picture, or one above the other?",
                (row, plane, size) => Plane(size, (i, j) => row[(plane * size * size) + (j * size) + i]))
            .Mistake("upside down", "Which row of pixels comes first, the upper or the lower?",
                (row, plane, size) => Plane(size, (i, j) => row[(plane * size * size) + ((size - 1 - i) * size) + j]))
            .Mistake("left and right exchanged", "Which pixel of a line comes first?",
                (row, plane, size) => Plane(size, (i, j) => row[(plane * size * size) + (i * size) + size - 1 - j]))
            .Mistake("the colours taken in turns", "Do three numbers in a row belong to one pixel, or to three pixels of one colour?",
                (row, plane, size) => Plane(size, (i, j) => row[(3 * ((i * size) + j)) + plane]))
            .Mistake("the bias taken for the first number", "At which end of a row of W does the bias stand?",
                (row, plane, size) => Plane(size, (i, j) => row[1 + (plane * size * size) + (i * size) + j]))
            .Mistake("always the first plane", "What in your code changes with the plane?",
                (row, _, size) => Plane(size, (i, j) => row[(i * size) + j]))
            .Mistake("the planes in the order of blue, green, red", "Which colour is plane 0?",
                (row, plane, size) => Plane(size, (i, j) => row[((2 - plane) * size * size) + (i * size) + j]))
            .OnDrawn(4, (f, r) => OnRow(f, r))
            .Mistake("a plane as long as a line", "How many pixels has one colour before the next begins?",
                (row, plane, size) => Plane(size, (i, j) => row[(plane * size) + (i * size) + j]))
            .Mistake("a bias after each plane", "How many biases has one class?",
                (row, plane, size) => Plane(size, (i, j) => row[Math.Min(row.Count - 1, (plane * ((size * size) + 1)) + (i * size) + j)]))
            .Mistake("stretched to 0 to 1", "A picture may need that; are they the weights still?",
                (row, plane, size) => Stretched(Plane(size, (i, j) => row[(plane * size * size) + (i * size) + j])))
            .Mistake("the mean of the colours", "Which of the three colours is asked for?",
                (row, _, size) => Plane(size, (i, j) => Enumerable.Range(0, 3).Average(p => row[(p * size * size) + (i * size) + j])))
            .Mistake("the bias added to each weight", "Does the bias belong to a pixel?",
                (row, plane, size) => Plane(size, (i, j) => row[(plane * size * size) + (i * size) + j] + row[^1]))
            .Mistake("the lines overlap", "How many pixels has a line before the next begins?",
                (row, plane, size) => Plane(size, (i, j) => row[(plane * size * size) + i + j]));

    /// <summary>The reason for the two heads of the horse's template.</summary>
    public static Question WhyTwoHeads =>
        new Question(
            "why-two-heads", "08-cifar-templates", Competency.Weights, "why the horse's template has two heads", "horses look both ways",
            worked: "training adds horses to the row and takes other photos away; horses that look to the left leave a head on the left, "
                + "those that look to the right one on the right")
            .Mistake("a fault of the photos",
                "How many photos like that would it take to be seen in a mean of thousands?", "some photos show two horses")
            .Mistake("a fault of the training", "Would a longer training turn the horses that look the other way?", "the training stopped too early")
            .Mistake("a fault of the drawing",
                "If the drawing mirrored its pictures, which of the other templates would show it?", "the drawing mirrors every template")
            .Mistake("too little data", "Would the next thousand horses all look the same way?", "there were too few horses to learn from");

    /// <summary>The class that another is most often taken for.</summary>
    public static FunctionExercise<Func<int[], int[], int, int>> MostConfused =>
        new FunctionExercise<Func<int[], int[], int, int>>(
            "most-confused", "08-cifar-templates", Competency.BenefitsAndDrawbacks, "which class another is most often taken for",
            (truth, said, k) => Commonest(truth.Zip(said).Where(pair => pair.First == k && pair.Second != k).Select(pair => pair.Second)))
            .On(f => f([0, 0, 1], [1, 1, 0], 0))
            .On(f => f([1, 1, 1, 0], [3, 3, 0, 1], 1))
            .On(f => f([1, 1, 1, 0], [0, 0, 2, 1], 1))
            .On(f => f([2, 2, 2, 2, 2, 0], [2, 2, 2, 1, 1, 2], 2))
            .On(f => f([0, 0, 0, 1, 2, 2], [1, 1, 2, 0, 0, 0], 0))
            .On(f => f([0, 0, 0, 1, 1, 1], [2, 1, 2, 0, 0, 0], 0))
            .On(f => f([3, 3, 3, 3, 3, 3, 3, 3, 0, 0, 0, 0, 0, 2, 2], [3, 3, 3, 3, 1, 1, 1, 2, 2, 2, 2, 2, 3, 3, 3], 3))
            .Mistake("truth and answer exchanged", "Is it asked what the images of class k were called, or what the images called k were?",
                (truth, said, k) => Commonest(said.Zip(truth).Where(pair => pair.First == k && pair.Second != k).Select(pair => pair.Second)))
            .Mistake("the right answers counted too", "Can a class be confused with itself?",
                (truth, said, k) => Commonest(truth.Zip(said).Where(pair => pair.First == k).Select(pair => pair.Second)))
            .Mistake("the number, not the class", "Should a class come back, or how often it was answered?",
                (truth, said, k) => truth.Zip(said).Where(pair => pair.First == k && pair.Second != k)
                    .CountBy(pair => pair.Second).Max(count => count.Value))
            .Mistake("the errors of all classes", "Which images of the list are of class k?",
                (truth, said, _) => Commonest(truth.Zip(said).Where(pair => pair.First != pair.Second).Select(pair => pair.Second)))
            .Mistake("the rarest confusion", "Do you look for the largest number or for the smallest?",
                (truth, said, k) => truth.Zip(said).Where(pair => pair.First == k && pair.Second != k)
                    .CountBy(pair => pair.Second).MinBy(count => count.Value).Key)
            .OnDrawn(10, (f, r) => OnConfusions(f, r))
            .AtLimit("room for ten classes only",
                "How many classes may there be, and how many has your list?", f => f([12, 12, 12, 1], [15, 15, 1, 12], 12))
            .Mistake("the first wrong answer", "Which wrong answer comes most often, not first?",
                (truth, said, k) => WrongOf(truth, said, k).First())
            .Mistake("the last wrong answer", "Which wrong answer comes most often, not last?",
                (truth, said, k) => WrongOf(truth, said, k).Last())
            .Mistake("whatever is said most, but k", "Which images of the list are of class k?",
                (truth, said, k) => Commonest(said.Where(answer => answer != k)))
            .Mistake("both directions together", "Is a cat that was called a dog the same as a dog that was called a cat?",
                (truth, said, k) => Commonest(WrongOf(truth, said, k).Concat(WrongOf(said, truth, k))))
            .Mistake("class 0 never tried", "Can a class be taken for class 0?",
                (truth, said, k) => WrongOf(truth, said, k).Where(answer => answer != 0).Order() is var others
                    && others.Any() ? Commonest(others) : -1)
            .Mistake("the place among the others", "Your list has no place for k. Which class stands at that place?",
                (truth, said, k) => Commonest(WrongOf(truth, said, k)) is var best && best > k ? best - 1 : best)
            .Mistake("the mean of the wrong answers", "Class numbers are names. What is the mean of two names?",
                (truth, said, k) =>
                    (int)Math.Round(truth.Zip(said).Where(pair => pair.First == k && pair.Second != k).Select(pair => pair.Second).Average()))
            .Mistake("the one in the middle", "Class numbers are names. Which of them comes most often?",
                (truth, said, k) => WrongOf(truth, said, k).Order().ToArray() is var sorted ? sorted[sorted.Length / 2] : 0)
            .Mistake("the largest class number", "Class numbers are names. Which of them comes most often?",
                (truth, said, k) => WrongOf(truth, said, k).Max())
            .Mistake("the smallest class number", "Class numbers are names. Which of them comes most often?",
                (truth, said, k) => WrongOf(truth, said, k).Min())
            .Mistake("k taken for an image", "Is k the number of an image, or of a class?",
                (truth, said, k) =>
                    WrongOf(truth, said, truth[Math.Min(k, truth.Length - 1)]).ToArray() is { Length: > 0 } wrong ? Commonest(wrong) : -1);

    /// <summary>The effect of shuffling the pixels of all images alike.</summary>
    public static Question ShuffledPixels =>
        new Question(
            "shuffled-pixels", "08-cifar-templates", Competency.BenefitsAndDrawbacks, "what happens when all pixels are shuffled alike",
                "stays the same",
            worked: "a score is a sum over pixels, and a sum has no order: "
                + "shuffle the weights in the same way and every score is the one from before")
            .Mistake("the shape is needed",
                "Where in the sum of weights times pixels does it count which pixels are neighbours?", "rises to that of guessing")
            .Mistake("some of the shape is needed", "Name a pixel whose weight could not simply move with it?",
                "rises, but stays below that of guessing")
            .Mistake("shuffling as more data", "Does the classifier see any image that it did not see before?", "falls")
            .Mistake("some orders are better than others", "Is there an order of its terms in which a sum comes out larger?", "depends on the order")
            .Mistake("the accuracy for the error",
                "The question is about the error. Does it fall when answers get worse?", "falls to that of guessing");

    // What the images of class k were called instead, in their order.
    private static IEnumerable<int> WrongOf(int[] truth, int[] said, int k) =>
        truth.Zip(said).Where(pair => pair.First == k && pair.Second != k).Select(pair => pair.Second);

    private static bool IsRight((int One, int Other) pair) => pair.One == pair.Other;

    private static Matrix<double> Stretched(Matrix<double> weights) =>
        weights.Enumerate().Min() is var low ? (weights - low) / (weights.Enumerate().Max() - low) : weights;

    // Answers of which about half are right, and their truth.
    private static double OnClasses(Func<int[], int[], double> f, SeededRandom r)
    {
        var count = 3 + r.Below(10);
        int[] truth = [.. Enumerable.Range(0, count).Select(_ => r.Below(4))];
        return f([.. truth.Select(label => r.Chance(0.5) ? label : r.Below(4))], truth);
    }

    // A row of W for a picture of some size, and one of its planes.
    private static Matrix<double> OnRow(Func<Vector<double>, int, int, Matrix<double>> f, SeededRandom r)
    {
        var size = 2 + r.Below(3);
        return f(Vector<double>.Build.Dense((3 * size * size) + 1, _ => r.Between(-1, 1)), r.Below(3), size);
    }

    // Truth and answers of which one wrong answer to class k is the commonest, wherever it stands and whatever its number.
    private static int OnConfusions(Func<int[], int[], int, int> f, SeededRandom r)
    {
        while (true)
        {
            var k = r.Below(8);
            int[] truth = [.. Enumerable.Range(0, 8 + r.Below(8)).Select(_ => r.Chance(0.6) ? k : r.Below(9))];
            int[] said = [.. truth.Select(label => r.Chance(0.3) ? label : r.Below(9))];
            var counts = WrongOf(truth, said, k).CountBy(answer => answer).Select(count => count.Value).OrderDescending();
            if (counts.Take(2).ToArray() is [var most, var next] && most > next)
            {
                return f(truth, said, k);
            }
        }
    }

    private static Matrix<double> Plane(int size, Func<int, int, double> entry) => Matrix<double>.Build.Dense(size, size, entry);

    // A row of W that says at each place which place it is, and a bias.
    private static Vector<double> Numbered(int count) => Vector<double>.Build.Dense(count + 1, i => i < count ? i + 1 : -1);

    // No input has two that are equally common, neither for the answer nor for a mistake.
    private static int Commonest(IEnumerable<int> classes) => classes.CountBy(k => k).MaxBy(count => count.Value).Key;
}
