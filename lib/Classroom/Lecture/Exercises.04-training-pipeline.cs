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
            .OnDrawn(8, (f, r) =>
            {
                var (rows, columns) = (2 + r.Below(3), 2 + r.Below(4));
                return f(Draws.Matrix(r, rows, columns), Draws.Matrix(r, rows, columns), r.Between(0.01, 2));
            })
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
                (W, G, rate) => G - rate * W)
            .Mistake("the rate multiplied in twice", "How often does the rate stand in the formula?",
                (W, G, rate) => W - rate * rate * G)
            .Mistake("the rate at the weights", "What does the rate make shorter, the step or the weights?",
                (W, G, rate) => rate * W - G)
            .Mistake("the weights came back as they were", "A matrix's Subtract makes a new one: where does it go?",
                (W, G, rate) => W)
            .Mistake("the bias column left as it was", "The last column of G is the slope of the biases: should they not learn as well?",
                (W, G, rate) => W.MapIndexed((k, j, w) => j < W.ColumnCount - 1 ? w - rate * G[k, j] : w, Zeros.Include))
            .Mistake("the rate subtracted", "Is the rate a step of its own, or how much of the gradient is taken?",
                (W, G, rate) => W - G - rate,
                (W, G, rate) => W - (G + rate),
                (W, G, rate) => W - rate)
            .Mistake("only the signs of the gradient", "Should a steep slope make a longer step than a gentle one?",
                (W, G, rate) => W - rate * G.PointwiseSign())
            .Mistake("the gradient divided once more", "Its mean over the batch is in the gradient already: by what else do you divide?",
                (W, G, rate) => W - rate * G / W.RowCount,
                (W, G, rate) => W - rate * G / W.ColumnCount)
            .Mistake("the gradient scaled to length 1", "Should a steep slope make a longer step than a gentle one?",
                (W, G, rate) => W - rate * G / G.FrobeniusNorm())
            .Mistake("the gradient multiplied with the weights", "Does a step downhill depend on where the weights are, beside the slope there?",
                (W, G, rate) => W - rate * W.PointwiseMultiply(G),
                (W, G, rate) => W.PointwiseMultiply(1 - rate * G),
                (W, G, rate) => rate * W.PointwiseMultiply(G))
            .Mistake("two steps instead of one", "How often does your loop turn?",
                (W, G, rate) => W - 2 * rate * G)
            .Mistake("both scaled and added", "What does the rate make shorter, the step or the weights?",
                (W, G, rate) => rate * (W + G),
                (W, G, rate) => rate * W + G);

    /// <summary>The gradient of the mean cross-entropy with respect to W, from probabilities, true classes and a batch.</summary>
    public static FunctionExercise<Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>>> MyWeightGradient =>
        new FunctionExercise<Func<Matrix<double>, Matrix<double>, Matrix<double>, Matrix<double>>>(
            "my-weight-gradient", "04-training-pipeline", Competency.Loss, "the gradient for the weights",
            (P, Y, X) => (P - Y) * Extend(X).Transpose() / X.ColumnCount)
            .On(f => f(Rows([0.5], [0.5]), Rows([1], [0]), Rows([2])))
            .On(f => f(Rows([0.2, 0.9, 0.6], [0.8, 0.1, 0.4]), Rows([0, 1, 0], [1, 0, 1]), Rows([1, -2, 3])))
            .On(f => f(Rows([0.7, 0.1], [0.2, 0.3], [0.1, 0.6]), Rows([1, 0], [0, 0], [0, 1]), Rows([1, 0], [2, -1], [0.5, 4])))
            .OnDrawn(8, (f, r) =>
            {
                var (P, Y, X) = Draws.Answers(r);
                return f(P, Y, X);
            })
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
                (P, Y, X) => (P - Y) * X.InsertRow(0, Vector<double>.Build.Dense(X.ColumnCount, 1)).Transpose() / X.ColumnCount)
            .Mistake("divided by all entries", "Over what does the loss take its mean, and how many of them are there?",
                (P, Y, X) => (P - Y) * Extend(X).Transpose() / (P.RowCount * P.ColumnCount),
                (P, Y, X) => (P - Y) * Extend(X).Transpose() / (X.RowCount * X.ColumnCount))
            .Mistake("divided by N twice", "How often does the mean divide by the number of examples?",
                (P, Y, X) => (P - Y) * Extend(X).Transpose() / X.ColumnCount / X.ColumnCount)
            .Mistake("bias not divided by N", "Is the slope of the biases a mean over the batch as well?",
                (P, Y, X) => WithBias((P - Y) * X.Transpose() / X.ColumnCount, (P - Y).RowSums()))
            .Mistake("the weights not divided by N", "Is the slope of the weights a mean over the batch as well?",
                (P, Y, X) => WithBias((P - Y) * X.Transpose(), (P - Y).RowSums() / X.ColumnCount))
            .Mistake("the bias's gradient left at 0", "Does the loss not change with the biases?",
                (P, Y, X) => WithBias((P - Y) * X.Transpose() / X.ColumnCount, Vector<double>.Build.Dense(P.RowCount)))
            .Mistake("ones for the bias's gradient", "The 1 stands below x: what is it multiplied by in the product?",
                (P, Y, X) => WithBias((P - Y) * X.Transpose() / X.ColumnCount, Vector<double>.Build.Dense(P.RowCount, 1)),
                (P, Y, X) => WithBias((P - Y) * X.Transpose(), Vector<double>.Build.Dense(P.RowCount, 1)) / X.ColumnCount)
            .Mistake("softmax's slope put in front as well", "P - Y is the slope in the logits already: which slope is too much?",
                (P, Y, X) => (P - Y).PointwiseMultiply(P).PointwiseMultiply(1 - P) * Extend(X).Transpose() / X.ColumnCount)
            .Mistake("sizes without a sign", "A class that got too little: should its gradient have the sign of one that got too much?",
                (P, Y, X) => (P - Y).PointwiseAbs() * Extend(X).Transpose() / X.ColumnCount)
            .Mistake("the squares of the differences", "Is the squared error's value in the cross-entropy's gradient?",
                (P, Y, X) => (P - Y).PointwisePower(2) * Extend(X).Transpose() / X.ColumnCount)
            .Mistake("the differences alone", "How does a score change when a weight does: what is the weight multiplied by?",
                (P, Y, X) => (P - Y) / X.ColumnCount,
                (P, Y, X) => P - Y);

    /// <summary>The way of three steps when nobody zeroes the gradient.</summary>
    public static Question ZeroGrad => new Question(
        "zero-grad", "04-training-pipeline", Competency.Foundation, "three steps without ZeroGrad, in λG", 6.0,
        worked: "the gradient that Step sees is G, then 2G, then 3G: 1 + 2 + 3 = 6")
        .Mistake("three gradients in all",
            "Was that one for each step, or 1 + 2 for two of them: what does the gradient hold at the first, the second, the third?", 3.0)
        .Mistake("the last gradient alone", "You count one step. Had the weights not moved before it?", 1.0)
        .Mistake("one gradient too few", "Which multiple of G does Step see at the first step, at the second, at the third?", 5.0)
        .Mistake("doubled at each step", "Backward adds a new G to what is there. Does it add what is there once more?", 7.0)
        .Mistake("every step sees the whole sum", "How much had been added up by the time of the first step?", 9.0)
        .Mistake("no gradient in all", "Do the gradients cancel or replace one another, or does Backward add each to what is there?", 0.0)
        .Mistake("a fourth step", "How often is Step called?", 10.0)
        .Mistake("twice doubled, or 3 / 2 of whole numbers", "If you divided, what is 3 / 2 in C#; if not, does Backward double what is there?", 4.0)
        .Mistake("the counts squared", "How often does one Step take what the gradient holds?", 14.0)
        .Mistake("two steps of three gradients", "What does the gradient hold at the first step, at the second, at the third?", 8.0);

    /// <summary>The loss of a perfect answer of three classes when softmax is taken twice.</summary>
    public static Question GuessFloor => new Question(
        "guess-floor", "04-training-pipeline", Competency.Loss, "the least loss of three classes, softmax taken twice", Math.Log(1 + 2 / Math.E),
        decimals: 2, worked: "-log(e¹ / (e¹ + e⁰ + e⁰)) = log(1 + 2/e) = 0.55")
        .Mistake("as if the zeros weighed nothing", "The loss takes (1, 0, 0) for logits. What does its own softmax make of the zeros?", 0.0)
        .Mistake("as if it knew nothing", "Equal scores would cost that. Are 1, 0 and 0 equal?", Math.Log(3))
        .Mistake("nine other classes", "How many zeros stand beside the one here?", Math.Log(1 + 9 / Math.E))
        .Mistake("one other class", "How many powers are in the sum of a softmax of three classes?", Math.Log(1 + 1 / Math.E))
        .Mistake("logarithm of base ten", "Which logarithm undoes e to the power?", Math.Log10(1 + 2 / Math.E))
        .Mistake("the probability, not its loss", "That is what the second softmax gives the true class. What does it cost?", Math.E / (Math.E + 2))
        .Mistake("minus sign forgotten", "Can a loss be negative?", -Math.Log(1 + 2 / Math.E))
        .Mistake("the log-sum-exp less 0", "Which of the three scores is taken from the log-sum-exp, and what is it?", Math.Log(Math.E + 2))
        .Mistake("what is missing to 1", "By that measure the worst answer of all would cost 1: can a loss grow further?", 1 - Math.E / (Math.E + 2))
        .Mistake("NllLoss of the ones", "The published loss takes a softmax of its own before it looks up the true class: where is it?", -1.0);

    /// <summary>A training loss that was published with a softmax too many, repaired.</summary>
    public static FunctionExercise<Func<Matrix<double>, int[], double>> DoubleSoftmax =>
        new FunctionExercise<Func<Matrix<double>, int[], double>>(
            "double-softmax", "04-training-pipeline", Competency.Loss, "a training loss of logits",
            (Z, y) => new CrossEntropyLoss().Value(Z, y))
            .On(f => f(Rows([0], [0]), [1]))
            .On(f => f(Rows([2, 0.1], [-1, 1.9]), [0, 1]))
            .On(f => f(Rows([3, 0, -1], [1, 1, 1], [0, 2, 0.5]), [0, 2, 1]))
            .OnDrawn(10, (f, r) =>
            {
                var (Z, y) = Draws.LabelledBatch(r);
                return f(Z, y);
            })
            .AtLimitsOfLoss()
            .Mistake("as published", "How often is softmax taken here, counting the one inside the loss?",
                (Z, y) => new CrossEntropyLoss().Value(Softmax(Z), y))
            .Mistake("NllLoss of logits", "This loss only looks up the true class. What kind of numbers should it find there?",
                (Z, y) => new NllLoss().Value(Z, y))
            .Mistake("NllLoss of probabilities", "There is one softmax now, but where is the logarithm?",
                (Z, y) => new NllLoss().Value(Softmax(Z), y))
            .Mistake("sum taken for mean", "Would your loss double with a batch of twice the size?",
                (Z, y) => new CrossEntropyLoss(Reduction.Sum).Value(Z, y))
            .Mistake("softmax across the batch", "An example is a column. Along which direction should the probabilities sum to 1?",
                (Z, y) => new NllLoss().Value(LogSoftmax(Z.Transpose()).Transpose(), y))
            .Mistake("minus sign too many", "Does your loss fall when the true class is given more probability?",
                (Z, y) => -new CrossEntropyLoss().Value(Z, y))
            .Mistake("softmax three times", "Count each softmax, the loss's own included: how many should there be?",
                (Z, y) => new CrossEntropyLoss().Value(Softmax(Softmax(Z)), y))
            .Mistake("the floor taken away", "An image that costs as much as can be: is what you took away in its loss?",
                (Z, y) => new CrossEntropyLoss().Value(Softmax(Z), y) - Math.Log(1 + (Z.RowCount - 1) / Math.E),
                (Z, y) => new CrossEntropyLoss().Value(Softmax(Z), y) - Math.Log(1 + 2 / Math.E))
            .Mistake("probabilities multiplied by a number", "Are probabilities that are blown up what the classifier had said?",
                (Z, y) => new CrossEntropyLoss().Value(50 * Softmax(Z), y),
                (Z, y) => new CrossEntropyLoss().Value(100 * Softmax(Z), y),
                (Z, y) => new CrossEntropyLoss().Value(10 * Softmax(Z), y))
            .MistakesOfLoss();

    /// <summary>In how many directions the loss of three classes in the plane never changes.</summary>
    public static Question FlatDirections => new Question(
        "flat-directions", "04-training-pipeline", Competency.Weights, "directions in which the loss is flat, K = 3, D = 2", 3.0,
        worked: "one row of D + 1 = 3 numbers, added to all rows of W, moves no probability")
        .Mistake("none", "Raise all three biases by 1. What happens to the probabilities?", 0.0)
        .Mistake("the biases alone", "Raising all biases alike is one such direction. Can other weights be raised alike as well?", 1.0)
        .Mistake("one too few, as without the bias", "A row of W has a weight for x1 and one for x2. What else stands in it?", 2.0)
        .Mistake("those that are not flat, or two counts added", "How many numbers can be chosen when all rows change alike?", 6.0)
        .Mistake("all but one", "Raising all biases alike is one such direction. Can other weights be raised alike as well?", 8.0)
        .Mistake("one for each point", "Is it the weights that have directions here, or the points?", 60.0)
        .Mistake("all of them", "If every direction were flat, could training change anything?", 9.0);

    private static Matrix<double> WithBias(Matrix<double> weights, Vector<double> bias) => weights.InsertColumn(weights.ColumnCount, bias);
}
