namespace Classroom.Checks;

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
