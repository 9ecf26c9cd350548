using System.Collections.Immutable;

namespace Classroom.Figures;

/// <summary>One picture of a <see cref="Picture"/>.</summary>
/// <param name="Png">The picture's bytes as a PNG file, one pixel a pixel.</param>
/// <param name="Caption">What stands below it; may be empty.</param>
public sealed record CaptionedImage(ImmutableArray<byte> Png, string Caption);
