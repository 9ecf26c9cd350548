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
            .Mistake("the scores divided by their sum", "What becomes of a score before it is divided by a sum?", 0.47)
            .Mistake("only the plane's score grown", "Which of the scores grow by 1?", 0.55)
            .Mistake("a little larger", "If one class gets more, which gets less, and has its score fallen?", 0.32)
            .Mistake("the car's probability", "Which class is asked for?", 0.68)
            .Mistake("the power alone", "What is the power divided by?", Math.Exp(3));

    /// <summary>The softmax of K logits.</summary>
    public static FunctionExercise<Func<Vector<double>, Vector<double>>> MySoftmax =>
        new FunctionExercise<Func<Vector<double>, Vector<double>>>(
            "my-softmax", "02-softmax", Competency.Foundation, "softmax of any scores", Softmax)
            .On(f => f(Column(7)))
            .On(f => f(Column(0, 0)))
            .On(f => f(Column(1, -1)))
            .On(f => f(Column(2.00, 2.78, -1.40)))
            .On(f => f(Column(-3, 0.5, 2, 1)))
            .OnDrawn(10, (f, r) => f(Draws.Scores(r)))
            .AtLimit("large scores cut off", "Two large scores that differ by 1: does your answer still tell them apart?",
                f => f(Column(709, 708)))
            .AtOverflow("the largest score was not taken away first",
                "What does e to the 1000 come to on a machine, and which shift changes nothing?",
                f => f(Column(1000, 0)), f => f(Column(0, 1000)), f => f(Column(-900, 0, 1000, 998)))
            .AtOverflow("the largest size taken for the largest score", "Of -2500 and 900, which is the larger score?",
                f => f(Column(-2500, 900)))
            .AtOverflow("the search for the largest begins too high", "All scores may be far below zero: which of them is the largest then?",
                f => f(Column(-1000, -1001)), f => f(Column(-30000, -20001, -20000)))
            .Mistake("not divided by the sum", "What should the entries of your answer add up to?",
                z => z.PointwiseExp())
            .Mistake("shifted, and not divided by the sum", "The largest entry of your answer is always 1: what should all of them add up to?",
                z => (z - z.Maximum()).PointwiseExp())
            .Mistake("the smallest score taken away", "Which power is the largest one now, and can it overflow?",
                z => ShiftedBy(z, z.Minimum()))
            .Mistake("the first score taken away", "Which power is the largest one, wherever the largest score stands, and can it overflow?",
                z => ShiftedBy(z, z[0]))
            .Mistake("the last score taken away", "Which power is the largest one, wherever the largest score stands, and can it overflow?",
                z => ShiftedBy(z, z[^1]))
            .Mistake("the mean score taken away", "How far above the mean can a score lie, and what becomes of its power?",
                z => ShiftedBy(z, z.Average()))
            .Mistake("divided by the largest score", "Which operation with the scores leaves softmax as it is, a division or a subtraction?",
                z => Softmax(z / z.Maximum()))
            .Mistake("divided by the sum of the scores", "Is it the scores that should add up to the denominator, or their powers?",
                z => (z - z.Maximum()).PointwiseExp() / z.Sum(),
                z => z.PointwiseExp() / z.Sum())
            .Mistake("divided by the number of classes", "What should the entries of your answer add up to?",
                z => (z - z.Maximum()).PointwiseExp() / z.Count,
                z => z.PointwiseExp() / z.Count)
            .Mistake("divided by the largest power", "The largest entry of your answer is always 1: what should all of them add up to?",
                z => z.PointwiseExp() / z.PointwiseExp().Maximum())
            .Mistake("scaled to length 1", "Is it the squares of probabilities that add up to 1?",
                z => (z - z.Maximum()).PointwiseExp().Normalize(2))
            .Mistake("a running sum", "When is the sum complete, and when do you divide by it?",
                z => RunningSum(z))
            .Mistake("the largest looked up anew", "The scores are overwritten in the loop: is the largest still the same in the next turn?",
                z => LargestAnew(z))
            .Mistake("a sigmoid of each score", "A sigmoid looks at one score alone: do the classes share their probability?",
                z => z.Map(Sigmoid))
            .Mistake("the power shifted, the sum not", "Does the factor that the shift brings stand above and below the line?",
                z => (z - z.Maximum()).PointwiseExp() / z.PointwiseExp().Sum())
            .Mistake("the sum shifted, the power not", "Does the factor that the shift brings stand above and below the line?",
                z => z.PointwiseExp() / (z - z.Maximum()).PointwiseExp().Sum())
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
            .On(f => f(Column(-2, -1)))
            .On(f => f(Column(-3, -2.5)))
            .On(f => f(Column(2.00, 2.78, -1.40)))
            .OnDrawn(10, (f, r) => f(Draws.Scores(r)))
            .AtLimit("large scores cut off", "Beyond a certain score your answer stays the same: does the formula?",
                f => f(Column(709, 3)))
            .AtOverflow("a power overflows", "What does e to the 1000 come to on a machine, and is no such power left in your answer?",
                f => f(Column(1000, 0)), f => f(Column(0, 1000)), f => f(Column(-900, 0, 1000, 998)))
            .AtOverflow("the largest size taken for the largest score", "Of -2500 and 900, which is the larger score?",
                f => f(Column(-2500, 900)))
            .AtOverflow("the search for the largest begins too high", "All scores may be far below zero: which of them is the largest then?",
                f => f(Column(-1000, -1001)), f => f(Column(-30000, -20001, -20000)))
            .Mistake("the first score taken away", "Which power is the largest one, wherever the largest score stands, and can it overflow?",
                z => z[0] + Math.Log((z - z[0]).PointwiseExp().Sum()))
            .Mistake("the smallest score taken away", "Which power is the largest one now, and can it overflow?",
                z => z.Minimum() + Math.Log((z - z.Minimum()).PointwiseExp().Sum()))
            .Mistake("the mean score taken away", "How far above the mean can a score lie, and what becomes of its power?",
                z => z.Average() + Math.Log((z - z.Average()).PointwiseExp().Sum()))
            .Mistake("the largest score was never added back", "You took something away before the powers: where does it return?",
                z => Math.Log((z - z.Maximum()).PointwiseExp().Sum()))
            .Mistake("the largest score taken away twice", "Is what was taken away inside the logarithm added outside, or taken away once more?",
                z => Math.Log((z - z.Maximum()).PointwiseExp().Sum()) - z.Maximum())
            .Mistake("no logarithm", "Your answer grows far faster than any score: what undoes the exponential?",
                z => z.PointwiseExp().Sum(),
                z => z.Maximum() + (z - z.Maximum()).PointwiseExp().Sum(),
                z => (z - z.Maximum()).PointwiseExp().Sum())
            .Mistake("the largest score came back as a factor", "Inside the logarithm it was a factor: what does the logarithm make of a product?",
                z => z.Maximum() * Math.Log((z - z.Maximum()).PointwiseExp().Sum()))
            .Mistake("the largest score came back inside the logarithm",
                "What was taken from each score, and does that stand inside the logarithm or outside?",
                z => Math.Log((z - z.Maximum()).PointwiseExp().Sum() + z.Maximum()))
            .Mistake("the largest score counted twice", "How often does the largest score have a power in the sum?",
                z => z.Maximum() + Math.Log(1 + (z - z.Maximum()).PointwiseExp().Sum()),
                z => Math.Log(z.PointwiseExp().Sum() + Math.Exp(z.Maximum())))
            .Mistake("the largest score left out of the sum", "Does the largest score have a power in the sum as well?",
                z => z.Maximum() + Math.Log((z - z.Maximum()).PointwiseExp().Sum() - 1))
            .Mistake("always the upper bound", "Does your answer hear anything of the scores below the largest?",
                z => z.Maximum() + Math.Log(z.Count))
            .Mistake("base-10 logarithm", "Which logarithm undoes a power of e?",
                z => z.Maximum() + Math.Log10((z - z.Maximum()).PointwiseExp().Sum()))
            .Mistake("base-2 logarithm", "Which logarithm undoes a power of e?",
                z => z.Maximum() + Math.Log2((z - z.Maximum()).PointwiseExp().Sum()))
            .Mistake("only the largest score", "What do the other scores add when they are just as large?",
                z => z.Maximum())
            .Mistake("the mean of the powers", "Two equal scores should give more than one of them: does a mean grow with their number?",
                z => LogSumExp(z) - Math.Log(z.Count))
            .Mistake("the logarithm of each power", "Which comes first, the sum or the logarithm?",
                z => z.Maximum() + z.Sum(zk => Math.Log(Math.Exp(zk - z.Maximum()))),
                z => z.Sum(),
                z => z.Sum() - (z.Count * z.Maximum()));

    /// <summary>The softmax of every column of a K×N matrix of logits.</summary>
    public static FunctionExercise<Func<Matrix<double>, Matrix<double>>> SoftmaxOfABatch =>
        new FunctionExercise<Func<Matrix<double>, Matrix<double>>>(
            "softmax-of-a-batch", "02-softmax", Competency.Foundation, "softmax of every image in a batch", Softmax)
            .On(f => f(Rows([5])))
            .On(f => f(Rows([1], [0])))
            .On(f => f(Rows([1, 0])))
            .On(f => f(Rows([2, 0.1], [2.78, 1.9], [-1.4, 0.4])))
            .On(f => f(Rows([3, -1, 0, 2], [1, 1, 0, 2])))
            .OnDrawn(8, (f, r) => f(Draws.Batch(r)))
            .AtLimit("large scores cut off", "Two large scores that differ by 1: does your answer still tell them apart?",
                f => f(Rows([709, 1], [708, 0])))
            .AtOverflow("the largest scores were not taken away first",
                "One score is 1000: which function of the library stands such a score, and what can it be given?",
                f => f(Rows([1000, 0], [0, 1000])))
            .AtOverflow("the search for the largest begins too high", "All scores may be far below zero: which of them is the largest then?",
                f => f(Rows([-1000], [-1001])))
            .AtOverflow("one maximum for the whole matrix", "Two images whose scores lie far apart: what is left of the lower ones' powers?",
                f => f(Rows([1000, -1000, 0], [999, -1001, 5])), f => f(Rows([-2000, 0, 3], [-2001, 1, 900])))
            .Mistake("along the rows", "What should sum to 1, the scores of one image or one class's scores in all images?",
                Z => Softmax(Z.Transpose()).Transpose())
            .Mistake("over all entries at once", "Do two images share one sum of probabilities?",
                Z => OverAll(Z))
            .Mistake("not divided by the sums", "What does each column of your answer add up to?",
                Z => Z.PointwiseExp(),
                Z => Z.MapIndexed((k, n, zk) => Math.Exp(zk - Z.Column(n).Maximum()), Zeros.Include))
            .Mistake("softmax taken twice", "Your columns are too even: is a softmax taken of something that is one already?",
                Z => Softmax(Softmax(Z)))
            .Mistake("the answer lies on its side", "How many rows does Z have, and how many your answer?",
                Z => Softmax(Z).Transpose())
            .Mistake("only the first image", "What became of the second column?",
                Z => OnlyFirst(Z))
            .Mistake("every column the first image's", "Which column do you take in which turn of the loop?",
                Z => Matrix<double>.Build.DenseOfColumnVectors(Enumerable.Repeat(Softmax(Z.Column(0)), Z.ColumnCount)))
            .Mistake("the logarithm of softmax", "Can a probability be negative?",
                LogSoftmax)
            .Mistake("the scores came back as they were", "A column of a matrix is a copy of it: where does the changed copy go?",
                Z => Z)
            .Mistake("down the columns, then along the rows too", "What does each column of your answer add up to in the end?",
                Z => Softmax(Z).NormalizeRows(1))
            .Mistake("as many columns done as there are rows", "How often does your loop turn, and how many images are there?",
                Z => AsManyAsRows(Z));

    /// <summary>The lead of a score that gives odds of ten to one.</summary>
    public static Question Odds =>
        new Question(
            "odds", "02-softmax", Competency.Foundation, "the difference of scores behind two probabilities",
            Math.Log(0.9 / 0.09), decimals: 2)
            .Mistake("the odds themselves", "The odds are e to the difference: what undoes the power?", 10)
            .Mistake("base-10 logarithm", "Which number is raised to the difference in the odds?", 1.00)
            .Mistake("base-2 logarithm", "Softmax has no powers of 2: which logarithm undoes its powers?", 3.32)
            .Mistake("the difference of the probabilities", "Do the odds subtract one probability from the other, or divide them?", 0.81)
            .Mistake("the wrong way round", "Which of the two classes has the higher score?", -2.30)
            .Mistake("the cat against the ship", "Which two of the three classes are compared?", Math.Log(90))
            .Mistake("the cat against all others", "Which two of the three classes are compared?", Math.Log(9))
            .Mistake("the power for the logarithm", "The odds are e to the difference: which function goes back from the odds?", Math.Exp(10))
            .Mistake("the logarithm of a difference", "Do the odds subtract one probability from the other, or divide them?", Math.Log(0.81));

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
            .On(f => f(-0.5, 0.25))
            .On(f => f(-2, 2.25))
            .OnDrawn(8, (f, r) => f(r.Between(-3, 8), r.Between(-4, 4)))
            .AtOverflow("back through the powers", "What does e to the 1000 come to on a machine, and is any power needed here?",
                f => f(1000, 2), f => f(2, 1000), f => f(-1000, 1))
            .Mistake("not changed", "A soft maximum of scores that are all larger by 3: can it be the same?",
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
                (lse, b) => b)
            .Mistake("the logarithm of b", "Every power grows by the factor e to the b: what is the logarithm of that factor?",
                (lse, b) => lse + Math.Log(b))
            .Mistake("b counted as one more score", "Does a new score come in, or do the old ones grow?",
                (lse, b) => Math.Log(Math.Exp(lse) + Math.Exp(b)))
            .Mistake("b added inside the logarithm", "What stands inside the logarithm, the scores or their powers?",
                (lse, b) => Math.Log(Math.Exp(lse) + b))
            .Mistake("b without its sign", "The scores may also fall: what is b then?",
                (lse, b) => lse + Math.Abs(b))
            .Mistake("b rounded to a whole number", "Must b be a whole number?",
                (lse, b) => lse + Math.Truncate(b),
                (lse, b) => lse + Math.Round(b))
            .Mistake("b once for each score", "Three scores grow by 1: by how much does the largest of them grow?",
                (lse, b) => lse + (3 * b),
                (lse, b) => lse + (10 * b),
                (lse, b) => lse + (2 * b));

    private static Matrix<double> OverAll(Matrix<double> Z)
    {
        var powers = (Z - Z.Enumerate().Max()).PointwiseExp();
        return powers / powers.Enumerate().Sum();
    }

    private static Vector<double> ShiftedBy(Vector<double> z, double shift)
    {
        var powers = (z - shift).PointwiseExp();
        return powers / powers.Sum();
    }

    private static Vector<double> RunningSum(Vector<double> z)
    {
        var powers = (z - z.Maximum()).PointwiseExp();
        return powers.MapIndexed((k, power) => power / powers.SubVector(0, k + 1).Sum(), Zeros.Include);
    }

    private static Vector<double> LargestAnew(Vector<double> z)
    {
        var powers = z.Clone();
        for (var k = 0; k < z.Count; k++)
        {
            powers[k] = Math.Exp(powers[k] - powers.Maximum());
        }

        return powers / powers.Sum();
    }

    private static Matrix<double> AsManyAsRows(Matrix<double> Z)
    {
        var answer = Matrix<double>.Build.Dense(Z.RowCount, Z.ColumnCount);
        for (var n = 0; n < Z.RowCount; n++)
        {
            answer.SetColumn(n, Softmax(Z.Column(n)));
        }

        return answer;
    }

    private static Matrix<double> OnlyFirst(Matrix<double> Z)
    {
        var answer = Z.Clone();
        answer.SetColumn(0, Softmax(Z.Column(0)));
        return answer;
    }
}
