using System.Runtime.CompilerServices;
using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>Red, green and blue from 0 to 1.</summary>
/// <remarks>A photograph has 16,384 points, and an interpreter, as in a browser, calls whatever it is not told to inline.</remarks>
[method: MethodImpl(MethodImplOptions.AggressiveInlining)]
internal readonly record struct Colour(double Red, double Green, double Blue)
{
    public static readonly Colour Black = Of(0x181818);
    public static readonly Colour White = Of(0xF6F6F2);

    /// <summary>The colour written as in a style sheet, 0xRRGGBB.</summary>
    public static Colour Of(int code) => new(((code >> 16) & 255) / 255.0, ((code >> 8) & 255) / 255.0, (code & 255) / 255.0);

    /// <summary>One of several, a little lighter or darker.</summary>
    public static Colour OneOf(SeededRandom random, params ReadOnlySpan<int> codes) =>
        Of(codes[random.Below(codes.Length)]).Lit(random.Between(0.88, 1.1));

    /// <summary>This colour in more light (above 1) or less.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Colour Lit(double light) => new(Red * light, Green * light, Blue * light);

    /// <summary>The sum of two colours, on the way to their mean.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Colour Plus(Colour other) => new(Red + other.Red, Green + other.Green, Blue + other.Blue);

    /// <summary>From this colour (0) to another (1).</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Colour Towards(Colour other, double part) =>
        new(Red + ((other.Red - Red) * part), Green + ((other.Green - Green) * part), Blue + ((other.Blue - Blue) * part));
}
