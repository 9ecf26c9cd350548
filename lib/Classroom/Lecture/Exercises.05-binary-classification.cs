using Classroom.Checks;
using Classroom.Grading;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

// Notebook 05-binary-classification.
public static partial class Exercises
{
    /// <summary>p(y = 1) from the one score of two classes: the first entry of softmax(f/2, -f/2).</summary>
    public static FunctionExercise<Func<double, double>> MySigmoid =>
        new FunctionExercise<Func<double, double>>(
            "my-sigmoid", "05-binary-classification", Competency.BinaryEquivalence, "p(y = 1) from one score", Sigmoid)
            .On(f => f(0))
            .On(f => f(1))
            .On(f => f(-1))
            .On(f => f(3.5))
            .On(f => f(6))
            .On(f => f(-6))
            .Mistake("class 0's probability", "A higher score should make class 1 likelier. Does yours?",
                f => Sigmoid(-f))
            .Mistake("the scores are f and -f", "How far apart are the two scores, and how far should they be?",
                f => Sigmoid(2 * f))
            .Mistake("the scores are f/2 and 0", "Which score has the other class?",
                f => Sigmoid(f / 2))
            .Mistake("tanh", "The shape is right. Between which two numbers does a probability lie?",
                f => Math.Tanh(f / 2))
            .Mistake("not divided by the sum", "What should this probability and the other one add up to?",
                f => Math.Exp(f / 2))
            .OnDrawn(8, (f, r) => f(r.Between(-6, 6)))
            .AtLimit("cut off too early", "Is σ(15) the same as σ(20)?", f => f(15))
            .AtLimit("cut off too early", "Is σ(-15) the same as σ(-20)?", f => f(-15))
            .AtOverflow("the power overflows", "What is infinity divided by infinity, and which of the two powers never gets large?", f => f(2000))
            .AtOverflow("the power overflows", "What is infinity divided by infinity, and which of the two powers never gets large?", f => f(-2000))
            .Mistake("the decision, not the probability", "That says which class wins. How sure is the classifier of it?",
                f => f > 0 ? 1 : 0,
                f => f >= 0 ? 1 : 0)
            .Mistake("sigmoid taken twice", "Is a sigmoid taken of something that is a probability already?",
                f => Sigmoid(Sigmoid(f)))
            .Mistake("softmax taken twice", "Is a softmax taken of something that is one already?",
                f => Softmax(Softmax(Column(f / 2, -f / 2)))[0])
            .Mistake("powers of 2", "Which number is raised to the scores in the formula?",
                f => 1 / (1 + Math.Pow(2, -f)))
            .Mistake("powers of 10", "Which number is raised to the scores in the formula?",
                f => 1 / (1 + Math.Pow(10, -f)))
            .Mistake("the logarithm of the probability", "Can a probability be negative?",
                LogSigmoid)
            .Mistake("the sign of f lost", "Should a score of -1 give the same probability as one of 1?",
                f => Sigmoid(Math.Abs(f)))
            .Mistake("one power shifted, the other not", "Does the factor that the shift brings stand above and below the line?",
                f => Math.Exp((f - Math.Abs(f)) / 2) / (Math.Exp(f / 2) + Math.Exp(-f / 2)))
            .Mistake("a slope for the probability", "That is how fast the probability changes. What is the probability itself?",
                f => Sigmoid(f) * Sigmoid(-f));

    /// <summary>The reasons for the steps from the softmax of two scores to the sigmoid.</summary>
    public static Question WhyEachStep => new Question(
        "why-each-step", "05-binary-classification", Competency.BinaryEquivalence, "why each step from softmax to sigmoid is right", "cadb",
        worked: "the definition of softmax, a division above and below, the name of σ, and the sum of 1")
        .Mistake("as they are listed", "Are the reasons listed in the order of the steps? What must stand there at first?", "abcd")
        .Mistake("divided before the softmax was written out", "What must stand there before anything can be divided?", "acdb")
        .Mistake("the name before the division", "Is there a 1 + e to some power in the first line already, to be called σ?", "cdab")
        .Mistake("the sum of 1 before the name", "Which reason brings in the letter σ, and at which step does it first stand there?", "cabd")
        .Mistake("the sum of 1 for the division", "Step 2 makes one power out of two in each entry. Which reason can do that?", "cbda")
        .Mistake("back to front", "That is the way back from σ to the softmax. Where does the first step begin?", "bdac");

    /// <summary>One weight vector from the two rows of W.</summary>
    public static FunctionExercise<Func<Matrix<double>, Vector<double>>> TwoRowsToOne =>
        new FunctionExercise<Func<Matrix<double>, Vector<double>>>(
            "two-rows-to-one", "05-binary-classification", Competency.Weights, "one weight vector for two classes",
            W => W.Row(1) - W.Row(0))
            .On(f => f(Rows([1, 0], [3, 0])))
            .On(f => f(Rows([1, 5], [3, 2])))
            .On(f => f(Rows([2, -1, 0.5, 4], [-1, 3, 0.5, 1])))
            .Mistake("class 0 minus class 1", "For which class should a high score speak?",
                W => W.Row(0) - W.Row(1))
            .Mistake("the sum of the rows", "If both rows want the same, does it tell the classes apart?",
                W => W.Row(0) + W.Row(1))
            .Mistake("half the difference", "How far apart are the scores z1 and z0, in units of your f?",
                W => (W.Row(1) - W.Row(0)) / 2)
            .Mistake("the row of class 1 alone", "What if class 0 scores higher still?",
                W => W.Row(1))
            .Mistake("bias forgotten", "w is multiplied with [x; 1]. How many numbers does it have?",
                W => (W.Row(1) - W.Row(0)).SubVector(0, W.ColumnCount - 1))
            .Mistake("the biases were added", "The weights are right. What sign has class 0's bias in z1 - z0?",
                W => (W.Row(1) - W.Row(0)) + 2 * W[0, W.ColumnCount - 1] * Vector<double>.Build.Dense(
                    W.ColumnCount, j => j == W.ColumnCount - 1 ? 1 : 0))
            .OnDrawn(6, (f, r) => f(Matrix<double>.Build.Dense(2, 3 + r.Below(4), (_, _) => r.Between(-3, 3))))
            .Mistake("columns for rows", "Which of the two counts the classes in W, the rows or the columns?",
                W => W.Column(1) - W.Column(0))
            .Mistake("only as many entries as classes", "How far does your loop run, and how many numbers has a row?",
                W => Vector<double>.Build.Dense(W.ColumnCount, j => j < W.RowCount ? W[1, j] - W[0, j] : 0))
            .Mistake("the bias of class 1 alone", "The weights are right. Does class 0 have a bias of its own?",
                W => Vector<double>.Build.Dense(W.ColumnCount, j => W[1, j] - (j < W.ColumnCount - 1 ? W[0, j] : 0)))
            .Mistake("the mean of the rows", "If both rows want the same, does it tell the classes apart?",
                W => (W.Row(0) + W.Row(1)) / 2)
            .Mistake("scaled to length 1", "The direction is right. Do the scores keep their size?",
                W => (W.Row(1) - W.Row(0)).Normalize(2))
            .Mistake("the bias first", "Where does the bias stand in [x; 1]?",
                W => (W.Row(1) - W.Row(0)) is var w ? Vector<double>.Build.Dense(w.Count, j => w[(j + w.Count - 1) % w.Count]) : w)
            .Mistake("the sigmoid of each weight", "Is a weight a score?",
                W => (W.Row(1) - W.Row(0)).Map(Sigmoid))
            .Mistake("the size of each difference", "May a weight be below zero?",
                W => (W.Row(1) - W.Row(0)).PointwiseAbs());

    /// <summary>The quantities that rise, fall or stay when the score rises.</summary>
    public static Question WhatRises => new Question(
        "what-rises", "05-binary-classification", Competency.Loss, "what a rising score does to probabilities and losses", new[] { 1, -1, 0, -1, 1 },
        worked: "p(y = 1) rises, p(y = 0) falls by as much, and each loss moves against its own probability")
        .Mistake("losses and probabilities move alike",
            "Should it cost more, or less, to have given the true class a higher probability?", new[] { 1, -1, 0, 1, -1 })
        .Mistake("the classes are exchanged", "For which class does a high f speak?", new[] { -1, 1, 0, 1, -1 })
        .Mistake("both probabilities rise", "There are two classes. Can both become likelier?", new[] { 1, 1, 1, -1, -1 })
        .Mistake("the sum moves", "What do two probabilities of which one comes true add up to?", new[] { 1, -1, 1, -1, 1 })
        .Mistake("a higher score is always better", "Suppose the truth is y = 0. Is a high score good news?", new[] { 1, -1, 0, -1, -1 })
            .Mistake("the loss of y = 0 stays", "What does the loss of y = 0 do when p(y = 0) falls?", new[] { 1, -1, 0, -1, 0 })
            .Mistake("p(y = 0) stays", "If p(y = 1) rises, what is left for the other class?", new[] { 1, 0, 1, -1, 0 })
            .Mistake("the probabilities exchanged", "For which class does a high f speak?", new[] { -1, 1, 0, -1, 1 })
            .Mistake("the losses exchanged", "The probabilities are right. Which loss falls when p(y = 1) rises?", new[] { 1, -1, 0, 1, 1 });

    /// <summary>The loss of a score with labels -1 and +1.</summary>
    public static FunctionExercise<Func<double, int, double>> MyLogistic =>
        new FunctionExercise<Func<double, int, double>>(
            "my-logistic", "05-binary-classification", Competency.BinaryEquivalence, "one formula for labels -1 and +1",
            (f, y) => Softplus(-y * f))
            .On(f => f(0, 1))
            .On(f => f(2, 1))
            .On(f => f(2, -1))
            .On(f => f(-3, 1))
            .On(f => f(-0.5, -1))
            .Mistake("the sign of the margin", "Which is cheap here, to be right or to be wrong?",
                (f, y) => Softplus(y * f))
            .Mistake("y stands outside σ", "With y = -1 that is the logarithm of a negative number. Which place for y makes σ turn round?",
                (f, y) => -Math.Log(y * Sigmoid(f)))
            .Mistake("y stands outside the logarithm", "With y = -1 your loss is negative. What should y turn round, the loss or the score?",
                (f, y) => -y * LogSigmoid(f))
            .Mistake("hinge loss", "A straight line with a corner is another loss. What does -log σ look like near 0?",
                (f, y) => Math.Max(0, 1 - (y * f)))
            .Mistake("labels 0 and 1 meant", "Put y = -1 into your formula. Which term should have vanished and did not?",
                (f, y) => (-y * Math.Log(Sigmoid(f))) - ((1 - y) * Math.Log(1 - Sigmoid(f))))
            .Mistake("label left out", "Does your loss know what is true?",
                (f, y) => Softplus(-f))
            .Mistake("minus sign forgotten", "The logarithm of a probability is never above 0. And a loss?",
                (f, y) => LogSigmoid(y * f))
            .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?",
                (f, y) => Softplus(-y * f) / Math.Log(10))
            .OnDrawn(8, (f, r) => f(r.Between(-6, 6), r.Below(2) * 2 - 1))
            .AtLimit("the loss cut off", "The loss of a wrong answer grows with the score, without an end. Where does yours stop?", f => f(50, -1))
            .AtLimit("the margin for the loss, on both sides", "A margin of 45 is a right answer. What does it cost?", f => f(45, 1))
            .AtOverflow("too large for a machine", "On paper that is right. What is e to the 800, or σ(-800), on a machine?", f => f(800, -1))
            .Mistake("labels 0 and 1 meant, in logarithms", "Put y = -1 into your formula. Which term should have vanished and did not?",
                (f, y) => (-y * LogSigmoid(f)) - ((1 - y) * LogSigmoid(-f)))
            .Mistake("a label of -1 turned into -3", "2y - 1 makes -1 and 1 of 0 and 1. What does it make of -1?",
                (f, y) => Softplus(-((2 * y) - 1) * f))
            .Mistake("the largest part left out", "log(1 + e^(-|m|)) is small for every m. What should a margin of -2 cost?",
                (f, y) => Math.Log(1 + Math.Exp(-Math.Abs(y * f))))
            .Mistake("sigmoid before the softplus", "Softplus takes a score. What have you given it?",
                (f, y) => Softplus(-y * Sigmoid(f)))
            .Mistake("the probability, not its cost", "That is the probability of the truth. What does it cost?",
                (f, y) => Sigmoid(y * f))
            .Mistake("the slope, not the loss", "That is how fast the loss changes. What is the loss itself?",
                (f, y) => -y * Sigmoid(-y * f))
            .Mistake("squared error", "Does a probability's cost grow as a square?",
                (f, y) => (f - y) * (f - y))
            .Mistake("the perceptron's loss", "What should a margin of 0 cost?",
                (f, y) => Math.Max(0, -y * f));

    /// <summary>The loss of a confident mistake.</summary>
    public static Question ConfidentMistake => new Question(
        "confident-mistake", "05-binary-classification", Competency.Loss, "the loss of f = 4 where y = -1", Softplus(4),
        decimals: 1, worked: "log(1 + e⁴) = 4.02: of a confident mistake the loss is little more than the margin missed")
        .Mistake("nearly nothing, as if it were right", "The score says +1 and the truth is -1. What is y f?", Softplus(-4))
        .Mistake("logarithm forgotten", "That is what stands inside the logarithm. What is left to be taken of it?", 1 + Math.Exp(4))
        .Mistake("hinge loss", "Close, but it charges a full unit too much. What is log(1 + e⁴), if the 1 hardly counts?", 5.0)
        .Mistake("the probability of the wrong class", "That is σ(4). Of which probability does the loss take the logarithm?", Sigmoid(4))
        .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?", Softplus(4) / Math.Log(10))
        .Mistake("minus sign forgotten", "Can a loss be negative?", -Softplus(4))
            .Mistake("the power for the loss", "That is e to the 4. What stands round it in log(1 + …)?", Math.Exp(4))
            .Mistake("labels 0 and 1 meant", "Put y = -1 into your formula. Which term should have vanished and did not?",
                (2 * Softplus(4)) - Softplus(-4))
            .Mistake("squared error", "That is (f - y)². Which loss is asked for?", 25.0)
            .Mistake("a label of 0 put in", "The label is -1 here. What is y f?", Math.Log(2));

    /// <summary>The logistic formula given a label 0.</summary>
    public static Question LabelZero => new Question(
        "label-zero", "05-binary-classification", Competency.BinaryEquivalence, "a label 0 in the logistic formula, f = 5", Math.Log(2),
        decimals: 2, worked: "log(1 + e^(-0 · 5)) = log(1 + 1) = 0.69, and so for every other score")
        .Mistake("no cost at all", "The label is multiplied with the score. What is e to the 0?", 0.0)
        .Mistake("the power, or a base-2 logarithm, for the loss", "What else stands in log(1 + …), and which logarithm is taken of it?", 1.0)
        .Mistake("logarithm forgotten", "That is 1 + e to the 0. What is taken of it?", 2.0)
        .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?", Math.Log10(2))
        .Mistake("read as BCE", "That is the loss if 0 means class 0. Does this formula know that?", Softplus(5))
        .Mistake("read as a label 1", "That is the loss of a right answer. Where did the 0 go?", Softplus(-5))
            .Mistake("σ for its cost", "That is σ(0), a probability. What does it cost?", 0.5)
            .Mistake("the score for the loss", "That is what class 1 would cost if the truth were 0. What does the formula make of y f = 0?", 5.0);

    /// <summary>A binary cross-entropy whose branches were exchanged, repaired.</summary>
    public static FunctionExercise<Func<Vector<double>, int[], double>> SwappedBranches =>
        new FunctionExercise<Func<Vector<double>, int[], double>>(
            "swapped-branches", "05-binary-classification", Competency.Loss, "a mean binary cross-entropy",
            (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i])))
            .On(f => f(Column(0.9), [1]))
            .On(f => f(Column(0.9), [0]))
            .On(f => f(Column(0.8, 0.3), [1, 0]))
            .On(f => f(Column(0.2, 0.6, 0.7), [0, 1, 0]))
            .Mistake("the branches exchanged", "Say 0.9 for a label 1. Should that be cheap, and is it?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], 1 - y[i])))
            .Mistake("minus sign forgotten", "Can a loss be negative?",
                (p, y) => -Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i])))
            .Mistake("sum taken for mean", "Would your loss double with twice the examples?",
                (p, y) => Enumerable.Range(0, y.Length).Sum(i => CostOf(p[i], y[i])))
            .Mistake("one branch for both labels", "p is the probability of class 1. What is that of class 0?",
                (p, y) => p.Average(pi => -Math.Log(pi)),
                (p, y) => p.Average(pi => -Math.Log(1 - pi)))
            .Mistake("class 0 costs nothing", "Say 0.9 where the truth is 0. Which term should charge for it?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => y[i] * -Math.Log(p[i])))
            .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i])) / Math.Log(10))
            .OnDrawn(8, (f, r) =>
            {
                var (p, y01) = Draws.Probabilities(r);
                return f(p, y01);
            })
            .AtLimit("clipped", "Is one in a billion the same as one in ten millions?", f => f(Column(1e-9), [1]))
            .AtOverflow("the probabilities multiplied first", "What is the product of 2000 probabilities of one half on a machine?",
                f => f(Vector<double>.Build.Dense(2000, 0.5), new int[2000]))
            .Mistake("minus sign forgotten in one branch", "Which of the two kinds of examples is rewarded by your loss?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => y[i] == 1 ? CostOf(p[i], 1) : -CostOf(p[i], 0)))
            .Mistake("sigmoid of a probability", "p is a probability already. What does a sigmoid make of it?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => Softplus(y[i] == 1 ? -p[i] : p[i])))
            .Mistake("the logarithm of the mean", "Is the mean taken of the losses, or of the probabilities?",
                (p, y) => -Math.Log(Enumerable.Range(0, y.Length).Average(i => y[i] == 1 ? p[i] : 1 - p[i])))
            .Mistake("the first example left out", "At which index does your loop begin?",
                (p, y) => Enumerable.Range(1, y.Length - 1).Sum(i => CostOf(p[i], y[i])) / y.Length)
            .Mistake("divided by N - 1", "How many losses are in the mean?",
                (p, y) => Enumerable.Range(0, y.Length).Sum(i => CostOf(p[i], y[i])) / (y.Length - 1.0))
            .Mistake("a small number added", "Does log(p + 0.01) give 0 for p = 1?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => -Math.Log((y[i] == 1 ? p[i] : 1 - p[i]) + 0.01)))
            .Mistake("a mean of the classes' means", "Does each example count as much as any other?",
                (p, y) => (MeanOf(p, y, 0) + MeanOf(p, y, 1)) / 2)
            .Mistake("1 - log p for log(1 - p)", "Which comes first in the second branch, the difference or the logarithm?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => y[i] == 1 ? -Math.Log(p[i]) : 1 - Math.Log(p[i])))
            .Mistake("two kinds of logarithms", "Have both branches the same logarithm, and is it that of base e?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i]) / (y[i] == 1 ? Math.Log(10) : 1)),
                (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i]) / (y[i] == 0 ? Math.Log(10) : 1)),
                (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i]) / (y[i] == 1 ? Math.Log(2) : 1)),
                (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i]) / (y[i] == 0 ? Math.Log(2) : 1)))
            .Mistake("1 - p without its logarithm", "The first branch takes a logarithm. And the second?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => y[i] == 1 ? -Math.Log(p[i]) : p[i]))
            .Mistake("the first example alone", "What happens to the second example after your return?",
                (p, y) => CostOf(p[0], y[0]))
            .Mistake("the sign turned, the branches still exchanged", "Say 0.9 for a label 1. Which of your two branches charges for it?",
                (p, y) => -Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], 1 - y[i])));

    /// <summary>Binary cross-entropy from a score, for scores of any size.</summary>
    public static FunctionExercise<Func<double, int, double>> MyBce =>
        new FunctionExercise<Func<double, int, double>>(
            "my-bce", "05-binary-classification", Competency.BinaryEquivalence, "binary cross-entropy of any score",
            (f, y) => (y * Softplus(-f)) + ((1 - y) * Softplus(f)))
            .On(f => f(0, 1))
            .On(f => f(1, 1))
            .On(f => f(1, 0))
            .On(f => f(-2, 0))
            .Mistake("branches swapped", "A score of 800 where y = 1: should that be cheap or dear?",
                (f, y) => (y * Softplus(f)) + ((1 - y) * Softplus(-f)))
            .Mistake("minus sign forgotten", "The logarithm of a probability is never above 0. And a loss?",
                (f, y) => (y * LogSigmoid(f)) + ((1 - y) * LogSigmoid(-f)))
            .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?",
                (f, y) => ((y * Softplus(-f)) + ((1 - y) * Softplus(f))) / Math.Log(10))
            .Mistake("labels -1 and +1 meant", "Put y = 0 into your formula. Does the score still count?",
                (f, y) => Softplus(-y * f))
            .AtLimit("the loss cut off", "The loss of a wrong answer grows with the score, without an end. Where does yours stop?", f => f(-40, 1))
            .AtLimit("by way of σ", "What is 1 - σ(40) on a machine, and what is its logarithm?", f => f(40, 0))
            .AtLimit("the margin for the loss, on both sides", "A score of 45 where y = 1 is a right answer. What does it cost?", f => f(45, 1))
            .AtLimit("the loss cut off", "The loss of a wrong answer grows with the score, without an end. Where does yours stop?", f => f(600, 0))
            .AtOverflow("the power overflows", "Fine at 40. What is e to the 720, and how did log-sum-exp get round it?", f => f(720, 0))
            .AtOverflow("σ underflows", "What is σ(-800) on a machine, and what is its logarithm?", f => f(800, 0))
            .AtOverflow("σ underflows", "What is σ(-800) on a machine, and what is its logarithm?", f => f(-800, 1))
            .Mistake("label left out", "Your answer is the same for both labels. Where does y come in?",
                (f, y) => Softplus(-f))
            .OnDrawn(8, (f, r) => f(r.Between(-6, 6), r.Below(2)))
            .Mistake("one of the classes costs nothing", "Your loss has a term for one label. What does an example of the other one cost?",
                (f, y) => y * Softplus(-f),
                (f, y) => (1 - y) * Softplus(f))
            .Mistake("1 - log σ for log(1 - σ)", "Which comes first, the difference or the logarithm?",
                (f, y) => (-y * LogSigmoid(f)) - ((1 - y) * (1 - LogSigmoid(f))))
            .Mistake("1 - f for -f", "Which score makes σ turn round, 1 - f or -f?",
                (f, y) => (-y * LogSigmoid(f)) - ((1 - y) * LogSigmoid(1 - f)))
            .Mistake("minus sign forgotten in one branch", "Which of the two labels is rewarded by your loss?",
                (f, y) => (-y * LogSigmoid(f)) + ((1 - y) * LogSigmoid(-f)))
            .Mistake("the largest part left out", "log(1 + e^(-|f|)) is small for every f. Which part was taken out before, and where is it?",
                (f, y) => (-f * y) + Math.Log(1 + Math.Exp(-Math.Abs(f))))
            .Mistake("the slope, not the loss", "That is how fast the loss changes. What is the loss itself?",
                (f, y) => Sigmoid(f) - y)
            .Mistake("the probability, not its cost", "That is the probability of the truth. What does it cost?",
                (f, y) => y == 1 ? Sigmoid(f) : Sigmoid(-f))
            .Mistake("hinge loss", "A straight line with a corner is another loss. What does -log σ look like near 0?",
                (f, y) => Math.Max(0, 1 - (((2 * y) - 1) * f)))
            .Mistake("the size of f forgotten", "log(1 + e^(-|f|)) has |f| in it. What becomes of e^(-f) for f = -5?",
                (f, y) => Math.Max(f, 0) - (f * y) + Math.Log(1 + Math.Exp(-f)));

    /// <summary>The slope of (σ(f) - y)² with respect to the score.</summary>
    public static FunctionExercise<Func<double, int, double>> SquaredErrorSlope =>
        new FunctionExercise<Func<double, int, double>>(
            "squared-error-slope", "05-binary-classification", Competency.Loss, "the slope of the squared error",
            (f, y) => 2 * (Sigmoid(f) - y) * Sigmoid(f) * (1 - Sigmoid(f)))
            .On(f => f(0, 1))
            .On(f => f(0, 0))
            .On(f => f(1, 0))
            .On(f => f(-2, 1))
            .On(f => f(-5, 1))
            .Mistake("chain rule forgotten", "You differentiated the square. On what does σ itself depend?",
                (f, y) => 2 * (Sigmoid(f) - y))
            .Mistake("the slope of BCE", "That is right for the other loss. What does the square bring with it?",
                (f, y) => Sigmoid(f) - y)
            .Mistake("the 2 forgotten", "What is the derivative of a square?",
                (f, y) => (Sigmoid(f) - y) * Sigmoid(f) * (1 - Sigmoid(f)))
            .Mistake("y - σ", "If the score is too high, should the slope be positive or negative?",
                (f, y) => 2 * (y - Sigmoid(f)) * Sigmoid(f) * (1 - Sigmoid(f)))
            .Mistake("σ for its own slope", "σ is flat at both ends. Is your factor small at both?",
                (f, y) => 2 * (Sigmoid(f) - y) * Sigmoid(f))
            .Mistake("1 - σ for the slope of σ", "σ is flat at both ends. Is your factor small at both, and not at the right one alone?",
                (f, y) => 2 * (Sigmoid(f) - y) * (1 - Sigmoid(f)))
            .Mistake("the loss, not its slope", "That is what it costs. How fast does it change with f?",
                (f, y) => (Sigmoid(f) - y) * (Sigmoid(f) - y))
            .OnDrawn(8, (f, r) => f(r.Between(-4, 4), r.Below(2)))
            .Mistake("f(1 - f) for the slope of σ", "Of what is σ(1 - σ) made: of the score, or of the probability?",
                (f, y) => 2 * (Sigmoid(f) - y) * f * (1 - f))
            .Mistake("the score for the probability", "The square is of σ(f) - y. What stands in your difference?",
                (f, y) => 2 * (f - y) * Sigmoid(f) * (1 - Sigmoid(f)))
            .Mistake("labels -1 and +1 taken", "Between which two numbers does a probability lie, and which labels can it reach?",
                (f, y) => 2 * (Sigmoid(f) - ((2 * y) - 1)) * Sigmoid(f) * (1 - Sigmoid(f)))
            .Mistake("the square kept", "When a square is differentiated, which power is left?",
                (f, y) => 2 * (Sigmoid(f) - y) * (Sigmoid(f) - y) * Sigmoid(f) * (1 - Sigmoid(f)))
            .Mistake("the slope of σ at σ", "At which place is the slope of σ taken, at f or at σ(f)?",
                (f, y) => 2 * (Sigmoid(f) - y) * Sigmoid(Sigmoid(f)) * (1 - Sigmoid(Sigmoid(f))))
            .Mistake("the size of the difference", "If the score is too low, should the slope be positive?",
                (f, y) => 2 * Math.Abs(Sigmoid(f) - y) * Sigmoid(f) * (1 - Sigmoid(f)))
            .Mistake("brackets forgotten", "Which product does 1 - σ belong to in your line?",
                (f, y) => (2 * (Sigmoid(f) - y) * Sigmoid(f)) - (Sigmoid(f) * Sigmoid(f)))
            .Mistake("a step that is too long", "A slope is what a difference comes to for a tiny step. How long is yours?",
                (f, y) => Math.Pow(Sigmoid(f + 1) - y, 2) - Math.Pow(Sigmoid(f) - y, 2))
            .Mistake("every label taken for 1", "Where does the label come into your slope?",
                (f, y) => -2 * (1 - Sigmoid(f)) * Sigmoid(f) * (1 - Sigmoid(f)))
            .Mistake("a slope of σ left out where the square was multiplied out", "The mixed term -2 y σ depends on f as well. What is its slope?",
                (f, y) => (2 * Sigmoid(f) * Sigmoid(f) * (1 - Sigmoid(f))) - (2 * y));

    private static double MeanOf(Vector<double> p, int[] y, int label) =>
        p.Zip(y).Where(pair => pair.Second == label).Select(pair => CostOf(pair.First, label)).DefaultIfEmpty(0).Average();

    private static double CostOf(double p, int y) => y == 1 ? -Math.Log(p) : -Math.Log(1 - p);
}
