using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace Notebooks.Tests.Exercises;

/// <summary>A change to a text, and the piece of code that shows it.</summary>
/// <param name="Fragment">The piece around the change, whole enough to be read.</param>
/// <param name="Place">What is replaced.</param>
/// <param name="Replacement">What it is replaced by.</param>
internal sealed record Edit(TextSpan Fragment, TextSpan Place, string Replacement)
{
    /// <summary>Where it makes a slip that any answer may have: the names of that family.</summary>
    public ImmutableArray<string> Families { get; init; } = [];

    /// <summary>The whole text, changed.</summary>
    public string ApplyTo(string text) => text[..Place.Start] + Replacement + text[Place.End..];

    /// <summary>The piece, changed.</summary>
    public string FragmentOf(string text) => text[Fragment.Start..Place.Start] + Replacement + text[Place.End..Fragment.End];
}
