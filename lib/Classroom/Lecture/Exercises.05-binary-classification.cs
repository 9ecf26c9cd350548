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
            .On(f => f(2000))
            .On(f => f(-2000))
            .Mistake("class 0's probability", "A higher score should make class 1 likelier. Does yours?",
                f => Sigmoid(-f))
            .Mistake("the scores are f and -f", "How far apart are the two scores, and how far should they be?",
                f => Sigmoid(2 * f))
            .Mistake("the scores are f/2 and 0", "Which score has the other class?",
                f => Sigmoid(f / 2))
            .Mistake("the power overflows", "What is infinity divided by infinity, and which of the two powers never gets large?",
                f => Math.Exp(f) / (1 + Math.Exp(f)))
            .Mistake("tanh", "The shape is right. Between which two numbers does a probability lie?",
                f => Math.Tanh(f / 2))
            .Mistake("not divided by the sum", "What should this probability and the other one add up to?",
                f => Math.Exp(f / 2));

    /// <summary>The reasons for the steps from the softmax of two scores to the sigmoid.</summary>
    public static Question WhyEachStep => new Question(
        "why-each-step", "05-binary-classification", Competency.BinaryEquivalence, "why each step from softmax to sigmoid is right", "cadb",
        worked: "the definition of softmax, a division above and below, the name of σ, and the sum of 1")
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
                    W.ColumnCount, j => j == W.ColumnCount - 1 ? 1 : 0));

    /// <summary>The quantities that rise, fall or stay when the score rises.</summary>
    public static Question WhatRises => new Question(
        "what-rises", "05-binary-classification", Competency.Loss, "what a rising score does to probabilities and losses", new[] { 1, -1, 0, -1, 1 },
        worked: "p(y = 1) rises, p(y = 0) falls by as much, and each loss moves against its own probability")
        .Mistake("losses and probabilities move alike",
            "Should it cost more, or less, to have given the true class a higher probability?", new[] { 1, -1, 0, 1, -1 })
        .Mistake("the classes are exchanged", "For which class does a high f speak?", new[] { -1, 1, 0, 1, -1 })
        .Mistake("both probabilities rise", "There are two classes. Can both become likelier?", new[] { 1, 1, 1, -1, -1 })
        .Mistake("the sum moves", "What do two probabilities of which one comes true add up to?", new[] { 1, -1, 1, -1, 1 })
        .Mistake("a higher score is always better", "Suppose the truth is y = 0. Is a high score good news?", new[] { 1, -1, 0, -1, -1 });

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
            .On(f => f(800, -1))
            .Mistake("the sign of the margin", "Which is cheap here, to be right or to be wrong?",
                (f, y) => Softplus(y * f))
            .Mistake("y stands outside σ", "With y = -1 that is the logarithm of a negative number. Which place for y makes σ turn round?",
                (f, y) => -Math.Log(y * Sigmoid(f)))
            .Mistake("y stands outside the logarithm", "With y = -1 your loss is negative. What should y turn round, the loss or the score?",
                (f, y) => -y * LogSigmoid(f))
            .Mistake("too large for a machine", "On paper that is right. What is e to the 800, or σ(-800), on a machine?",
                (f, y) => Math.Log(1 + Math.Exp(-y * f)))
            .Mistake("hinge loss", "A straight line with a corner is another loss. What does -log σ look like near 0?",
                (f, y) => Math.Max(0, 1 - (y * f)))
            .Mistake("labels 0 and 1 meant", "Put y = -1 into your formula. Which term should have vanished and did not?",
                (f, y) => (-y * Math.Log(Sigmoid(f))) - ((1 - y) * Math.Log(1 - Sigmoid(f))))
            .Mistake("label left out", "Does your loss know what is true?",
                (f, y) => Softplus(-f))
            .Mistake("minus sign forgotten", "The logarithm of a probability is never above 0. And a loss?",
                (f, y) => LogSigmoid(y * f))
            .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?",
                (f, y) => Softplus(-y * f) / Math.Log(10));

    /// <summary>The loss of a confident mistake.</summary>
    public static Question ConfidentMistake => new Question(
        "confident-mistake", "05-binary-classification", Competency.Loss, "the loss of f = 4 where y = -1", Softplus(4),
        decimals: 1, worked: "log(1 + e⁴) = 4.02: of a confident mistake the loss is little more than the margin missed")
        .Mistake("the price of being right", "The score says +1 and the truth is -1. What is y f?", Softplus(-4))
        .Mistake("logarithm forgotten", "That is what stands inside the logarithm. What is left to be taken of it?", 1 + Math.Exp(4))
        .Mistake("hinge loss", "Close, but it charges a full unit too much. What is log(1 + e⁴), if the 1 hardly counts?", 5.0)
        .Mistake("the probability of the wrong class", "That is σ(4). Of which probability does the loss take the logarithm?", Sigmoid(4))
        .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?", Softplus(4) / Math.Log(10))
        .Mistake("minus sign forgotten", "Can a loss be negative?", -Softplus(4));

    /// <summary>The logistic formula given a label 0.</summary>
    public static Question LabelZero => new Question(
        "label-zero", "05-binary-classification", Competency.BinaryEquivalence, "a label 0 in the logistic formula, f = 5", Math.Log(2),
        decimals: 2, worked: "log(1 + e^(-0 · 5)) = log(1 + 1) = 0.69, and so for every other score")
        .Mistake("a label 0 costs nothing", "The label is multiplied with the score. What is e to the 0?", 0.0)
        .Mistake("the power for the loss", "That is e to the 0. What else stands in log(1 + …)?", 1.0)
        .Mistake("logarithm forgotten", "That is 1 + e to the 0. What is taken of it?", 2.0)
        .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?", Math.Log10(2))
        .Mistake("read as BCE", "That is the loss if 0 means class 0. Does this formula know that?", Softplus(5))
        .Mistake("read as a label 1", "That is the loss of a right answer. Where did the 0 go?", Softplus(-5));

    /// <summary>A binary cross-entropy that was published with its branches swapped, repaired.</summary>
    public static FunctionExercise<Func<Vector<double>, int[], double>> SwappedBranches =>
        new FunctionExercise<Func<Vector<double>, int[], double>>(
            "swapped-branches", "05-binary-classification", Competency.Loss, "a binary cross-entropy the right way round",
            (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i])))
            .On(f => f(Column(0.9), [1]))
            .On(f => f(Column(0.9), [0]))
            .On(f => f(Column(0.8, 0.3), [1, 0]))
            .On(f => f(Column(0.2, 0.6, 0.7), [0, 1, 0]))
            .Mistake("as published", "Say 0.9 for a label 1. Should that be cheap, and is it?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], 1 - y[i])))
            .Mistake("minus sign forgotten", "Can a loss be negative?",
                (p, y) => -Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i])))
            .Mistake("sum taken for mean", "Would your loss double with twice the examples?",
                (p, y) => Enumerable.Range(0, y.Length).Sum(i => CostOf(p[i], y[i])))
            .Mistake("one branch for both labels", "p is the probability of class 1. What is that of class 0?",
                (p, y) => p.Average(pi => -Math.Log(pi)))
            .Mistake("class 0 costs nothing", "Say 0.9 where the truth is 0. Which term should charge for it?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => y[i] * -Math.Log(p[i])))
            .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?",
                (p, y) => Enumerable.Range(0, y.Length).Average(i => CostOf(p[i], y[i])) / Math.Log(10));

    /// <summary>Binary cross-entropy from a score, for scores of any size.</summary>
    public static FunctionExercise<Func<double, int, double>> MyBce =>
        new FunctionExercise<Func<double, int, double>>(
            "my-bce", "05-binary-classification", Competency.BinaryEquivalence, "binary cross-entropy of any score",
            (f, y) => (y * Softplus(-f)) + ((1 - y) * Softplus(f)))
            .On(f => f(0, 1))
            .On(f => f(1, 1))
            .On(f => f(1, 0))
            .On(f => f(-2, 0))
            .On(f => f(40, 0))
            .On(f => f(-40, 1))
            .On(f => f(800, 0))
            .On(f => f(800, 1))
            .Mistake("branches swapped", "A score of 800 where y = 1: should that be cheap or dear?",
                (f, y) => (y * Softplus(f)) + ((1 - y) * Softplus(-f)))
            .Mistake("minus sign forgotten", "The logarithm of a probability is never above 0. And a loss?",
                (f, y) => (y * LogSigmoid(f)) + ((1 - y) * LogSigmoid(-f)))
            .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?",
                (f, y) => ((y * Softplus(-f)) + ((1 - y) * Softplus(f))) / Math.Log(10))
            .Mistake("labels -1 and +1 meant", "Put y = 0 into your formula. Does the score still count?",
                (f, y) => Softplus(-y * f))
            .Mistake("by way of σ", "What is 1 - σ(40) on a machine, and what is its logarithm?",
                (f, y) => y == 1 ? -Math.Log(Sigmoid(f)) : -Math.Log(1 - Sigmoid(f)))
            .Mistake("nothing times infinity", "The term that y switches off is infinite at 800. What is 0 times that, and who needs σ anyway?",
                (f, y) => (-y * Math.Log(Sigmoid(f))) - ((1 - y) * Math.Log(1 - Sigmoid(f))))
            .Mistake("the power overflows", "Fine at 40. What is e to the 800, and how did log-sum-exp get round it?",
                (f, y) => y == 1 ? Math.Log(1 + Math.Exp(-f)) : Math.Log(1 + Math.Exp(f)))
            .Mistake("label left out", "Your answer is the same for both labels. Where does y come in?",
                (f, y) => Softplus(-f));

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
                (f, y) => (Sigmoid(f) - y) * (Sigmoid(f) - y));

    private static double CostOf(double p, int y) => y == 1 ? -Math.Log(p) : -Math.Log(1 - p);
}
