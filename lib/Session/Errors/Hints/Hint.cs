using Microsoft.CodeAnalysis.Text;

namespace Session.Errors.Hints;

/// <summary>A sentence that says what to write instead.</summary>
/// <param name="Text">The sentence.</param>
/// <param name="Span">The stretch to change; null where it is that of the compiler's own error.</param>
internal sealed record Hint(string Text, TextSpan? Span = null)
{
    /// <summary>The word before a hint.</summary>
    public const string Prefix = "hint: ";
}
