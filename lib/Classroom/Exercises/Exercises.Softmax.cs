using Classroom.Checks;
using MathNet.Numerics.LinearAlgebra;
using static LinearClassifiers.Functions;

namespace Classroom;

// Notebook 02-softmax.
public static partial class Exercises
{
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
            .Mistake("the largest score was not taken away first", "What does e to the 1000 come to on a machine, and which shift changes nothing?",
                z => z.PointwiseExp() / z.PointwiseExp().Sum())
            .Mistake("no exponential", "Scores can be negative. Which function makes them positive and keeps their order?",
                z => z / z.Sum())
            .Mistake("softmax taken twice", "Your answer is too even. Is a softmax taken of something that is one already?",
                z => Softmax(Softmax(z)))
            .Mistake("the sign of the scores", "Which class should get the most, the one with the highest score or the lowest?",
                z => Softmax(-z));
}
