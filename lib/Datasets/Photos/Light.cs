using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>The light that falls on a photograph: from noon to dusk, tinted, hazy, and from one side. At 0 it is noon.</summary>
internal sealed class Light(SeededRandom random, double dial)
{
    private static readonly Colour Haze = Colour.Of(0xB4BAC0);
    private readonly double _brightness = 1 - (dial * random.Between(-0.25, 0.78));
    private readonly Colour _tint = new(
        1 + (dial * random.Between(-0.5, 0.5)), 1 + (dial * random.Between(-0.35, 0.15)), 1 + (dial * random.Between(-0.6, 0.5)));
    private readonly double _haze = dial * random.Between(-0.2, 0.5);
    private readonly double _fromRight = dial * random.Between(-0.7, 0.7);
    private readonly double _fromBelow = dial * random.Between(-0.6, 0.5);

    /// <summary>A colour at a place of the picture, in this light.</summary>
    public Colour On(Colour colour, double x, double y)
    {
        const double middle = Canvas.Size / 2.0;
        var light = _brightness * (1 + (_fromRight * (x - middle) / middle) + (_fromBelow * (y - middle) / middle));
        colour = _haze > 0 ? colour.Towards(Haze, _haze) : colour;
        return new(colour.Red * _tint.Red * light, colour.Green * _tint.Green * light, colour.Blue * _tint.Blue * light);
    }
}
