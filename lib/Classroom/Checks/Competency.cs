namespace Classroom.Checks;

/// <summary>A competency that a check shows: those of the lecture for the test, in its order, and their foundation.</summary>
public enum Competency
{
    /// <summary>The foundation of the other five: vectors, logits, softmax, the loop.</summary>
    Foundation,

    /// <summary>The classification loss of the two-class and of the K-class problem.</summary>
    Loss,

    /// <summary>The common binary losses as one and the same.</summary>
    BinaryEquivalence,

    /// <summary>The meaning of a linear classifier's weights.</summary>
    Weights,

    /// <summary>Two dimensions on paper: the decision boundary, and features that bend it.</summary>
    Boundary,

    /// <summary>The benefits and the limits of a linear classifier.</summary>
    BenefitsAndDrawbacks,
}
