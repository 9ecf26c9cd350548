using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Explorables;

public static partial class Explore
{
    /// <summary>
    /// Three scores to drag, one by one or together, a temperature, and the probabilities that softmax makes of them (slide "Softmax").
    /// </summary>
    /// <param name="classes">The three classes' names.</param>
    /// <param name="scores">z, where the three begin: from -6 to 6 each.</param>
    /// <exception cref="ArgumentException">There are not three classes and three scores, or a score is out of reach.</exception>
    public static Explorable Softmax(IReadOnlyList<string> classes, Vector<double> scores) =>
        LossInstrument.Of(classes, scores, truth: null).ToExplorable();

    /// <summary>
    /// The same with a true class to choose, and what the answer costs: -log p and p - y of each class (slides "Loss" and "Cross-entropy").
    /// The mass of the two wrong classes can be moved from one to the other.
    /// </summary>
    /// <param name="classes">The three classes' names.</param>
    /// <param name="scores">z, where the three begin: from -6 to 6 each.</param>
    /// <param name="truth">The true class, from 0 to 2, to begin with.</param>
    /// <exception cref="ArgumentException">There are not three classes and three scores, or a score is out of reach.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The true class is none of the three.</exception>
    public static Explorable Loss(IReadOnlyList<string> classes, Vector<double> scores, int truth) =>
        LossInstrument.Of(classes, scores, truth).ToExplorable();
}
