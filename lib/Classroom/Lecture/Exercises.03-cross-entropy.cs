using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers.Losses;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

// Notebook 03-cross-entropy.
public static partial class Exercises
{
    /// <summary>The lecture's loss of a plane that was given 0.31.</summary>
    public static Question GuessLoss =>
        new Question(
            "guess-loss", "03-cross-entropy", Competency.Loss, "the loss of a plane that was given 0.31",
            -Math.Log(0.31), decimals: 2)
            .Mistake("base-10 logarithm", "Which logarithm undoes the powers of e that softmax is made of?", 0.51)
            .Mistake("base-2 logarithm", "That is the loss in bits: which logarithm undoes powers of e?", 1.69)
            .Mistake("minus sign forgotten", "Can a penalty be negative?", -1.17)
            .Mistake("what is missing to 1", "By that measure the worst answer of all would cost 1: can a loss grow further?", 0.69)
            .Mistake("the probability itself", "Would a larger probability of the true class then cost more?", 0.31)
            .Mistake("the other classes' probability", "Whose probability does the loss look up, the plane's or everyone else's?", 0.37)
            .Mistake("one over the probability", "What would an answer that is sure and right cost then?", 3.23);

    /// <summary>The cross-entropy of one image, from its logits and its label.</summary>
    public static FunctionExercise<Func<Vector<double>, int, double>> MyCrossEntropy =>
        new FunctionExercise<Func<Vector<double>, int, double>>(
            "my-cross-entropy", "03-cross-entropy", Competency.Loss, "the loss of one image",
            (z, y) => LogSumExp(z) - z[y])
            .On(f => f(Column(7), 0))
            .On(f => f(Column(0, 0), 1))
            .On(f => f(Column(1, -1), 0))
            .On(f => f(Column(2.00, 2.78, -1.40), 0))
            .On(f => f(Column(0.5, 2, 1, 3), 2))
            .On(f => f(Column(1000, 0), 1))
            .Mistake("minus sign forgotten", "Can a penalty be negative?",
                (z, y) => Math.Log(Softmax(z)[y]))
            .Mistake("the difference the wrong way round", "Which is larger, the soft maximum of all scores or one of them?",
                (z, y) => z[y] - LogSumExp(z))
            .Mistake("softmax first, its logarithm second",
                "A score of 0 beside one of 1000: what is left of its probability, and what of the logarithm of that?",
                (z, y) => -Math.Log(Softmax(z)[y]))
            .Mistake("base-10 logarithm", "Which logarithm undoes the powers of e that softmax is made of?",
                (z, y) => -Math.Log10(Softmax(z)[y]))
            .Mistake("base-2 logarithm", "That is the loss in bits: which logarithm undoes powers of e?",
                (z, y) => -Math.Log2(Softmax(z)[y]))
            .Mistake("the score taken for a probability", "What do scores have to go through before they are probabilities?",
                (z, y) => -Math.Log(z[y]))
            .Mistake("the other classes' probability", "Whose probability does the loss look up?",
                (z, y) => -Math.Log(1 - Softmax(z)[y]))
            .Mistake("the highest score in place of the true class's", "Does your answer ask which class is the true one?",
                (z, y) => LogSumExp(z) - z.Maximum())
            .Mistake("the highest score for the soft maximum", "Two equal scores: is the true class's probability 1?",
                (z, y) => z.Maximum() - z[y])
            .Mistake("summed over all classes", "How many of the classes are the true one?",
                (z, y) => -LogSoftmax(z).Sum())
            .Mistake("what is missing to 1", "How large can your answer become, however wrong the classifier is?",
                (z, y) => 1 - Softmax(z)[y]);

    /// <summary>The mean cross-entropy of a batch, from its K×N logits and N labels.</summary>
    public static FunctionExercise<Func<Matrix<double>, int[], double>> MyMeanLoss =>
        new FunctionExercise<Func<Matrix<double>, int[], double>>(
            "my-mean-loss", "03-cross-entropy", Competency.Loss, "the mean loss of a batch",
            (Z, y) => Losses(Z, y).Average())
            .On(f => f(Rows([0], [0]), [0]))
            .On(f => f(Rows([1], [-1]), [1]))
            .On(f => f(Rows([0, 0], [0, 0], [0, 0]), [0, 2]))
            .On(f => f(Rows([2, 0.1], [2.78, 1.9], [-1.4, 0.4]), [0, 1]))
            .On(f => f(Rows([1, 2, 0, -1], [0.5, -1, 3, 1]), [1, 0, 1, 0]))
            .On(f => f(Rows([1000, 0, 1], [0, 1, 1]), [1, 1, 0]))
            .Mistake("the sum for the mean", "Show the same image three times: should the mean change?",
                (Z, y) => Losses(Z, y).Sum())
            .Mistake("divided by the number of classes", "What is a mean over, the images or the classes?",
                (Z, y) => Losses(Z, y).Sum() / Z.RowCount)
            .Mistake("divided by all entries", "How many losses were added up?",
                (Z, y) => Losses(Z, y).Sum() / (Z.RowCount * Z.ColumnCount))
            .Mistake("softmax along the rows", "An image is a column: whose scores compete with each other?",
                (Z, y) => y.Select((label, n) => -LogSoftmax(Z.Row(label))[n]).Average())
            .Mistake("minus sign forgotten", "Can a penalty be negative?",
                (Z, y) => -Losses(Z, y).Average())
            .Mistake("the logarithm of the mean probability", "Which comes first, each image's logarithm or the mean?",
                (Z, y) => -Math.Log(y.Select((label, n) => Softmax(Z.Column(n))[label]).Average()))
            .Mistake("softmax first, its logarithm second",
                "One image is wrong by 1000: what is left of its probability, and what of the logarithm of that?",
                (Z, y) => y.Select((label, n) => -Math.Log(Softmax(Z.Column(n))[label])).Average())
            .Mistake("the worst image alone", "Does an image that was got right count for nothing?",
                (Z, y) => Losses(Z, y).Max())
            .Mistake("the first image's label for all", "Which entry of y belongs to column n?",
                (Z, y) => Losses(Z, [.. y.Select(label => y[0])]).Average());

    /// <summary>The loss of a classifier of ten classes that knows nothing.</summary>
    public static Question GuessUntrained =>
        new Question(
            "guess-untrained", "03-cross-entropy", Competency.Loss, "the loss of ten classes before any training",
            Math.Log(10), decimals: 2)
            .Mistake("base-10 logarithm", "Which logarithm does the loss take?", 1.00)
            .Mistake("base-2 logarithm", "That is the loss in bits: which logarithm does the loss take?", 3.32)
            .Mistake("the probability itself", "Each class gets that much: what does the loss make of it?", 0.10)
            .Mistake("one over the probability", "What does the loss do with a probability besides turning it over?", 10)
            .Mistake("nothing said, nothing paid", "All scores are 0, but which probability does the true class get?", 0)
            .Mistake("minus sign forgotten", "Can a penalty be negative?", -2.30)
            .Mistake("summed over the classes", "How many of the ten classes are the true one?", 23.03)
            .Mistake("the other classes' probability", "Whose probability does the loss look up?", 0.11);

    /// <summary>The gradient of one image's loss with respect to its logits: p − y.</summary>
    public static FunctionExercise<Func<Vector<double>, int, Vector<double>>> MyGradient =>
        new FunctionExercise<Func<Vector<double>, int, Vector<double>>>(
            "my-gradient", "03-cross-entropy", Competency.Loss, "how the loss changes with each score",
            (z, y) => Softmax(z) - OneAt(y, z.Count))
            .On(f => f(Column(7), 0))
            .On(f => f(Column(0, 0), 1))
            .On(f => f(Column(1, -1), 0))
            .On(f => f(Column(2.00, 2.78, -1.40), 0))
            .On(f => f(Column(0.5, 2, 1, 3), 2))
            .On(f => f(Column(1000, 0), 1))
            .Mistake("the wrong way round", "Does the loss rise or fall when the true class's score rises?",
                (z, y) => OneAt(y, z.Count) - Softmax(z))
            .Mistake("the truth left out", "The loss is LSE(z) minus one score: what is the slope of the second part?",
                (z, y) => Softmax(z))
            .Mistake("only the true class's entry", "Does a wrong class's score change the loss as well?",
                (z, y) => (Softmax(z)[y] - 1) * OneAt(y, z.Count))
            .Mistake("only the wrong classes' entries", "What does the loss do when the true class's score rises?",
                (z, y) => Softmax(z) - (Softmax(z)[y] * OneAt(y, z.Count)))
            .Mistake("the gradient of the next class", "With which number does counting the classes begin?",
                (z, y) => Softmax(z) - OneAt((y + 1) % z.Count, z.Count))
            .Mistake("each probability's own slope", "p(1 - p) is the slope of a probability: the slope of what is asked?",
                (z, y) => Softmax(z).Map(pk => pk * (1 - pk)))
            .Mistake("scores in place of probabilities", "The slope of LSE is not the scores: what was it?",
                (z, y) => z - OneAt(y, z.Count))
            .Mistake("the losses themselves", "Which question is asked, how much an answer costs or how that changes?",
                (z, y) => -LogSoftmax(z))
            .Mistake("the loss's slope in p, not in z", "A score moves all probabilities at once: which slope takes that into account?",
                (z, y) => Vector<double>.Build.Dense(z.Count, k => k == y ? -1 / Softmax(z)[y] : 0))
            .Mistake("1 taken from every entry", "At how many places does the truth have a one?",
                (z, y) => Softmax(z) - 1);

    /// <summary>The mean negative log-likelihood of two classes, from p(y = 1) and labels 0 and 1.</summary>
    public static FunctionExercise<Func<Vector<double>, int[], double>> HalfNll =>
        new FunctionExercise<Func<Vector<double>, int[], double>>(
            "half-nll", "03-cross-entropy", Competency.Loss, "the mean loss of two classes, all of it averaged",
            (p, y01) => Terms(p, y01).Average())
            .On(f => f(Column(0.5), [1]))
            .On(f => f(Column(0.8), [0]))
            .On(f => f(Column(0.5, 0.5), [1, 1]))
            .On(f => f(Column(0.9, 0.2, 0.6), [1, 0, 1]))
            .On(f => f(Column(0.3, 0.7, 0.1, 0.95), [1, 0, 0, 1]))
            .Mistake("only half of it averaged", "What does the division by N reach, one sum or both?",
                (p, y01) => Terms(p, y01).Where((_, n) => y01[n] == 1).Sum() + (Terms(p, y01).Where((_, n) => y01[n] == 0).Sum() / y01.Length))
            .Mistake("the other half averaged", "The division has moved to the other sum: which of the two should it reach?",
                (p, y01) => (Terms(p, y01).Where((_, n) => y01[n] == 1).Sum() / y01.Length) + Terms(p, y01).Where((_, n) => y01[n] == 0).Sum())
            .Mistake("the sum for the mean", "Show every example twice: should the mean change?",
                (p, y01) => Terms(p, y01).Sum())
            .Mistake("minus sign forgotten", "Can a penalty be negative?",
                (p, y01) => -Terms(p, y01).Average())
            .Mistake("the second sum subtracted", "Should an example of class 0 make the loss smaller?",
                (p, y01) => Terms(p, y01).Select((term, n) => y01[n] == 1 ? term : -term).Average())
            .Mistake("the labels swapped", "Whose probability is p, that of class 1 or of class 0?",
                (p, y01) => Terms(p, [.. y01.Select(y => 1 - y)]).Average())
            .Mistake("class 0 forgotten", "What does an example of class 0 cost if it was given p = 0.8?",
                (p, y01) => Terms(p, y01).Where((_, n) => y01[n] == 1).Sum() / y01.Length)
            .Mistake("both terms for every example", "Which of the two logarithms should count for an example of class 1?",
                (p, y01) => p.Map(pn => -Math.Log(pn) - Math.Log(1 - pn)).Average())
            .Mistake("base-10 logarithm", "Which logarithm does the loss take?",
                (p, y01) => Terms(p, y01).Average() / Math.Log(10));

    private static double[] Losses(Matrix<double> Z, int[] y) =>
        [.. new CrossEntropyLoss(Reduction.None).PerExample(Z, y)];

    private static Vector<double> OneAt(int y, int classes) =>
        Vector<double>.Build.Dense(classes, k => k == y ? 1 : 0);

    private static double[] Terms(Vector<double> p, int[] y01) =>
        [.. y01.Select((y, n) => -Math.Log(y == 1 ? p[n] : 1 - p[n]))];
}
