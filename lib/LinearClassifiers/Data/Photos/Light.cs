namespace LinearClassifiers.Data.Photos;

/// <summary>The light that falls on a photograph: from noon to dusk, tinted, hazy, and from one side. At 0 it is noon.</summary>
internal sealed class Light(SeededRandom random, double dial)
{
    private static readonly Colour Haze = Colour.Of(0xB4BAC0);
    private readonly double brightness = 1 - (dial * random.Between(-0.25, 0.78));
    private readonly Colour tint = new(
        1 + (dial * random.Between(-0.5, 0.5)), 1 + (dial * random.Between(-0.35, 0.15)), 1 + (dial * random.Between(-0.6, 0.5)));
    private readonly double haze = dial * random.Between(-0.2, 0.5);
    private readonly double fromRight = dial * random.Between(-0.7, 0.7);
    private readonly double fromBelow = dial * random.Between(-0.6, 0.5);

    /// <summary>A colour at a place of the picture, in this light.</summary>
    public Colour On(Colour colour, double x, double y)
    {
        const double middle = Canvas.Size / 2.0;
        var light = brightness * (1 + (fromRight * (x - middle) / middle) + (fromBelow * (y - middle) / middle));
        colour = haze > 0 ? colour.Towards(Haze, haze) : colour;
        return new(colour.Red * tint.Red * light, colour.Green * tint.Green * light, colour.Blue * tint.Blue * light);
    }
}
