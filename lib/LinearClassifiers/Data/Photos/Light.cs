namespace LinearClassifiers.Data.Photos;

/// <summary>The light that falls on a photograph: from noon to dusk, tinted, and from one side. At 0 it is noon.</summary>
internal sealed class Light(SeededRandom random, double dial)
{
    private readonly double brightness = 1 - (dial * random.Between(-0.25, 0.85));
    private readonly Colour tint = new(
        1 + (dial * random.Between(-0.5, 0.5)), 1 + (dial * random.Between(-0.35, 0.15)), 1 + (dial * random.Between(-0.6, 0.5)));
    private readonly double fromRight = dial * random.Between(-0.9, 0.9);
    private readonly double fromBelow = dial * random.Between(-0.8, 0.6);

    /// <summary>A colour at a place of the picture, in this light.</summary>
    public Colour On(Colour colour, double x, double y)
    {
        const double middle = Canvas.Size / 2.0;
        var light = brightness * (1 + (fromRight * (x - middle) / middle) + (fromBelow * (y - middle) / middle));
        return new(colour.Red * tint.Red * light, colour.Green * tint.Green * light, colour.Blue * tint.Blue * light);
    }
}
