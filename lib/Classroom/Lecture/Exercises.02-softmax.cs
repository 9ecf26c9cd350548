using Classroom.Checks;
using Classroom.Grading;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

// Notebook 02-softmax.
public static partial class Exercises
{
    /// <summary>p(plane) of the lecture, once every score has grown by 1.</summary>
    public static Question GuessShift =>
        new Question(
            "guess-shift", "02-softmax", Competency.Foundation, "p(plane) when every score grows by 1",
            Softmax(Column(2.00, 2.78, -1.40))[0], decimals: 2)
            .Mistake("the power has grown, the sum has not", "Which powers stand in the denominator, and did those grow too?", 0.845)
            .Mistake("the sum has grown, the power has not", "Does the plane's own score grow as well?", 0.11)
            .Mistake("the probability has grown by 1", "What would the three probabilities then sum to?", 1.31)
            .Mistake("all classes made equal", "Is the distance between two scores another one than before?", 0.33)
            .Mistake("the scores divided by their sum", "What becomes of a score before it is divided by a sum?", 0.47);

    /// <summary>The softmax of K logits.</summary>
    public static FunctionExercise<Func<Vector<double>, Vector<double>>> MySoftmax =>
        new FunctionExercise<Func<Vector<double>, Vector<double>>>(
            "my-softmax", "02-softmax", Competency.Foundation, "softmax of any scores", Softmax)
            .On(f => f(Column(7)))
            .On(f => f(Column(0, 0)))
            .On(f => f(Column(1, -1)))
            .On(f => f(Column(2.00, 2.78, -1.40)))
            .On(f => f(Column(-3, 0.5, 2, 1)))
            .On(f => f(Column(1000, 0)))
            .On(f => f(Column(-1000, -1001)))
            .Mistake("not divided by the sum", "What should the entries of your answer add up to?",
                z => z.PointwiseExp())
            .Mistake("shifted, and not divided by the sum", "The largest entry of your answer is always 1: what should all of them add up to?",
                z => (z - z.Maximum()).PointwiseExp())
            .Mistake("the largest score was not taken away first", "What does e to the 1000 come to on a machine, and which shift changes nothing?",
                z => z.PointwiseExp() / z.PointwiseExp().Sum())
            .Mistake("the smallest score taken away", "Which power is the largest one now, and can it overflow?",
                z => (z - z.Minimum()).PointwiseExp() / (z - z.Minimum()).PointwiseExp().Sum())
            .Mistake("the power shifted, the sum not", "Does the factor that the shift brings stand above and below the line?",
                z => (z - z.Maximum()).PointwiseExp() / z.PointwiseExp().Sum())
            .Mistake("no exponential", "Scores can be negative: which function makes them positive and keeps their order?",
                z => z / z.Sum())
            .Mistake("powers of 2", "Which number is raised to the scores in the formula?",
                z => z.Map(zk => Math.Pow(2, zk - z.Maximum())) / z.Map(zk => Math.Pow(2, zk - z.Maximum())).Sum())
            .Mistake("powers of 10", "Your answer is too sure: which number is raised to the scores in the formula?",
                z => z.Map(zk => Math.Pow(10, zk - z.Maximum())) / z.Map(zk => Math.Pow(10, zk - z.Maximum())).Sum())
            .Mistake("softmax taken twice", "Your answer is too even: is a softmax taken of something that is one already?",
                z => Softmax(Softmax(z)))
            .Mistake("the sign of the scores", "Which class should get the most, the one with the highest score or the lowest?",
                z => Softmax(-z))
            .Mistake("the winner takes all", "Your answer is 1 and zeros: how much is left for a class that is only a little behind?",
                z => Vector<double>.Build.Dense(z.Count, k => k == ArgMax(z) ? 1 : 0))
            .Mistake("the logarithm of softmax", "Can a probability be negative?",
                LogSoftmax);

    /// <summary>The log-sum-exp of K logits.</summary>
    public static FunctionExercise<Func<Vector<double>, double>> MyLogSumExp =>
        new FunctionExercise<Func<Vector<double>, double>>(
            "my-log-sum-exp", "02-softmax", Competency.Foundation, "log-sum-exp of any scores", LogSumExp)
            .On(f => f(Column(0)))
            .On(f => f(Column(7)))
            .On(f => f(Column(0, 0)))
            .On(f => f(Column(1, -1)))
            .On(f => f(Column(2.00, 2.78, -1.40)))
            .On(f => f(Column(1000, 0)))
            .On(f => f(Column(-1000, -1001)))
            .Mistake("the largest score was not taken away first",
                "What does e to the 1000 come to on a machine, and what if the largest score waited outside the logarithm?",
                z => Math.Log(z.PointwiseExp().Sum()))
            .Mistake("the largest score was never added back", "You took something away before the powers: where does it return?",
                z => Math.Log((z - z.Maximum()).PointwiseExp().Sum()))
            .Mistake("the largest score taken away twice", "Is what was taken away inside the logarithm added outside, or taken away once more?",
                z => Math.Log((z - z.Maximum()).PointwiseExp().Sum()) - z.Maximum())
            .Mistake("no logarithm", "Your answer grows far faster than any score: what undoes the exponential?",
                z => z.PointwiseExp().Sum())
            .Mistake("base-10 logarithm", "Which logarithm undoes a power of e?",
                z => z.Maximum() + Math.Log10((z - z.Maximum()).PointwiseExp().Sum()))
            .Mistake("only the largest score", "What do the other scores add when they are just as large?",
                z => z.Maximum())
            .Mistake("the mean of the powers", "Two equal scores should give more than one of them: does a mean grow with their number?",
                z => LogSumExp(z) - Math.Log(z.Count))
            .Mistake("the logarithm of each power", "Which comes first, the sum or the logarithm?",
                z => z.Maximum() + z.Sum(zk => Math.Log(Math.Exp(zk - z.Maximum()))));

    /// <summary>The softmax of every column of a K×N matrix of logits.</summary>
    public static FunctionExercise<Func<Matrix<double>, Matrix<double>>> SoftmaxOfABatch =>
        new FunctionExercise<Func<Matrix<double>, Matrix<double>>>(
            "softmax-of-a-batch", "02-softmax", Competency.Foundation, "softmax of every image in a batch", Softmax)
            .On(f => f(Rows([5])))
            .On(f => f(Rows([1], [0])))
            .On(f => f(Rows([1, 0])))
            .On(f => f(Rows([2, 0.1], [2.78, 1.9], [-1.4, 0.4])))
            .On(f => f(Rows([3, -1, 0, 2], [1, 1, 0, 2])))
            .On(f => f(Rows([1000, 0], [0, 1000])))
            .Mistake("along the rows", "What should sum to 1, the scores of one image or one class's scores in all images?",
                Z => Softmax(Z.Transpose()).Transpose())
            .Mistake("over all entries at once", "Do two images share one sum of probabilities?",
                Z => OverAll(Z))
            .Mistake("not divided by the sums", "What does each column of your answer add up to?",
                Z => Z.PointwiseExp())
            .Mistake("the largest scores were not taken away first",
                "One score is 1000: which function of the library stands such a score, and what can it be given?",
                Z => Naive(Z))
            .Mistake("softmax taken twice", "Your columns are too even: is a softmax taken of something that is one already?",
                Z => Softmax(Softmax(Z)))
            .Mistake("the answer lies on its side", "How many rows does Z have, and how many your answer?",
                Z => Softmax(Z).Transpose())
            .Mistake("only the first image", "What became of the second column?",
                Z => OnlyFirst(Z))
            .Mistake("every column the first image's", "Which column do you take in which turn of the loop?",
                Z => Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Repeat(Softmax(Z.Column(0)), Z.ColumnCount)));

    /// <summary>The lead of a score that gives odds of ten to one.</summary>
    public static Question Odds =>
        new Question(
            "odds", "02-softmax", Competency.Foundation, "the difference of scores behind two probabilities",
            Math.Log(0.9 / 0.09), decimals: 2)
            .Mistake("read off the printed scores",
                "The cell above shows what softmax makes of those scores: is it what was printed beside them?", 11.9)
            .Mistake("the odds themselves", "The odds are e to the difference: what undoes the power?", 10)
            .Mistake("base-10 logarithm", "Which number is raised to the difference in the odds?", 1.00)
            .Mistake("base-2 logarithm", "Softmax has no powers of 2: which logarithm undoes its powers?", 3.32)
            .Mistake("the difference of the probabilities", "Do the odds subtract one probability from the other, or divide them?", 0.81)
            .Mistake("the wrong way round", "Which of the two classes has the higher score?", -2.30);

    /// <summary>Log-sum-exp after every score has grown by b, from what it was before.</summary>
    public static FunctionExercise<Func<double, double, double>> LseAfterAShift =>
        new FunctionExercise<Func<double, double, double>>(
            "lse-after-a-shift", "02-softmax", Competency.Foundation, "log-sum-exp after a shift of all scores",
            (lse, b) => lse + b)
            .On(f => f(0, 0))
            .On(f => f(1, 0))
            .On(f => f(0, 1))
            .On(f => f(2, 3))
            .On(f => f(-1.5, -0.5))
            .Mistake("as once printed", "A soft maximum of scores that are all larger by 3: can it be the same?",
                (lse, b) => lse)
            .Mistake("taken away", "When all scores grow, does their soft maximum fall?",
                (lse, b) => lse - b)
            .Mistake("multiplied", "Inside the logarithm stands a product: what does the logarithm make of it?",
                (lse, b) => lse * b)
            .Mistake("the factor left a power", "Every power grows by the factor e to the b: what is the logarithm of that factor?",
                (lse, b) => lse + Math.Exp(b))
            .Mistake("multiplied by the power", "The factor stands inside the logarithm: what becomes of it on the way out?",
                (lse, b) => lse * Math.Exp(b))
            .Mistake("the shift alone", "What was there before the shift, and where is it now?",
                (lse, b) => b);

    private static Matrix<double> OverAll(Matrix<double> Z)
    {
        var powers = (Z - Z.Enumerate().Max()).PointwiseExp();
        return powers / powers.Enumerate().Sum();
    }

    private static Matrix<double> Naive(Matrix<double> Z)
    {
        var powers = Z.PointwiseExp();
        return Matrix<double>.Build.Dense(Z.RowCount, Z.ColumnCount, (k, n) => powers[k, n] / powers.Column(n).Sum());
    }

    private static Matrix<double> OnlyFirst(Matrix<double> Z)
    {
        var answer = Z.Clone();
        answer.SetColumn(0, Softmax(Z.Column(0)));
        return answer;
    }
}
