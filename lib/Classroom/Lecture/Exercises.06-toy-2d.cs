using Classroom.Checks;
using Classroom.Grading;
using Datasets.Points;
using LinearClassifiers;
using LinearClassifiers.Models;
using LinearClassifiers.Training;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

// Notebook 06-toy-2d.
public static partial class Exercises
{
    /// <summary>The curve of -log σ(f), drawn by five heights.</summary>
    public static FunctionExercise<Func<Vector<double>>> DrawMinusLogSigma =>
        new FunctionExercise<Func<Vector<double>>>(
            "draw-minus-log-sigma", "06-toy-2d", Competency.Loss, "-log σ(f), drawn by five heights",
            () => SketchedBy(f => -LogSigmoid(f)))
            .On(f => Off(f(), at: 0))
            .On(f => Off(f(), at: 2))
            .On(f => Off(f(), at: 4))
            .On(f => Off(f(), at: -2))
            .On(f => Off(f(), at: -4))
            .Mistake("drawn for y = 0", "Should a point of class 1 pay more for a high score, or for a low one?",
                () => SketchedBy(f => -LogSigmoid(-f)))
            .Mistake("the probability itself", "Should a point cost most where the classifier is sure of its class?",
                () => SketchedBy(Sigmoid))
            .Mistake("the minus sign forgotten", "Is the logarithm of a probability above or below zero?",
                () => SketchedBy(LogSigmoid))
            .Mistake("the logarithm to base 10", "At f = 0 the probability is one half; which logarithm does the course take of it?",
                () => SketchedBy(f => -LogSigmoid(f) / Math.Log(10)))
            .Mistake("the logarithm to base 2", "At f = 0 the probability is one half; which logarithm does the course take of it?",
                () => SketchedBy(f => -LogSigmoid(f) / Math.Log(2)))
            .Mistake("the power, not its logarithm", "At f = -4 the power is 55; is the cost of a point as large as that?",
                () => SketchedBy(f => Math.Exp(-f)),
                () => SketchedBy(f => 1 + Math.Exp(-f)))
            .Mistake("the hinge loss", "Two straight lines make a corner; where has the curve of a logarithm one?",
                () => SketchedBy(f => Math.Max(0, 1 - f)))
            .Mistake("what is missing to 1", "How high does your sketch rise, however wrong the classifier is?",
                () => SketchedBy(f => Sigmoid(-f)))
            .Mistake("a bend at 0 for a curve", "At f = 0 the probability is one half; does that cost nothing?",
                () => SketchedBy(f => Math.Max(0, -f)))
            .Mistake("a straight line", "From f = 2 to f = 4 the probability hardly changes; can its logarithm?",
                () => SketchedBy(f => (4 - f) / 2));

    /// <summary>The signs of the first step for one point, by hand.</summary>
    public static Question WhichWay =>
        new Question(
            "which-way", "06-toy-2d", Competency.Boundary, "how w1, w2 and the bias change in one step", Signs2D(1, -1, 1),
            worked: "σ(0) - 1 is below zero, so the step adds a positive multiple of [2, -1, 1]")
            .Mistake("uphill", "After the step, should the point's score be higher or lower than before?", Signs2D(-1, 1, -1))
            .Mistake("bias left out", "By which number does the bias enter the score, and does it depend on the point?", Signs2D(1, -1, 0))
            .Mistake("the signs of the point left out",
                "Would a larger w2 raise or lower the score of a point whose second number is negative?", Signs2D(1, 1, 1))
            .Mistake("no step because the score is 0",
                "Is the classifier content with a probability of one half for a point of class 1?", Signs2D(0, 0, 0))
            .Mistake("the bias goes the other way", "What is the last entry of [x; 1]?", Signs2D(1, -1, -1))
            .Mistake("the bias first", "Where does the bias stand in [x; 1], and in w?", Signs2D(1, 1, -1))
            .Mistake("no sign of the point, and no bias",
                "Would a larger w2 raise the score of this point, and what is the last entry of [x; 1]?", Signs2D(1, 1, 0));

    /// <summary>One step of the lecture's run.</summary>
    public static FunctionExercise<Func<Vector<double>, Matrix<double>, int[], double, Vector<double>>> My2DStep =>
        new FunctionExercise<Func<Vector<double>, Matrix<double>, int[], double, Vector<double>>>(
            "my-2d-step", "06-toy-2d", Competency.Boundary, "one step down the summed loss",
            (w, X, y, rate) => BinaryDescent.Run(X, y, w, steps: 1, rate).Weights[1])
            .On(f => f(Column(0, 0, 0), Rows([2], [-1]), [1], 1))
            .On(f => f(Column(0, 0, 0), Rows([2], [-1]), [0], 1))
            .On(f => f(Column(1, -1, 2), Rows([1, 0], [0, 3]), [1, 0], 0.5))
            .On(f => f(Column(-2, 2, 1), Toy2D.Lecture.X, Toy2D.Lecture.Labels01, 0.1))
            .Mistake("mean for sum", "Which loss does the lecture go down, the mean over the points or their sum?",
                (w, X, y, rate) => w - (rate / y.Length * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - label)))
            .Mistake("uphill", "Along the gradient the loss grows; which way do you want to go?",
                (w, X, y, rate) => w + (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - label)))
            .Mistake("bias forgotten", "The third weight has a slope too; which number is it multiplied by in the score?",
                (w, X, y, rate) =>
                {
                    var after = w - (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - label));
                    return Column(after[0], after[1], w[2]);
                })
            .Mistake("only the points of y = 1", "What does a point of class 0 with a high score have to say?",
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => label == 1 ? Sigmoid(f) - 1 : 0)))
            .Mistake("every point taken for y = 1", "Where does the label come into your slope?",
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - 1)))
            .Mistake("labels -1 and +1 taken", "Between which two numbers does a probability lie, and which labels can it reach?",
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - ((2 * label) - 1))))
            .Mistake("sigmoid taken twice", "Is a sigmoid taken of something that is a probability already?",
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(Sigmoid(f)) - label)))
            .Mistake("another label than the one given",
                "Which number stands for class 1 in y, which for class 0, and what does your slope make of them?",
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) + label)),
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - (label - 1))),
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - (label + 1))))
            .Mistake("the score for the probability", "The label is 0 or 1; what has to be done to a score before the two can be compared?",
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => f - label)))
            .Mistake("no rate", "How long is a step if the gradient is as long as it likes?",
                (w, X, y, rate) => w - Gradient2D(w, X, y, (f, label) => Sigmoid(f) - label))
            .Mistake("the step without w", "Where does the step start from?",
                (w, X, y, rate) => -rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - label))
            .OnDrawn(6, OnPoints2D)
            .Mistake("w moved after every point", "With which w is the second point's score computed?",
                (w, X, y, rate) => Enumerable.Range(0, y.Length)
                    .Aggregate(w, (now, i) => now - (rate * Error2D(now, X.Column(i), y[i]) * Extend(X.Column(i)))))
            .Mistake("bias left out of the score", "What does the third weight add to the score of every point?",
                (w, X, y, rate) => w - (rate * Gradient2D(Column(w[0], w[1], 0), X, y, (f, label) => Sigmoid(f) - label)))
            .Mistake("the gradient returned", "Which way, and how far, does the step go along it?",
                (w, X, y, rate) => Gradient2D(w, X, y, (f, label) => Sigmoid(f) - label))
            .Mistake("only the last point", "What happens to the slope of the first point when your loop comes to the second?",
                (w, X, y, rate) => w - (rate * Pull2D(w, X, y, y.Length - 1)))
            .Mistake("the last point left out", "At which index does your loop end?",
                (w, X, y, rate) => w - (rate * (Gradient2D(w, X, y, (f, label) => Sigmoid(f) - label) - Pull2D(w, X, y, y.Length - 1))))
            .Mistake("the decision for the probability", "Is a point that is hardly right done with, or does its probability still ask for more?",
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => (f > 0 ? 1 : 0) - label)))
            .Mistake("the slope of the squared error", "That is the slope of another loss. Which one does the lecture go down?",
                (w, X, y, rate) => w - (rate * Gradient2D(w, X, y, (f, label) => 2 * (Sigmoid(f) - label) * Sigmoid(f) * Sigmoid(-f))))
            .Mistake("the bias first", "Where does the bias stand in [x; 1]?",
                (w, X, y, rate) => Step2DBiasFirst(w, X, y, rate))
            .Mistake("each weight after the other", "How often is the score computed in one step, and with how many different weights?",
                (w, X, y, rate) => Step2DOneByOne(w, X, y, rate))
            .Mistake("the bias moved by one point alone", "Do all points pull at the bias, or only one of them?",
                (w, X, y, rate) =>
                {
                    var after = w - (rate * Gradient2D(w, X, y, (f, label) => Sigmoid(f) - label));
                    return Column(after[0], after[1], w[2] - (rate * Error2D(w, X.Column(y.Length - 1), y[^1])));
                })
            .Mistake("the error without the points", "Do both numbers of a point pull their weights equally hard?",
                (w, X, y, rate) => w - (rate * Enumerable.Range(0, y.Length).Sum(i => Error2D(w, X.Column(i), y[i]))));

    /// <summary>The rate that suits ten times the points.</summary>
    public static Question RateFor200 =>
        new Question(
            "rate-for-200", "06-toy-2d", Competency.Boundary, "the rate for 200 points", 0.01, decimals: 3,
            worked: "a sum of ten times the terms is about ten times as long, and a tenth of the rate makes up for it")
            .Mistake("the rate kept", "How many terms does the sum have now, and what does that do to the length of a step?", 0.1)
            .Mistake("the wrong way, or in percent",
                "Has the gradient become longer or shorter, and should the rate make up for it or add to it?", 1.0)
            .Mistake("divided by too much", "By which factor has the number of points grown?", 0.001)
            .Mistake("divided by the root of ten", "Do the terms of the sum mostly cancel, or do they add up?", 0.032)
            .Mistake("divided by the points there were", "By which factor has the number of points grown?", 0.1 / 20)
            .Mistake("doubled", "Has the gradient become longer or shorter, and should the rate make up for it or add to it?", 0.2)
            .Mistake("halved", "By which factor has the number of points grown, and the sum with it?", 0.05);

    /// <summary>The boundary as a line, from the weights.</summary>
    public static FunctionExercise<Func<Vector<double>, Vector<double>>> BoundaryLine =>
        new FunctionExercise<Func<Vector<double>, Vector<double>>>(
            "boundary-line", "06-toy-2d", Competency.Boundary, "slope and intercept of the boundary",
            w => Column(-w[0] / w[1], -w[2] / w[1]))
            .On(f => f(Column(1, 1, 0)))
            .On(f => f(Column(0, 1, -2)))
            .On(f => f(Column(3, -2, -1)))
            .On(f => f(Column(-2, 2, 1)))
            .On(f => f(Column(1, 4, 6)))
            .Mistake("sign of the slope", "Take w = (1, 1, 0): if x1 grows, must x2 grow or fall for f to stay 0?",
                w => Column(w[0] / w[1], -w[2] / w[1]))
            .Mistake("sign of the intercept", "Put x1 = 0 into f = 0: what is x2 then?",
                w => Column(-w[0] / w[1], w[2] / w[1]))
            .Mistake("w1 and w2 exchanged", "Which of the two numbers do you solve for, and which weight stands before it?",
                w => Column(-w[1] / w[0], -w[2] / w[0]))
            .Mistake("bias forgotten", "Does the boundary always go through the origin?",
                w => Column(-w[0] / w[1], 0))
            .Mistake("intercept not divided", "When you divide an equation, which of its terms are divided?",
                w => Column(-w[0] / w[1], -w[2]))
            .Mistake("the arrow's slope", "The arrow stands at right angles to the boundary; which of the two are you asked for?",
                w => Column(w[1] / w[0], -w[2] / w[1]))
            .Mistake("intercept before slope", "In which order are the two numbers asked for?",
                w => Column(-w[2] / w[1], -w[0] / w[1]))
            .OnDrawn(8, (f, r) => f(Draws.Divisors(r, 3)))
            .Mistake("the bias taken to be first", "Which of the three numbers is the bias?",
                w => Column(-w[1] / w[2], -w[0] / w[2]))
            .Mistake("where it crosses the other axis", "Put x1 = 0 into f = 0: what is x2 then?",
                w => Column(-w[0] / w[1], -w[2] / w[0]))
            .Mistake("the angle in degrees", "How far does x2 go while x1 goes by 1?",
                w => Column(Math.Atan(-w[0] / w[1]) * 180 / Math.PI, -w[2] / w[1]))
            .Mistake("the angle for the slope", "How far does x2 go while x1 goes by 1?",
                w => Column(Math.Atan(-w[0] / w[1]), -w[2] / w[1]))
            .Mistake("the angle, taken of two numbers", "How far does x2 go while x1 goes by 1?",
                w => Column(Math.Atan2(-w[0], w[1]), -w[2] / w[1]))
            .Mistake("the distance for the intercept", "That is how far the line is from the origin. Where does it cross the x2 axis?",
                w => Column(-w[0] / w[1], -w[2] / w.SubVector(0, 2).L2Norm()))
            .Mistake("the sign of w2 lost", "If w2 is negative, which way does the inequality, and the line, turn?",
                w => Column(-w[0] / Math.Abs(w[1]), -w[2] / Math.Abs(w[1])))
            .Mistake("not divided", "When f = 0 is solved for x2, what stands before x2?",
                w => Column(-w[0], -w[2]));

    /// <summary>On which side of a boundary three points lie.</summary>
    public static Question WhichSide =>
        new Question(
            "which-side", "06-toy-2d", Competency.Boundary, "the sides of three points", Signs2D(0, -1, 1),
            worked: "the scores are 0, -1 and 3")
            .Mistake("bias left out", "What is the score of the origin?", Signs2D(1, 0, 1))
            .Mistake("the sides exchanged",
                "On which side of the boundary does the arrow end, that of class 1 or that of class 0?", Signs2D(0, 1, -1))
            .Mistake("labels given for sides", "The boundary itself is a third place beside two sides; which sign does it get?", Signs2D(0, 0, 1))
            .Mistake("the bias with the wrong sign", "Is the last weight added or taken away, and which sign does it bring along?", Signs2D(1, 1, 1))
            .Mistake("w1 and w2 exchanged", "Which weight belongs to the point's first number?", Signs2D(0, -1, -1))
            .Mistake("a score of 0 taken for class 1, or the sign of w2 left out",
                "What is the first point's score, and which sign has that?", Signs2D(1, -1, 1))
            .Mistake("a score of 0 taken for class 0",
                "The boundary itself is a third place beside two sides; which sign does it get?", Signs2D(-1, -1, 1))
            .Mistake("the points in another order", "Which of the three points comes first?", Signs2D(1, -1, 0));

    /// <summary>The signed distance of a point from the boundary.</summary>
    public static FunctionExercise<Func<Vector<double>, Vector<double>, double>> MyDistance =>
        new FunctionExercise<Func<Vector<double>, Vector<double>, double>>(
            "my-distance", "06-toy-2d", Competency.Boundary, "signed distance from the boundary",
            (w, x) => new BinaryLinearClassifier(w).Distance(x))
            .On(f => f(Column(1, 0, 0), Column(2, 5)))
            .On(f => f(Column(3, 4, 0), Column(1, 1)))
            .On(f => f(Column(3, 4, -10), Column(2, 1)))
            .On(f => f(Column(3, 4, 5), Column(-3, -2)))
            .On(f => f(Column(-2, 2, 1), Column(0.5, 2)))
            .Mistake("bias counted in the length", "Which of the weights does the arrow consist of?",
                (w, x) => w.DotProduct(Extend(x)) / w.L2Norm())
            .Mistake("no sign", "Could your answer tell the two sides apart?",
                (w, x) => Math.Abs(w.DotProduct(Extend(x))) / w.SubVector(0, 2).L2Norm())
            .Mistake("not divided", "If all weights are doubled, does the point move away from the boundary?",
                (w, x) => w.DotProduct(Extend(x)))
            .Mistake("divided by the squared length", "By how much does the score change on a walk of length one along the arrow?",
                (w, x) => w.DotProduct(Extend(x)) / ((w[0] * w[0]) + (w[1] * w[1])))
            .Mistake("bias forgotten", "Is the boundary where w1 x1 + w2 x2 is 0, or where the whole score is?",
                (w, x) => ((w[0] * x[0]) + (w[1] * x[1])) / w.SubVector(0, 2).L2Norm())
            .Mistake("the lengths of the sides added", "How long is the arrow (3, 4), from its foot straight to its tip?",
                (w, x) => w.DotProduct(Extend(x)) / (Math.Abs(w[0]) + Math.Abs(w[1])))
            .OnDrawn(8, (f, r) => f(Draws.Divisors(r, 3), Draws.Divisors(r, 2)))
            .Mistake("bias subtracted", "Is the last weight added or taken away?",
                (w, x) => ((w[0] * x[0]) + (w[1] * x[1]) - w[2]) / w.SubVector(0, 2).L2Norm())
            .Mistake("the bias not divided", "When the score is divided, which of its terms are?",
                (w, x) => (((w[0] * x[0]) + (w[1] * x[1])) / w.SubVector(0, 2).L2Norm()) + w[2])
            .Mistake("only the bias divided", "When the score is divided, which of its terms are?",
                (w, x) => (w[0] * x[0]) + (w[1] * x[1]) + (w[2] / w.SubVector(0, 2).L2Norm()))
            .Mistake("summed before they were squared", "How long is the arrow (3, 4): the root of 9 + 16, or of 49?",
                (w, x) => w.DotProduct(Extend(x)) / Math.Abs(w[0] + w[1]))
            .Mistake("the bias taken to be first", "Which of the three numbers is the bias?",
                (w, x) => (w[0] + (w[1] * x[0]) + (w[2] * x[1])) / w.SubVector(1, 2).L2Norm())
            .Mistake("divided by the length of x", "Whose length counts, the arrow's or the point's?",
                (w, x) => w.DotProduct(Extend(x)) / x.L2Norm())
            .Mistake("a probability", "A distance can be larger than 1. Which function would keep yours from it?",
                (w, x) => Sigmoid(w.DotProduct(Extend(x)) / w.SubVector(0, 2).L2Norm()))
            .Mistake("the way up the x2 axis", "Is the shortest way to the line straight up?",
                (w, x) => x[1] + (((w[0] * x[0]) + w[2]) / w[1]))
            .Mistake("multiplied by the length", "If all weights are doubled, does the point move away from the boundary?",
                (w, x) => w.DotProduct(Extend(x)) * w.SubVector(0, 2).L2Norm())
            .Mistake("^ for a power", "In C# ^ is no power. How is a square written?",
                (w, x) => w.DotProduct(Extend(x)) / Math.Sqrt(((int)w[0] ^ 2) + ((int)w[1] ^ 2)))
            .Mistake("the distance from the arrow's tip", "The line is where f is 0. Does the arrow's tip lie on it?",
                (w, x) => (x - w.SubVector(0, 2)).L2Norm())
            .Mistake("the root forgotten over one square", "How long is the arrow (3, 4): the root of 9 + 16, or 3 + 4?",
                (w, x) => w.DotProduct(Extend(x)) / (w[0] + w[1]));

    /// <summary>The effect of doubling a classifier's weights.</summary>
    public static Question LongerWeights =>
        new Question(
            "longer-weights", "06-toy-2d", Competency.Weights, "all weights doubled", "same boundary, surer",
            worked: "2f is 0 where f is, and farther from 0 everywhere else")
            .Mistake("no change at all", "What does the sigmoid make of a score of 4, and what of one of 2?", "same boundary, as sure")
            .Mistake("less sure",
                "Is a score twice as far from 0 nearer to one half after the sigmoid, or farther from it?", "same boundary, less sure")
            .Mistake("the boundary moved", "For which points is twice the score 0?", "boundary twice as far out, surer")
            .Mistake("the length taken for a distance", "If f is 0 at a point, what is 2f there?", "boundary twice as far out, as sure")
            .Mistake("the boundary turned", "Does an arrow that is drawn twice as long point elsewhere?", "boundary turned, surer");

    /// <summary>The course of the weights where a line separates the data.</summary>
    public static Question EasyData =>
        new Question(
            "easy-data", "06-toy-2d", Competency.Boundary, "the length of w where a line separates the data", "it grows ever slower, without end",
            worked: "each lengthening lowers the loss, and what is left of the loss pulls less and less")
            .Mistake("content once all are right", "Is the loss of a right answer 0, or only small?", "it stops once no point is wrong")
            .Mistake("a best w supposed",
                "Take any w that gets all points right, and double it: what has happened to the loss?", "it stops at the best w")
            .Mistake("a runaway supposed", "How long is the gradient when all probabilities are nearly right?", "it grows ever faster")
            .Mistake("an overshoot supposed", "Which point would have to pull w back, if none is on the wrong side?", "it swings back and forth")
            .Mistake("a way back supposed", "Which part of this loss would reward short weights?", "it grows first and shrinks later");

    /// <summary>The hinge loss of a margin.</summary>
    public static FunctionExercise<Func<double, double>> MyHinge =>
        new FunctionExercise<Func<double, double>>(
            "my-hinge", "06-toy-2d", Competency.Loss, "the hinge loss of a margin", m => Math.Max(0, 1 - m))
            .On(f => f(0))
            .On(f => f(1))
            .On(f => f(2))
            .On(f => f(0.5))
            .On(f => f(0.75))
            .On(f => f(-1))
            .On(f => f(-1.75))
            .On(f => f(-3))
            .Mistake("the perceptron's loss", "What should a margin of 0 cost?", m => Math.Max(0, -m))
            .Mistake("content from 0 on", "What should a margin of 0.5 cost, that is right but not sure?",
                m => m > 0 ? 0 : 1 - m,
                m => m >= 0 ? 0 : 1 - m)
            .Mistake("not cut off", "Can a loss be below zero, as a reward for being surer than sure?", m => 1 - m)
            .Mistake("sign of the margin", "Which should cost more, a margin of 2 or one of -2?", m => Math.Max(0, 1 + m))
            .Mistake("the squared loss", "What should a margin of 2 cost?", m => (1 - m) * (1 - m))
            .Mistake("squared after the cut",
                "Between -1 and -3, how much does each unit of the margin add?", m => Math.Max(0, 1 - m) * Math.Max(0, 1 - m))
            .Mistake("the logistic loss", "From which margin on should the loss be exactly 0?", m => Softplus(-m))
            .Mistake("right or wrong only", "Should a margin of -3 cost as much as one of -1?", m => m > 0 ? 0 : 1)
            .OnDrawn(8, (f, r) => f(r.Between(-4, 4)))
            .Mistake("the sign of the difference", "Which should cost more, a margin of 2 or one of -2?",
                m => Math.Max(0, m - 1))
            .Mistake("min for max", "Can a loss be below zero, as a reward for being surer than sure?",
                m => Math.Min(0, 1 - m))
            .Mistake("the size of the difference", "What should a margin of 2 cost?",
                m => Math.Abs(1 - m))
            .Mistake("one price below 1", "Should a margin of -3 cost as much as one of 0.5?",
                m => m < 1 ? 1 : 0)
            .Mistake("softplus for max", "From which margin on should the loss be exactly 0?",
                m => Softplus(1 - m))
            .Mistake("the margin cut to a whole number", "What does (int)0.5 come to?",
                m => Math.Max(0, 1 - (int)m));

    /// <summary>The loss that minds an answer that is too good.</summary>
    public static Question TooRight =>
        new Question(
            "too-right", "06-toy-2d", Competency.Loss, "the loss that minds a large margin", "squared",
            worked: "(1 - 3)² is 4, and (1 - 1)² is 0")
            .Mistake("right answers cost nothing there", "What does this loss say of an answer that is right, however sure?", "0-1")
            .Mistake("silent on right answers", "Which of 0 and -3 is the larger, and which of 0 and -1?", "perceptron")
            .Mistake("content from 1 on", "What is left of 1 - m at these two margins, once it is cut off at 0?", "hinge")
            .Mistake("falls, though never to 0", "Is e to the -3 more or less than e to the -1?", "logistic");

    /// <summary>A step that takes the whole gradient at one place.</summary>
    public static FunctionExercise<Func<Vector<double>, Vector<double>, int, double, Vector<double>>> UpdateOrder =>
        new FunctionExercise<Func<Vector<double>, Vector<double>, int, double, Vector<double>>>(
            "update-order", "06-toy-2d", Competency.Boundary, "all three weights in one step",
            (w, x, y, rate) => w - (rate * (Sigmoid(w.DotProduct(Extend(x))) - y) * Extend(x)))
            .On(f => f(Column(0, 0, 0), Column(1, 0), 1, 1))
            .On(f => f(Column(0, 0, 0), Column(2, -1), 0, 1))
            .On(f => f(Column(1, -1, 0.5), Column(1, 2), 1, 0.5))
            .On(f => f(Column(-2, 2, 1), Column(0.3, 0.6), 0, 1))
            .Mistake("the bias moved first", "With which bias is the score computed that moves w1 and w2?",
                (w, x, y, rate) =>
                {
                    var b = w[2] - (rate * Error2D(w, x, y));
                    var error = Error2D(Column(w[0], w[1], b), x, y);
                    return Column(w[0] - (rate * error * x[0]), w[1] - (rate * error * x[1]), b);
                })
            .Mistake("w first, then the bias", "With which w1 and w2 is the score computed that moves the bias?",
                (w, x, y, rate) =>
                {
                    var error = Error2D(w, x, y);
                    var (w1, w2) = (w[0] - (rate * error * x[0]), w[1] - (rate * error * x[1]));
                    return Column(w1, w2, w[2] - (rate * Error2D(Column(w1, w2, w[2]), x, y)));
                })
            .Mistake("each weight after the other", "How often is the score computed in one step, and with how many different weights?",
                (w, x, y, rate) =>
                {
                    var w1 = w[0] - (rate * Error2D(w, x, y) * x[0]);
                    var w2 = w[1] - (rate * Error2D(Column(w1, w[1], w[2]), x, y) * x[1]);
                    return Column(w1, w2, w[2] - (rate * Error2D(Column(w1, w2, w[2]), x, y)));
                })
            .Mistake("uphill", "Along the gradient the loss grows; which way do you want to go?",
                (w, x, y, rate) => w + (rate * Error2D(w, x, y) * Extend(x)))
            .Mistake("bias left as it was", "Which of the three numbers has not moved?",
                (w, x, y, rate) => Column(w[0] - (rate * Error2D(w, x, y) * x[0]), w[1] - (rate * Error2D(w, x, y) * x[1]), w[2]))
            .Mistake("the error without x", "Do both numbers of the point pull their weights equally hard?",
                (w, x, y, rate) => w - (rate * Error2D(w, x, y)))
            .OnDrawn(8, (f, r) => f(Draws.Divisors(r, 3), Draws.Divisors(r, 2), r.Below(2), r.Between(0.1, 0.9)))
            .Mistake("the bias moved before the error, and again", "With which bias is the score computed that moves the weights?",
                (w, x, y, rate) =>
                {
                    var error = Error2D(Column(w[0], w[1], w[2] - (rate * Error2D(w, x, y))), x, y);
                    return w - (rate * error * Extend(x));
                })
            .Mistake("bias left out of the score", "What does the third weight add to the score?",
                (w, x, y, rate) => w - (rate * Error2D(Column(w[0], w[1], 0), x, y) * Extend(x)))
            .Mistake("the bias first", "In which order do the three numbers come back?",
                (w, x, y, rate) => w - (rate * Error2D(w, x, y) * Extend(x)) is var now ? Column(now[2], now[0], now[1]) : w)
            .Mistake("no rate at the bias", "How long is the bias's step, compared with the others?",
                (w, x, y, rate) => Column(w[0] - (rate * Error2D(w, x, y) * x[0]), w[1] - (rate * Error2D(w, x, y) * x[1]), w[2] - Error2D(w, x, y)))
            .Mistake("no rate", "How long is a step if the gradient is as long as it likes?",
                (w, x, y, rate) => w - (Error2D(w, x, y) * Extend(x)))
            .Mistake("x1 for both weights", "Which number of the point does w2 belong to?",
                (w, x, y, rate) => w - (rate * Error2D(w, x, y) * Column(x[0], x[0], 1)))
            .Mistake("sigmoid taken twice", "Is a sigmoid taken of something that is a probability already?",
                (w, x, y, rate) => w - (rate * (Sigmoid(Sigmoid(w.DotProduct(Extend(x)))) - y) * Extend(x)))
            .Mistake("the score for the probability", "The label is 0 or 1; what has to be done to a score before the two can be compared?",
                (w, x, y, rate) => w - (rate * (w.DotProduct(Extend(x)) - y) * Extend(x)))
            .Mistake("the decision for the probability", "Is a point that is hardly right done with, or does its probability still ask for more?",
                (w, x, y, rate) => w - (rate * ((w.DotProduct(Extend(x)) > 0 ? 1 : 0) - y) * Extend(x)))
            .Mistake("labels -1 and +1 taken", "Between which two numbers does a probability lie, and which labels can it reach?",
                (w, x, y, rate) => w - (rate * (Sigmoid(w.DotProduct(Extend(x))) - ((2 * y) - 1)) * Extend(x)))
            .Mistake("the slope of the squared error", "That is the slope of another loss. Which one does the lecture go down?",
                (w, x, y, rate) => w.DotProduct(Extend(x)) is var f ? w - (rate * 2 * (Sigmoid(f) - y) * Sigmoid(f) * Sigmoid(-f) * Extend(x)) : w)
            .Mistake("the step without w", "Where does the step start from?",
                (w, x, y, rate) => -rate * Error2D(w, x, y) * Extend(x));

    // Σ_i slope(f_i, y_i) [x_i; 1], for the right slope σ(f) - y and for wrong ones.
    private static Vector<double> Gradient2D(Vector<double> w, Matrix<double> X, int[] y, Func<double, int, double> slope)
    {
        var inputs = Extend(X);
        var f = w * inputs;
        return inputs * Vector<double>.Build.Dense(y.Length, i => slope(f[i], y[i]));
    }

    // Points with the bias's 1 before them, as if w had its bias first.
    private static Vector<double> Step2DBiasFirst(Vector<double> w, Matrix<double> X, int[] y, double rate)
    {
        var inputs = Matrix<double>.Build.Dense(1, X.ColumnCount, 1).Stack(X);
        return w - (rate * (inputs * Vector<double>.Build.Dense(y.Length, i => Sigmoid(w.DotProduct(inputs.Column(i))) - y[i])));
    }

    // Each weight moved by a gradient that knows the moves before it.
    private static Vector<double> Step2DOneByOne(Vector<double> w, Matrix<double> X, int[] y, double rate)
    {
        var now = w.Clone();
        for (var j = 0; j < now.Count; j++)
        {
            now[j] -= rate * Gradient2D(now, X, y, (f, label) => Sigmoid(f) - label)[j];
        }

        return now;
    }

    // Weights, some points with their labels, and a rate.
    private static object? OnPoints2D(Func<Vector<double>, Matrix<double>, int[], double, Vector<double>> f, SeededRandom r)
    {
        var count = 2 + r.Below(4);
        return f(
            Draws.Divisors(r, 3),
            Matrix<double>.Build.Dense(2, count, (_, _) => Draws.Divisor(r)),
            [.. Enumerable.Range(0, count).Select(_ => r.Below(2))],
            r.Between(0.1, 0.9));
    }

    // What one point adds to the gradient.
    private static Vector<double> Pull2D(Vector<double> w, Matrix<double> X, int[] y, int i) =>
        Error2D(w, X.Column(i), y[i]) * Extend(X.Column(i));

    private static Vector<double> SketchedBy(Func<double, double> curve) => Column(curve(-4), curve(-2), curve(0), curve(2), curve(4));

    // How far a sketch of -log σ is off at f, to the nearest 0.4: less than 0.2 is as good as nothing.
    private static double Off(Vector<double> sketch, int at) => sketch is { Count: 5 }
        ? 0.4 * Math.Round((sketch[(at + 4) / 2] + LogSigmoid(at)) / 0.4)
        : throw new ArgumentException("the sketch is a column of five heights, at f = -4, -2, 0, 2 and 4");

    private static int[] Signs2D(params int[] signs) => signs;

    private static double Error2D(Vector<double> w, Vector<double> x, int y) => Sigmoid(w.DotProduct(Extend(x))) - y;
}
