namespace Datasets.Photos;

/// <summary>Colours a run of points of one row with what is behind all objects.</summary>
/// <param name="colours">One a point.</param>
/// <param name="heights">Where each point lies in a landscape that a level camera would see, in pixels from its top.</param>
/// <param name="first">The column of the first point.</param>
internal delegate void BackdropPainter(Span<Colour> colours, ReadOnlySpan<double> heights, int first);
