namespace Classroom.Grading;

/// <summary>A call of a learner's function.</summary>
/// <param name="Arguments">What it was called with.</param>
/// <param name="Expected">What should have come of it.</param>
/// <param name="Got">What came.</param>
internal sealed record JudgedCall(IReadOnlyList<object?> Arguments, Attempt Expected, Attempt Got);
