namespace LanguageService;

/// <summary>The state of a text that is being written.</summary>
public enum CodeStatus
{
    /// <summary>It can run as it is.</summary>
    Complete,

    /// <summary>Something is still open: a brace, an argument list, a statement.</summary>
    Incomplete,

    /// <summary>Whatever follows, it is no C#.</summary>
    Invalid,
}

/// <summary>The state of a text that is being written, and the beginning of its next line.</summary>
/// <param name="Status">Tells whether it can run.</param>
/// <param name="Indentation">The blanks that the next line of an incomplete text begins with; empty otherwise.</param>
public sealed record CodeState(CodeStatus Status, string Indentation);
