namespace LanguageService;

/// <summary>Whether a text can run as it is.</summary>
public enum CodeStatus
{
    /// <summary>It can.</summary>
    Complete,

    /// <summary>Something is still open: a brace, an argument list, a statement.</summary>
    Incomplete,

    /// <summary>Whatever follows, it is no C#.</summary>
    Invalid,
}

/// <summary>How far a text has come.</summary>
/// <param name="Status">Whether it can run.</param>
/// <param name="Indentation">The blanks that the next line of an incomplete text begins with; empty otherwise.</param>
public sealed record CodeState(CodeStatus Status, string Indentation);
