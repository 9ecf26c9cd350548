namespace Classroom.Checks;

/// <summary>What a check shows that one can do: the lecture's competencies for the test, in its order, and what they stand on.</summary>
public enum Competency
{
    /// <summary>What the other five stand on: vectors, logits, softmax, the loop.</summary>
    Foundation,

    /// <summary>The classification loss of the two-class and of the K-class problem.</summary>
    Loss,

    /// <summary>Why the common binary losses are one and the same.</summary>
    BinaryEquivalence,

    /// <summary>What the weights of a linear classifier mean.</summary>
    Weights,

    /// <summary>Two dimensions on paper: the decision boundary, and features that bend it.</summary>
    Boundary,

    /// <summary>What a linear classifier is good for, and where it ends.</summary>
    BenefitsAndDrawbacks,
}

/// <summary>The competencies in words.</summary>
public static class CompetencyText
{
    /// <summary>A competency as learners and reports read it.</summary>
    /// <exception cref="ArgumentOutOfRangeException">The value is none of the six.</exception>
    public static string Text(this Competency competency) => competency switch
    {
        Competency.Foundation => "foundation",
        Competency.Loss => "classification loss, for two classes and for K",
        Competency.BinaryEquivalence => "one binary loss behind its many names",
        Competency.Weights => "what the weights mean",
        Competency.Boundary => "pictures in 2D: boundary and features",
        Competency.BenefitsAndDrawbacks => "benefits and drawbacks of a linear classifier",
        _ => throw new ArgumentOutOfRangeException(
            nameof(competency), competency, "A check belongs to one of the six competencies; name one as Competency.Loss."),
    };
}
