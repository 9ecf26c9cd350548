using System.Runtime.CompilerServices;
using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>Paints the places where objects are found: the air, a road, the sea, a meadow, a wood, a room, a pond.</summary>
internal static class Backdrops
{
    private static readonly Colour Bark = Colour.Of(0x2E2A20);

    public static void Sky(Canvas canvas, SeededRandom random)
    {
        var air = NewAir(random, Canvas.Size);
        var clouds = new ValueNoise(random, random.Between(7, 12), random.Between(3, 5));
        var cover = random.Between(0.1, 0.9);
        canvas.Backdrop((colours, heights, first) =>
        {
            for (var i = 0; i < colours.Length; i++)
            {
                var y = heights[i];
                colours[i] = air.At(y).Towards(Colour.White, cover * Ramp(clouds.At(first + i, y), 0.45, 0.95));
            }
        });
    }

    public static void Sea(Canvas canvas, SeededRandom random, double horizon)
    {
        var air = NewAir(random, horizon);
        var water = Colour.OneOf(random, 0x1F5F86, 0x2B7391, 0x23547A, 0x3A7D8C);
        var waves = new ValueNoise(random, random.Between(4, 7), 2);
        canvas.Backdrop((colours, heights, first) =>
        {
            for (var i = 0; i < colours.Length; i++)
            {
                var y = heights[i];
                colours[i] = y < horizon ? air.At(y) : water.Lit(0.75 + (0.5 * waves.At(first + i, y)));
            }
        });
    }

    public static void Road(Canvas canvas, SeededRandom random, double horizon, double kerb)
    {
        var air = NewAir(random, kerb);
        var behind = Colour.OneOf(random, 0x6E8F5A, 0xA79B8A, 0x8A7F78, 0x5F7F58, 0xB5A68C);
        var asphalt = Colour.OneOf(random, 0x77777A, 0x8A8884, 0x68696E);
        var hedge = new ValueNoise(random, random.Between(3, 6), random.Between(3, 6));
        var grit = new ValueNoise(random, 3, 2);
        canvas.Backdrop((colours, heights, first) =>
        {
            for (var i = 0; i < colours.Length; i++)
            {
                var y = heights[i];
                colours[i] = y > kerb ? asphalt.Lit(0.92 + (0.16 * grit.At(first + i, y - kerb)))
                    : y > horizon + (3 * hedge.AtTop(first + i)) ? behind.Lit(0.7 + (0.5 * hedge.At(first + i, y)))
                    : air.At(y);
            }
        });
    }

    public static void Meadow(Canvas canvas, SeededRandom random, double horizon)
    {
        var air = NewAir(random, horizon);
        var grass = Colour.OneOf(random, 0x7FA650, 0x8FB05A, 0x9AA65A, 0x6F9A4A);
        var hills = new ValueNoise(random, random.Between(8, 14), 4);
        var blades = new ValueNoise(random, 2, 3);
        canvas.Backdrop((colours, heights, first) =>
        {
            for (var i = 0; i < colours.Length; i++)
            {
                var y = heights[i];
                colours[i] = y > horizon + (3 * hills.AtTop(first + i)) ? grass.Lit(0.8 + (0.4 * blades.At(first + i, y))) : air.At(y);
            }
        });
    }

    public static void Wood(Canvas canvas, SeededRandom random, double ground)
    {
        var leaves = Colour.OneOf(random, 0x3F6B3A, 0x4A7442, 0x59783C, 0x37603F);
        var grass = Colour.OneOf(random, 0x86A35A, 0x9A9A5C, 0x7C9650);
        var foliage = new ValueNoise(random, 4, 5);
        var trunks = new ValueNoise(random, 2.5, 40);
        var blades = new ValueNoise(random, 3, 2);
        canvas.Backdrop((colours, heights, first) =>
        {
            for (var i = 0; i < colours.Length; i++)
            {
                var y = heights[i];
                colours[i] = y > ground
                    ? grass.Lit(0.8 + (0.4 * blades.At(first + i, y)))
                    : leaves.Lit(0.55 + (0.75 * foliage.At(first + i, y))).Towards(Bark, 0.55 * Ramp(trunks.AtTop(first + i), 0.65, 0.8));
            }
        });
    }

    public static void Room(Canvas canvas, SeededRandom random)
    {
        var wall = Colour.OneOf(random, 0xC9D3DA, 0xD9CDB8, 0xB7C4B1, 0xCDB9C6, 0x9FB3C8);
        var floor = Colour.OneOf(random, 0x9A6E4A, 0x7D6A8C, 0x8C4F4A, 0x6F7F8F, 0xB58B5E);
        var edge = random.Between(19, 25);
        var light = new ValueNoise(random, 14, 14);
        canvas.Backdrop((colours, heights, first) =>
        {
            for (var i = 0; i < colours.Length; i++)
            {
                var y = heights[i];
                colours[i] = (y > edge ? floor : wall).Lit(0.82 + (0.3 * light.At(first + i, y)));
            }
        });
    }

    public static void Pond(Canvas canvas, SeededRandom random)
    {
        var water = Colour.OneOf(random, 0x3E6F86, 0x4B7F7A, 0x3A6472, 0x5B8796);
        var ripples = new ValueNoise(random, random.Between(6, 10), 2.2);
        canvas.Backdrop((colours, heights, first) =>
        {
            for (var i = 0; i < colours.Length; i++)
            {
                var y = heights[i];
                colours[i] = water.Lit(0.7 + (0.5 * ripples.At(first + i, y)) + (0.2 * y / Canvas.Size));
            }
        });
    }

    private static Air NewAir(SeededRandom random, double depth)
    {
        var high = Colour.OneOf(random, 0x5B9BD5, 0x6FAEE0, 0x86B4D8, 0x9DB8CC, 0x4F8CCB);
        return new(high, high.Towards(Colour.Of(random.Chance(0.2) ? 0xF3D6B0 : 0xE6EEF2), 0.75), depth);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Ramp(double value, double from, double to) =>
        value <= from ? 0 : value >= to ? 1 : (value - from) / (to - from);
}
