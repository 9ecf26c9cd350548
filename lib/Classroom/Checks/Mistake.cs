namespace Classroom.Checks;

/// <summary>A wrong answer that people give, so that it can be recognised.</summary>
/// <param name="Name">What went wrong, in a few words.</param>
/// <param name="Hint">A question or a thought that leads on and does not give the answer away.</param>
/// <param name="Answer">The wrong answer itself.</param>
internal sealed record Mistake<T>(string Name, string Hint, T Answer)
{
    /// <summary>What a learner reads of it.</summary>
    internal string Words => $"{Name}: {Hint}";
}
