using System.Collections.Immutable;

namespace LanguageService;

/// <summary>The texts that could stand at a place of a cell.</summary>
/// <param name="Start">Where the text to replace begins, in UTF-16 units.</param>
/// <param name="End">Where it ends.</param>
/// <param name="Items">What could take its place, the likeliest first.</param>
public sealed record Completions(int Start, int End, ImmutableArray<Completion> Items);

/// <summary>One text that could stand there.</summary>
/// <param name="Text">The text, as it is written into the cell.</param>
/// <param name="Kind">What it is: <c>method</c>, <c>property</c>, <c>class</c>, <c>keyword</c>, <c>local</c> and the like.</param>
/// <param name="Description">What the list shows beside it; null where the text says it all.</param>
public sealed record Completion(string Text, string Kind, string? Description);
