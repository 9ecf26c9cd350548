namespace Classroom.Grading;

/// <summary>The time that an answer to an exercise may take before it counts as one that never ends.</summary>
public static class AnswerTimeLimit
{
    /// <summary>The time, for all exercises; ten seconds unless somebody sets another.</summary>
    public static TimeSpan Current { get; set; } = TimeSpan.FromSeconds(10);
}
