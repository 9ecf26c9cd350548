using LinearClassifiers;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom.Lecture;

/// <summary>
/// Ordinary inputs of exercises, drawn by a seed: none so large that a power overflows, and none so close to a border that two right
/// ways to compute the answer differ by more than rounding. What is neither belongs to a limit.
/// </summary>
internal static class Draws
{
    /// <summary>Numbers of both signs, up to 3 in size: those of an example, or of an average.</summary>
    internal static Vector<double> Numbers(SeededRandom random, int count) => Vector<double>.Build.Dense(count, _ => random.Between(-3, 3));

    /// <summary>A number of either sign, up to 3 in size and far enough from 0 to be divided by.</summary>
    internal static double Divisor(SeededRandom random) => (random.Chance(0.5) ? 1 : -1) * random.Between(0.3, 3);

    /// <summary>Such numbers in a column.</summary>
    internal static Vector<double> Divisors(SeededRandom random, int count) => Vector<double>.Build.Dense(count, _ => Divisor(random));

    /// <summary>The scores of 2 to 5 classes, of both signs; the largest stands anywhere.</summary>
    internal static Vector<double> Scores(SeededRandom random) => Numbers(random, 2 + random.Below(4));

    /// <summary>The scores of 2 to 5 classes, of both signs, and one of the classes.</summary>
    internal static (Vector<double> Z, int Y) LabelledScores(SeededRandom random)
    {
        var z = Scores(random);
        return (z, random.Below(z.Count));
    }

    /// <summary>Numbers of both signs, up to 3 in size, in a matrix.</summary>
    internal static Matrix<double> Matrix(SeededRandom random, int rows, int columns) =>
        Matrix<double>.Build.Dense(rows, columns, (_, _) => random.Between(-3, 3));

    /// <summary>The scores of 2 to 4 classes for 2 to 5 examples, more or fewer than classes; a column each, some far from the others.</summary>
    internal static Matrix<double> Batch(SeededRandom random)
    {
        var (classes, examples) = Size(random);
        var levels = Numbers(random, examples);
        return Matrix<double>.Build.Dense(classes, examples, (_, n) => random.Between(-3, 3) + (4 * levels[n]));
    }

    /// <summary>A batch of scores and its labels.</summary>
    internal static (Matrix<double> Z, int[] Y) LabelledBatch(SeededRandom random)
    {
        var (classes, examples) = Size(random);
        return (Matrix(random, classes, examples), Labels(random, examples, classes));
    }

    /// <summary>A label for each example; where there are more than two classes, one of them has none.</summary>
    internal static int[] Labels(SeededRandom random, int examples, int classes)
    {
        var missing = classes > 2 ? random.Below(classes) : classes;
        int[] others = [.. Enumerable.Range(0, classes).Where(k => k != missing)];
        return [.. Enumerable.Range(0, examples).Select(_ => others[random.Below(others.Length)])];
    }

    /// <summary>The probabilities that 2 to 6 examples belong to class 1, none nearly 0 or 1, and their labels; a class may be missing.</summary>
    internal static (Vector<double> P, int[] Y01) Probabilities(SeededRandom random)
    {
        var examples = 2 + random.Below(5);
        var share = random.Between(0.1, 0.9);
        return (
            Vector<double>.Build.Dense(examples, _ => random.Between(0.05, 0.95)),
            [.. Enumerable.Range(0, examples).Select(_ => random.Chance(share) ? 1 : 0)]);
    }

    /// <summary>An example of 1 to 5 numbers, and a weight for each with the bias last.</summary>
    internal static (Vector<double> W, Vector<double> X) WeightsAndExample(SeededRandom random)
    {
        var x = Numbers(random, 1 + random.Below(5));
        return (Numbers(random, x.Count + 1), x);
    }

    /// <summary>The probabilities of 2 to 4 classes for some examples, a one at the true class of each, and the examples.</summary>
    internal static (Matrix<double> P, Matrix<double> Y, Matrix<double> X) Answers(SeededRandom random)
    {
        var (classes, examples) = Size(random);
        var labels = Labels(random, examples, classes);
        return (
            Softmax(Matrix(random, classes, examples)),
            Matrix<double>.Build.Dense(classes, examples, (k, n) => labels[n] == k ? 1 : 0),
            Matrix(random, 1 + random.Below(4), examples));
    }

    // Not square, so that rows and columns are told apart.
    private static (int Classes, int Examples) Size(SeededRandom random)
    {
        var classes = 2 + random.Below(3);
        var examples = 2 + random.Below(3);
        return (classes, examples < classes ? examples : examples + 1);
    }
}
