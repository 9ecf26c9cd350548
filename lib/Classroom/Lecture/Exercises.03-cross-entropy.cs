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
            .Mistake("one over the probability", "What would an answer that is sure and right cost then?", 3.23)
            .Mistake("the car's loss, or a third of the plane's", "Whose loss is asked for, and is it shared by the three classes?", 0.39)
            .Mistake("the logarithm of a percentage", "Is 0.31 a part of 1, or of 100?", -Math.Log(31))
            .Mistake("the probability times its logarithm", "Does the one true class count with a weight of 0.31, or wholly?", -0.31 * Math.Log(0.31))
            .Mistake("the squared error", "What does the loss take of the probability, a square or a logarithm?", 0.69 * 0.69);

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
            .OnDrawn(10, (f, r) =>
            {
                var (z, y) = Draws.LabelledScores(r);
                return f(z, y);
            })
            .AtLimit("the loss cut off", "How much should an image cost that is wrong by 100, and what cuts your answer off below that?",
                f => f(Column(100, 0), 1))
            .AtOverflow("a power overflows", "What does e to the 1000 come to on a machine, and is no such power left in your answer?",
                f => f(Column(1000, 0), 0), f => f(Column(0, 1000), 1), f => f(Column(0, 1000, -500, 1000), 3))
            .AtOverflow("the search for the largest begins too high", "All scores may be far below zero: which of them is the largest then?",
                f => f(Column(-1000, -1001), 0), f => f(Column(-30000, -20001, -20000), 1))
            .AtOverflow("softmax first, its logarithm second",
                "A score of 0 beside one of 1000: what is left of its probability, and what of the logarithm of that?",
                f => f(Column(1000, 0), 1))
            .Mistake("minus sign forgotten", "Can a penalty be negative?",
                (z, y) => Math.Log(Softmax(z)[y]))
            .Mistake("the difference the wrong way round", "Which is larger, the soft maximum of all scores or one of them?",
                (z, y) => z[y] - LogSumExp(z))
            .Mistake("base-10 logarithm", "Which logarithm undoes the powers of e that softmax is made of?",
                (z, y) => -Math.Log10(Softmax(z)[y]))
            .Mistake("base-2 logarithm", "That is the loss in bits: which logarithm undoes powers of e?",
                (z, y) => -Math.Log2(Softmax(z)[y]))
            .Mistake("the score taken for a probability", "What do scores have to go through before they are probabilities?",
                (z, y) => -Math.Log(z[y]),
                (z, y) => Math.Log(z[y]))
            .Mistake("the other classes' probability", "Whose probability does the loss look up?",
                (z, y) => -Math.Log(1 - Softmax(z)[y]))
            .Mistake("the highest score in place of the true class's", "Does your answer ask which class is the true one?",
                (z, y) => LogSumExp(z) - z.Maximum())
            .Mistake("the highest score for the soft maximum", "Two equal scores: is the true class's probability 1?",
                (z, y) => z.Maximum() - z[y])
            .Mistake("summed over all classes", "How many of the classes are the true one?",
                (z, y) => -LogSoftmax(z).Sum())
            .Mistake("what is missing to 1", "How large can your answer become, however wrong the classifier is?",
                (z, y) => 1 - Softmax(z)[y])
            .Mistake("classes counted from 1", "What is the label of the first class, and at which index does its score stand?",
                (z, y) => LogSumExp(z) - z[y - 1],
                (z, y) => LogSumExp(z) - z[y + 1])
            .Mistake("softmax taken twice", "Your answer never comes near 0: is a softmax taken of something that is one already?",
                (z, y) => LogSumExp(Softmax(z)) - Softmax(z)[y],
                (z, y) => LogSumExp(LogSumExp(z) - z) - (LogSumExp(z) - z[y]))
            .Mistake("the true class's score left out", "Does your answer ask which class is the true one?",
                (z, y) => LogSumExp(z))
            .Mistake("only the wrong classes in the sum", "Which scores have a power in the denominator of softmax?",
                (z, y) => Math.Log(z.PointwiseExp().Sum() - Math.Exp(z[y])) - z[y])
            .Mistake("the largest score was never added back", "You took something away before the powers: where does it return?",
                (z, y) => Math.Log((z - z.Maximum()).PointwiseExp().Sum()) - z[y],
                (z, y) => LogSumExp(z) - z[y] + z.Maximum())
            .Mistake("weighed by its own probability", "Does the one true class count with a weight, or wholly?",
                (z, y) => -Softmax(z)[y] * LogSoftmax(z)[y],
                (z, y) => -Softmax(z).DotProduct(LogSoftmax(z)))
            .Mistake("the probability itself", "Should a better answer cost more, or less?",
                (z, y) => Softmax(z)[y])
            .Mistake("one over the probability", "What would an answer that is sure and right cost then?",
                (z, y) => 1 / Softmax(z)[y])
            .Mistake("the squared error", "What does the loss take of a probability, a square or a logarithm?",
                (z, y) => (1 - Softmax(z)[y]) * (1 - Softmax(z)[y]),
                (z, y) => (Softmax(z) - OneAt(y, z.Count)).DotProduct(Softmax(z) - OneAt(y, z.Count)));

    /// <summary>The mean cross-entropy of a batch, from its K×N logits and N labels.</summary>
    public static FunctionExercise<Func<Matrix<double>, int[], double>> MyMeanLoss =>
        new FunctionExercise<Func<Matrix<double>, int[], double>>(
            "my-mean-loss", "03-cross-entropy", Competency.Loss, "the mean loss of a batch",
            (Z, y) => Losses(Z, y).Average())
            .On(f => f(Rows([0], [0]), [0]))
            .On(f => f(Rows([1], [-1]), [1]))
            .On(f => f(Rows([-1], [2]), [1]))
            .On(f => f(Rows([0], [1]), [1]))
            .On(f => f(Rows([0, 0], [0, 0], [0, 0]), [0, 2]))
            .On(f => f(Rows([2, 0.1], [2.78, 1.9], [-1.4, 0.4]), [0, 1]))
            .On(f => f(Rows([1, 2, 0, -1], [0.5, -1, 3, 1]), [1, 0, 1, 0]))
            .OnDrawn(10, (f, r) =>
            {
                var (Z, y) = Draws.LabelledBatch(r);
                return f(Z, y);
            })
            .AtLimitsOfLoss()
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
            .Mistake("the worst image alone", "Does an image that was got right count for nothing?",
                (Z, y) => Losses(Z, y).Max())
            .Mistake("the first image's label for all", "Which entry of y belongs to column n?",
                (Z, y) => Losses(Z, [.. y.Select(label => y[0])]).Average())
            .MistakesOfLoss()
            .Mistake("softmax before a loss that takes logits", "What does this loss do first with what it is given?",
                (Z, y) => Losses(Softmax(Z), y).Average(),
                (Z, y) => Losses(Softmax(Z), y).Sum())
            .Mistake("logits in place of log-probabilities", "Which loss takes logits, and what does the other one take?",
                (Z, y) => new NllLoss().Value(Z, y),
                (Z, y) => new NllLoss(Reduction.Sum).Value(Z, y))
            .Mistake("probabilities in place of log-probabilities", "What is taken of a probability before it is a loss?",
                (Z, y) => new NllLoss().Value(Softmax(Z), y));

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
            .Mistake("below zero, as without the minus or with a percentage", "Can a penalty be negative, and is a tenth 0.1 or 10?", -2.30)
            .Mistake("what is missing to 1", "By that measure the worst answer of all would cost 1: can a loss grow further?", 0.9)
            .Mistake("divided by the classes", "Is one image's loss shared by the ten classes?", Math.Log(10) / 10)
            .Mistake("three classes", "How many classes does CIFAR-10 have?", Math.Log(3))
            .Mistake("two classes", "Into how many classes are the probabilities divided?", Math.Log(2))
            .Mistake("the images counted in place of the classes", "Among what is the probability divided, the classes or the images?", Math.Log(200))
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
            .OnDrawn(10, (f, r) =>
            {
                var (z, y) = Draws.LabelledScores(r);
                return f(z, y);
            })
            .AtLimit("large scores cut off", "Two large scores that differ by 1: does your answer still tell them apart?",
                f => f(Column(709, 708), 0))
            .AtOverflow("a power overflows", "What does e to the 1000 come to on a machine, and which shift changes nothing?",
                f => f(Column(1000, 0), 1), f => f(Column(0, 1000), 1), f => f(Column(-900, 0, 1000, 998), 0))
            .AtOverflow("the search for the largest begins too high", "All scores may be far below zero: which of them is the largest then?",
                f => f(Column(-1000, -1001), 0), f => f(Column(-30000, -20001, -20000), 1))
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
            .Mistake("each probability's own slope", "p(1 - p) is the slope of a probability. Of which quantity is the slope asked for?",
                (z, y) => Softmax(z).Map(pk => pk * (1 - pk)))
            .Mistake("scores in place of probabilities", "The slope of LSE is not the scores: what was it?",
                (z, y) => z - OneAt(y, z.Count))
            .Mistake("the losses themselves", "Which question is asked, how much an answer costs or how that changes?",
                (z, y) => -LogSoftmax(z))
            .Mistake("the loss's slope in p, not in z", "A score moves all probabilities at once: which slope takes that into account?",
                (z, y) => Vector<double>.Build.Dense(z.Count, k => k == y ? -1 / Softmax(z)[y] : 0))
            .Mistake("1 taken from every entry", "At how many places does the truth have a one?",
                (z, y) => Softmax(z) - 1)
            .Mistake("the label's number taken away",
                "y is written for a column with a one at the true class: what does the number of the class stand for?",
                (z, y) => Softmax(z) - y,
                (z, y) => Softmax(z) - (y * OneAt(y, z.Count)))
            .Mistake("the one at the class chosen", "Does your answer ask which class is the true one?",
                (z, y) => Softmax(z) - OneAt(ArgMax(z), z.Count))
            .Mistake("classes counted from 1", "What is the label of the first class, and at which index does its entry stand?",
                (z, y) => CountedFrom(z, y - 1),
                (z, y) => CountedFrom(z, y + 1))
            .Mistake("the logarithms of the probabilities", "The slope of LSE is softmax: did you take its logarithm as well?",
                (z, y) => LogSoftmax(z) - OneAt(y, z.Count),
                (z, y) => LogSoftmax(z))
            .Mistake("1 added at the true class", "Does the loss rise or fall when the true class's score rises?",
                (z, y) => Softmax(z) + OneAt(y, z.Count))
            .Mistake("softmax taken twice", "Is a softmax taken of something that is one already?",
                (z, y) => Softmax(Softmax(z)) - OneAt(y, z.Count))
            .Mistake("multiplied with the loss", "Is the loss itself part of its slope?",
                (z, y) => (Softmax(z) - OneAt(y, z.Count)) * -LogSoftmax(z)[y])
            .Mistake("sizes without a sign", "Which score should rise, and how do you tell that from your answer?",
                (z, y) => (Softmax(z) - OneAt(y, z.Count)).PointwiseAbs())
            .Mistake("powers in place of probabilities", "What is a power divided by before it is a probability?",
                (z, y) => z.PointwiseExp() - OneAt(y, z.Count),
                (z, y) => (z - z.Maximum()).PointwiseExp() - OneAt(y, z.Count))
            .Mistake("multiplied with the probabilities' own slope", "p - y is the slope in the score already: which slope is too much?",
                (z, y) => (Softmax(z) - OneAt(y, z.Count)).PointwiseMultiply(Softmax(z)).PointwiseMultiply(1 - Softmax(z)))
            .Mistake("multiplied with the scores", "Is the slope in a score asked for, or in a weight?",
                (z, y) => (Softmax(z) - OneAt(y, z.Count)).PointwiseMultiply(z));

    /// <summary>The mean negative log-likelihood of two classes, from p(y = 1) and labels 0 and 1.</summary>
    public static FunctionExercise<Func<Vector<double>, int[], double>> HalfNll =>
        new FunctionExercise<Func<Vector<double>, int[], double>>(
            "half-nll", "03-cross-entropy", Competency.Loss, "the mean loss of two classes",
            (p, y01) => Terms(p, y01).Average())
            .On(f => f(Column(0.5), [1]))
            .On(f => f(Column(0.8), [0]))
            .On(f => f(Column(0.9), [1]))
            .On(f => f(Column(0.5, 0.5), [1, 1]))
            .On(f => f(Column(0.75, 0.25), [1, 0]))
            .On(f => f(Column(0.9, 0.2, 0.6), [1, 0, 1]))
            .On(f => f(Column(0.3, 0.7, 0.1, 0.95), [1, 0, 0, 1]))
            .OnDrawn(10, (f, r) =>
            {
                var (p, y01) = Draws.Probabilities(r);
                return f(p, y01);
            })
            .AtLimit("the loss cut off", "What does an example of class 1 cost that was given a millionth, and what cuts your answer off below that?",
                f => f(Column(1e-6), [1]), f => f(Column(1 - 1e-6, 0.5), [0, 1]), f => f(Column(0.5, 1e-20), [1, 1]))
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
                (p, y01) => Terms(p, y01).Average() / Math.Log(10))
            .Mistake("only class 1, divided by its own number", "How many examples does the mean divide by, and what do those of class 0 cost?",
                (p, y01) => Terms(p, y01).Where((_, n) => y01[n] == 1).Sum() / y01.Sum())
            .Mistake("each class divided by its own number", "Is one mean asked for, or one of each class?",
                (p, y01) => MeanOf(1, p, y01) + MeanOf(0, p, y01),
                (p, y01) => (MeanOf(1, p, y01) + MeanOf(0, p, y01)) / 2)
            .Mistake("brackets around 1 - y forgotten", "What does the minus reach in 1 - y times a logarithm?",
                (p, y01) => y01.Select((y, n) => -((y * Math.Log(p[n])) + 1 - (y * Math.Log(1 - p[n])))).Average(),
                (p, y01) => y01.Select((y, n) => -(y * Math.Log(p[n])) + 1 - (y * Math.Log(1 - p[n]))).Average())
            .Mistake("1 - p taken outside the logarithm", "Is the logarithm of 1 - p the same as 1 minus the logarithm of p?",
                (p, y01) => -y01.Select((y, n) => y == 1 ? Math.Log(p[n]) : 1 - Math.Log(p[n])).Average())
            .Mistake("the share of wrong answers", "Should an answer of 0.6 cost as little as one of 0.9?",
                (p, y01) => y01.Select((y, n) => p[n] > 0.5 == (y == 1) ? 0.0 : 1).Average(),
                (p, y01) => y01.Select((y, n) => p[n] >= 0.5 == (y == 1) ? 0.0 : 1).Average())
            .Mistake("the squared error", "What does the loss take of a probability, a square or a logarithm?",
                (p, y01) => y01.Select((y, n) => (p[n] - y) * (p[n] - y)).Average())
            .Mistake("what is missing to 1", "By that measure the worst answer of all would cost 1: can a loss grow further?",
                (p, y01) => y01.Select((y, n) => Math.Abs(p[n] - y)).Average())
            .Mistake("class 0 treated as class 1", "Of which value is the label of class 0, and does your answer ask for it?",
                (p, y01) => -p.Map(Math.Log).Average())
            .Mistake("class 1 treated as class 0", "Of which value is the label of class 1, and does your answer ask for it?",
                (p, y01) => -p.Map(pn => Math.Log(1 - pn)).Average())
            .Mistake("the logarithm of the mean probability", "Which comes first, each example's logarithm or the mean?",
                (p, y01) => -Math.Log(y01.Select((y, n) => y == 1 ? p[n] : 1 - p[n]).Average()));

    /// <summary>The limits of a mean loss from logits: large scores, images far apart, a sure answer that is wrong.</summary>
    private static FunctionExercise<Func<Matrix<double>, int[], double>> AtLimitsOfLoss(
        this FunctionExercise<Func<Matrix<double>, int[], double>> exercise) => exercise
        .AtLimit("the loss cut off", "How much should an image cost that is wrong by 100, and what cuts your answer off below that?",
            f => f(Rows([100], [0]), [1]), f => f(Rows([100, 0], [0, 0]), [1, 1]))
        .AtOverflow("a power overflows", "One image has a score of 1000: which power of it is left in your answer?",
            f => f(Rows([1000], [0]), [0]), f => f(Rows([0], [1000], [1000]), [1]))
        .AtOverflow("the search for the largest begins too high", "All scores may be far below zero: which of them is the largest then?",
            f => f(Rows([-1000], [-1001]), [0]))
        .AtOverflow("one maximum for the whole matrix", "Two images whose scores lie far apart: what is left of the lower ones' powers?",
            f => f(Rows([1000, -1000, 0], [999, -1001, 5]), [0, 1, 0]))
        .AtOverflow("softmax first, its logarithm second",
            "One image is wrong by 1000: what is left of its probability, and what of the logarithm of that?",
            f => f(Rows([1000], [0]), [1]), f => f(Rows([1000, 0, 1], [0, 1, 1]), [1, 1, 0]));

    /// <summary>Mistakes that a mean loss from logits and labels may have, whichever way it is computed.</summary>
    private static FunctionExercise<Func<Matrix<double>, int[], double>> MistakesOfLoss(
        this FunctionExercise<Func<Matrix<double>, int[], double>> exercise) => exercise
        .Mistake("an image taken for a row", "In a batch an image is a column: which index of Z is its number?",
            (Z, y) => y.Select((label, n) => LogSumExp(Z.Row(n)) - Z[n, label]).Average(),
            (Z, y) => y.Select((label, n) => LogSumExp(Z.Row(n)) - Z[n, label]).Sum())
        .Mistake("summed over all classes", "How many of an image's classes are the true one?",
            (Z, y) => -LogSoftmax(Z).Enumerate().Average(),
            (Z, y) => -LogSoftmax(Z).Enumerate().Sum() / Z.ColumnCount,
            (Z, y) => -LogSoftmax(Z).Enumerate().Sum())
        .Mistake("the labels ignored", "Does your answer ask which class is the true one?",
            (Z, y) => Z.EnumerateColumns().Select(z => LogSumExp(z) - z.Maximum()).Average())
        .Mistake("divided in each turn of the loop", "What is divided by the number of images, each sum on the way or the last one?",
            (Z, y) => Losses(Z, y).Index().Aggregate(0.0, (sum, loss) => (sum + loss.Item) / (loss.Index + 1)),
            (Z, y) => Losses(Z, y).Aggregate(0.0, (sum, loss) => (sum + loss) / y.Length))
        .Mistake("the share of wrong answers", "Should an answer that is nearly right cost as much as one that is far off?",
            (Z, y) => y.Select((label, n) => ArgMax(Z.Column(n)) == label ? 0.0 : 1).Average())
        .Mistake("classes counted from 1", "What is the label of the first class, and in which row does its score stand?",
            (Z, y) => y.Select((label, n) => LogSumExp(Z.Column(n)) - Z[label - 1, n]).Average(),
            (Z, y) => y.Select((label, n) => LogSumExp(Z.Column(n)) - Z[label + 1, n]).Average())
        .Mistake("the true class's score left out", "Does your answer ask which class is the true one?",
            (Z, y) => Z.EnumerateColumns().Select(LogSumExp).Average())
        .Mistake("the highest score for the soft maximum", "Two equal scores: is the true class's probability 1?",
            (Z, y) => y.Select((label, n) => Z.Column(n).Maximum() - Z[label, n]).Average())
        .Mistake("what is missing to 1", "How large can your answer become, however wrong the classifier is?",
            (Z, y) => y.Select((label, n) => 1 - Softmax(Z.Column(n))[label]).Average());

    private static double[] Losses(Matrix<double> Z, int[] y) =>
        [.. new CrossEntropyLoss(Reduction.None).PerExample(Z, y)];

    private static Vector<double> OneAt(int y, int classes) =>
        Vector<double>.Build.Dense(classes, k => k == y ? 1 : 0);

    private static Vector<double> CountedFrom(Vector<double> z, int place)
    {
        var p = Softmax(z);
        p[place] -= 1;
        return p;
    }

    // 0 where the class has no example.
    private static double MeanOf(int label, Vector<double> p, int[] y01) =>
        Terms(p, y01).Where((_, n) => y01[n] == label).DefaultIfEmpty(0).Average();

    private static double[] Terms(Vector<double> p, int[] y01) =>
        [.. y01.Select((y, n) => -Math.Log(y == 1 ? p[n] : 1 - p[n]))];
}
