namespace Classroom.Grading;

/// <summary>A mistake that has a name and a hint.</summary>
/// <param name="Name">What went wrong, in a few words.</param>
/// <param name="Hint">A question or a thought that leads on and does not give the answer away.</param>
internal record NamedMistake(string Name, string Hint)
{
    /// <summary>The mistake in a learner's words.</summary>
    internal string Words => $"{Name}: {Hint}";
}

/// <summary>A wrong answer that people give, so that it can be recognised.</summary>
/// <param name="Name">What went wrong, in a few words.</param>
/// <param name="Hint">A question or a thought that leads on and does not give the answer away.</param>
/// <param name="Answer">The wrong answer itself.</param>
internal sealed record Mistake<T>(string Name, string Hint, T Answer) : NamedMistake(Name, Hint);
