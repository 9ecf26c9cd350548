using System.Collections.Immutable;
using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>The places and colours that two classes share which are taken for each other.</summary>
/// <param name="Places">Where both may be found.</param>
/// <param name="Colours">Colours that both may have.</param>
internal sealed record LookalikeClasses(ImmutableArray<Action<Canvas, SeededRandom>> Places, ImmutableArray<int> Colours)
{
    /// <summary>Plane and bird: wings in the air.</summary>
    public static readonly LookalikeClasses Wings = new(
        [Backdrops.Sky, LowSea, LowMeadow, (canvas, random) => Backdrops.Wood(canvas, random, ground: Canvas.Size)],
        [0xC9D2DA, 0x3A3A44, 0x4A5F86, 0x8A6A50]);

    /// <summary>Car and truck: wheels on a road.</summary>
    public static readonly LookalikeClasses Wheels = new(
        [(canvas, random) => Backdrops.Road(canvas, random, random.Between(5, 10), random.Between(19, 22)), LowMeadow, HighMeadow],
        [0xC4221F, 0x1F57B0, 0xE8E8E4, 0xE3B81C]);

    /// <summary>Cat and dog: a face with fur.</summary>
    public static readonly LookalikeClasses Pets = new(
        [Backdrops.Room, HighMeadow, Wood], [0xC08A4E, 0x3A3A40, 0xE6DDD0, 0x8C7A66]);

    /// <summary>Deer and horse: four legs in the country.</summary>
    public static readonly LookalikeClasses Hooves = new([Wood, HighMeadow, LowMeadow], [0x9C5A2C, 0x7A4424, 0xB08050]);

    /// <summary>Ship and frog: something low on the water.</summary>
    public static readonly LookalikeClasses Swimmers = new(
        [Backdrops.Pond, (canvas, random) => Backdrops.Sea(canvas, random, random.Between(12, 18)), LowSea], [0x3A6A5A, 0x4C7E45, 0x52665A]);

    private static void LowSea(Canvas canvas, SeededRandom random) => Backdrops.Sea(canvas, random, random.Between(20, 27));

    private static void LowMeadow(Canvas canvas, SeededRandom random) => Backdrops.Meadow(canvas, random, random.Between(18, 25));

    private static void HighMeadow(Canvas canvas, SeededRandom random) => Backdrops.Meadow(canvas, random, random.Between(6, 15));

    private static void Wood(Canvas canvas, SeededRandom random) => Backdrops.Wood(canvas, random, random.Between(17, 22));
}
