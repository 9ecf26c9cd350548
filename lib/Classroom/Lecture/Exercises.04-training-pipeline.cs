using Classroom.Checks;
using Classroom.Grading;
using LinearClassifiers.Losses;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

// Notebook 04-training-pipeline.
public static partial class Exercises
{
    /// <summary>One step of gradient descent: weights, their gradient and a rate give new weights.</summary>
    public static FunctionExercise<Func<Matrix<double>, Matrix<double>, double, Matrix<double>>> MyStep =>
        new FunctionExercise<Func<Matrix<double>, Matrix<double>, double, Matrix<double>>>(
            "my-step", "04-training-pipeline", Competency.Foundation, "one step downhill", (W, G, rate) => W - rate * G)
            .On(f => f(Rows([1, 0]), Rows([2, -4]), 0.5))
            .On(f => f(Rows([3, -1]), Rows([0, 0]), 0.1))
            .On(f => f(Rows([1, 2, 3], [4, 5, 6]), Rows([1, 0, -1], [2, -2, 0.5]), 0.01))
            .Mistake("uphill", "The gradient points to where the loss rises. Where do you want to go?",
                (W, G, rate) => W + rate * G)
            .Mistake("rate forgotten", "Your step is as long as the gradient. What decides how long it should be?",
                (W, G, rate) => W - G)
            .Mistake("the step alone returned", "That is how far to go. Where does one arrive who starts at W?",
                (W, G, rate) => rate * G)
            .Mistake("the step alone returned, downhill", "The direction is right. From where does it start?",
                (W, G, rate) => -rate * G)
            .Mistake("divided by the rate", "Should a smaller rate make a step longer, or shorter?",
                (W, G, rate) => W - G / rate)
            .Mistake("the weights shrink with the rate too", "Where the gradient is zero, should the weights change at all?",
                (W, G, rate) => rate * (W - G))
            .Mistake("weights and gradient exchanged", "Which of the two matrices is the place, and which the direction?",
                (W, G, rate) => G - rate * W);

    /// <summary>The gradient of the mean cross-entropy with respect to W, from probabilities, true classes and a batch.</summary>
    public static FunctionExercise<Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>>> MyWeightGradient =>
        new FunctionExercise<Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>>>(
            "my-weight-gradient", "04-training-pipeline", Competency.Loss, "the gradient for the weights",
            (P, Y, X) => (P - Y) * Extend(X).Transpose() / X.ColumnCount)
            .On(f => f(Rows([0.5], [0.5]), Rows([1], [0]), Rows([2])))
            .On(f => f(Rows([0.2, 0.9, 0.6], [0.8, 0.1, 0.4]), Rows([0, 1, 0], [1, 0, 1]), Rows([1, -2, 3])))
            .On(f => f(Rows([0.7, 0.1], [0.2, 0.3], [0.1, 0.6]), Rows([1, 0], [0, 0], [0, 1]), Rows([1, 0], [2, -1], [0.5, 4])))
            .Mistake("sum taken for mean", "A batch of twice the size gives you twice the gradient. What is the loss's reduction?",
                (P, Y, X) => (P - Y) * Extend(X).Transpose())
            .Mistake("bias forgotten", "W has one column more than X has rows. What does its last column multiply?",
                (P, Y, X) => (P - Y) * X.Transpose() / X.ColumnCount)
            .Mistake("Y - P", "If a class is given too much probability, should its gradient be positive or negative?",
                (P, Y, X) => (Y - P) * Extend(X).Transpose() / X.ColumnCount)
            .Mistake("divided by the classes", "Over what does the loss take its mean?",
                (P, Y, X) => (P - Y) * Extend(X).Transpose() / P.RowCount)
            .Mistake("divided by the features", "X has features in its rows. Where are its examples?",
                (P, Y, X) => (P - Y) * Extend(X).Transpose() / X.RowCount)
            .Mistake("truth left out", "With a perfect answer nothing should change. What is your gradient then?",
                (P, Y, X) => P * Extend(X).Transpose() / X.ColumnCount)
            .Mistake("transposed", "A gradient has the shape of what it is the gradient of. What shape has W?",
                (P, Y, X) => Extend(X) * (P - Y).Transpose() / X.ColumnCount)
            .Mistake("bias first", "The numbers are right. In which column of W does the bias stand?",
                (P, Y, X) => (P - Y) * X.InsertRow(0, Vector<double>.Build.Dense(X.ColumnCount, 1)).Transpose() / X.ColumnCount);

    /// <summary>The way of three steps when nobody zeroes the gradient.</summary>
    public static Question ZeroGrad => new Question(
        "zero-grad", "04-training-pipeline", Competency.Foundation, "three steps without ZeroGrad, in λG", 6.0,
        worked: "the gradient that Step sees is G, then 2G, then 3G: 1 + 2 + 3 = 6")
        .Mistake("as if the gradients were zeroed", "What is left of the first gradient when Backward is called for the second time?", 3.0)
        .Mistake("the last gradient alone", "You count one step. Had the weights not moved before it?", 1.0)
        .Mistake("only the last two steps", "That is what the second and the third see together. What did the first see?", 5.0)
        .Mistake("doubled at each step", "Backward adds a new G to what is there. Does it add what is there once more?", 7.0)
        .Mistake("every step sees the whole sum", "How much had been added up by the time of the first step?", 9.0)
        .Mistake("as if nothing moved", "No call was left out but ZeroGrad. Does Step still step?", 0.0);

    /// <summary>The loss of a perfect answer of three classes when softmax is taken twice.</summary>
    public static Question GuessFloor => new Question(
        "guess-floor", "04-training-pipeline", Competency.Loss, "the least loss of three classes, softmax taken twice", Math.Log(1 + 2 / Math.E),
        decimals: 2, worked: "-log(e¹ / (e¹ + e⁰ + e⁰)) = log(1 + 2/e) = 0.55")
        .Mistake("as if softmax were taken once", "The loss takes (1, 0, 0) for logits. What does its own softmax make of them?", 0.0)
        .Mistake("as if it knew nothing", "Equal scores would cost that. Are 1, 0 and 0 equal?", Math.Log(3))
        .Mistake("nine other classes", "How many zeros stand beside the one here?", Math.Log(1 + 9 / Math.E))
        .Mistake("one other class", "How many powers are in the sum of a softmax of three classes?", Math.Log(1 + 1 / Math.E))
        .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?", Math.Log10(1 + 2 / Math.E))
        .Mistake("the probability, not its loss", "That is what the second softmax gives the true class. What does it cost?", Math.E / (Math.E + 2))
        .Mistake("minus sign forgotten", "Can a loss be negative?", -Math.Log(1 + 2 / Math.E))
        .Mistake("numerator forgotten", "That is the log-sum-exp of the three. What is taken from it?", Math.Log(Math.E + 2));

    /// <summary>A training loss that was published with a softmax too many, repaired.</summary>
    public static FunctionExercise<Func<Matrix<double>, int[], double>> DoubleSoftmax =>
        new FunctionExercise<Func<Matrix<double>, int[], double>>(
            "double-softmax", "04-training-pipeline", Competency.Loss, "a training loss with one softmax",
            (Z, y) => new CrossEntropyLoss().Value(Z, y))
            .On(f => f(Rows([0], [0]), [1]))
            .On(f => f(Rows([2, 0.1], [-1, 1.9]), [0, 1]))
            .On(f => f(Rows([3, 0, -1], [1, 1, 1], [0, 2, 0.5]), [0, 2, 1]))
            .On(f => f(Rows([800], [0]), [1]))
            .Mistake("as published", "How often is softmax taken here, counting the one inside the loss?",
                (Z, y) => new CrossEntropyLoss().Value(Softmax(Z), y))
            .Mistake("NllLoss of logits", "This loss only looks up the true class. What kind of numbers should it find there?",
                (Z, y) => new NllLoss().Value(Z, y))
            .Mistake("NllLoss of probabilities", "There is one softmax now, but where is the logarithm?",
                (Z, y) => new NllLoss().Value(Softmax(Z), y))
            .Mistake("sum taken for mean", "Would your loss double with a batch of twice the size?",
                (Z, y) => new CrossEntropyLoss(Reduction.Sum).Value(Z, y))
            .Mistake("logarithm of a softmax", "On paper that is right. What is left of a very small probability before its logarithm is taken?",
                (Z, y) => new NllLoss().Value(Softmax(Z).PointwiseLog(), y))
            .Mistake("softmax across the batch", "An example is a column. Along which direction should the probabilities sum to 1?",
                (Z, y) => new NllLoss().Value(LogSoftmax(Z.Transpose()).Transpose(), y))
            .Mistake("minus sign too many", "Does your loss fall when the true class is given more probability?",
                (Z, y) => -new CrossEntropyLoss().Value(Z, y));

    /// <summary>In how many directions the loss of three classes in the plane never changes.</summary>
    public static Question FlatDirections => new Question(
        "flat-directions", "04-training-pipeline", Competency.Weights, "directions in which the loss is flat, K = 3, D = 2", 3.0,
        worked: "one row of D + 1 = 3 numbers, added to all rows of W, moves no probability")
        .Mistake("none", "Raise all three biases by 1. What happens to the probabilities?", 0.0)
        .Mistake("the biases alone", "Raising all biases alike is one such direction. Can other weights be raised alike as well?", 1.0)
        .Mistake("bias forgotten", "A row of W has a weight for x1 and one for x2. What else stands in it?", 2.0)
        .Mistake("those that are not flat", "You may have counted the others. How many numbers can be chosen when all rows change alike?", 6.0)
        .Mistake("all of them", "If every direction were flat, could training change anything?", 9.0);
}
