namespace LinearClassifiers.Models;

/// <summary>The kind of a curve of second degree, by its discriminant w₅² − 4 w₃ w₄ (slide "Non-linear classification").</summary>
public enum ConicKind
{
    /// <summary>Discriminant below 0: a closed curve, a circle among them.</summary>
    Ellipse,

    /// <summary>Discriminant 0: open to one side.</summary>
    Parabola,

    /// <summary>Discriminant above 0: two branches.</summary>
    Hyperbola,

    /// <summary>An ellipse without a real point, such as x₁² + x₂² + 1 = 0: every point belongs to the same class.</summary>
    Empty,

    /// <summary>Not a curve of second degree: one or two lines, a point, or nothing.</summary>
    Degenerate,
}
