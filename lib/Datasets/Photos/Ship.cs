using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A steamer at sea. Other species: a sailing boat, a container ship, a submarine.</summary>
internal static class Ship
{
    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        var horizon = random.Between(15, 19);
        Backdrops.Sea(canvas, random, horizon);
        variation.SharedBackdrop(canvas);
        var level = variation.Stand(Pose.Near(random, 16, horizon, slope: 0.04));
        var hull = variation.Paint(Colour.OneOf(random, 0x1F2A3C, 0x7A1E1E, 0x2A4F7A, 0x33383C));
        var funnel = variation.Paint(Colour.OneOf(random, 0xD23A2A, 0xE8A21E, 0x2A62B0));

        // In a storm it pitches and is lifted and dropped by the waves.
        canvas.Pose = level.Moved(0, variation.Bend(6)).Turned(0, 3, variation.Bend(1));
        switch (variation.Kind(4))
        {
            case 0:
                Steamer(canvas, hull, funnel, Colour.White.Towards(hull, 0.7 * variation.Alike),
                    variation.Bend(9), 1 - (0.5 * variation.Alike)); break;
            case 1: SailingBoat(canvas, hull, funnel, variation.Bend(6)); break;
            case 2: ContainerShip(canvas, hull, funnel); break;
            default: Submarine(canvas, hull); break;
        }

        canvas.Pose = level;
        for (var x = -14.5; x < 14; x += 2.2)
        {
            var foam = Colour.Of(0x5F93AE).Towards(Colour.White, random.Between(0, 0.7));
            canvas.Ellipse(x + random.Between(0, 2), random.Between(7, 8.4), random.Between(1.4, 3), random.Between(0.5, 1.1), foam);
        }
    }

    private static void Steamer(Canvas canvas, Colour hull, Colour funnel, Colour deck, double wind, double height)
    {
        canvas.Ellipse(-5 + wind, -12, 3, 1.5, Colour.Of(0xB8BCC0));
        canvas.Ellipse(-9 + (2 * wind), -13.4, 4, 1.7, Colour.Of(0xC8CCD0));
        canvas.Line((7, -1), (7, -10 * height), Colour.Of(0x5A4A3A), 0.7);
        canvas.Polygon(funnel, (-3.4, -5), (-3.1, -10.4 * height), (0.1, -10.4 * height), (0.2, -5));
        canvas.Polygon(Colour.Black, (-3.1, -9.2 * height), (-3.1, -10.8 * height), (0.1, -10.8 * height), (0.1, -9.2 * height));
        canvas.Polygon(deck.Lit(0.92), (-6.6, -2), (-6, -5.6), (4.2, -5.6), (5, -2));
        canvas.Polygon(deck, (-10, 1.6), (-9.4, -2.2), (7.4, -2.2), (8.6, 1.4));
        for (var x = -8.0; x < 8; x += 2)
        {
            canvas.Ellipse(x, -0.4, 0.55, 0.6, Colour.Of(0x35506E));
            if (x is > -6 and < 4)
            {
                canvas.Ellipse(x + 0.5, -3.8, 0.5, 0.6, Colour.Of(0x35506E));
            }
        }

        Hull(canvas, hull);
    }

    private static void SailingBoat(Canvas canvas, Colour hull, Colour sail, double wind)
    {
        canvas.Line((0, 2), (0, -14), Colour.Of(0x6A4A34), 0.9);
        canvas.Polygon(Colour.White, (-0.6, -13.4), (-0.6, 0.6), (-10 + wind, 0.6));
        canvas.Polygon(sail, (0.8, -11.6), (0.8, 0.6), (8 + wind, 0.6));
        canvas.Polygon(hull.Lit(1.4), (-10, 2), (11, 1.6), (7.4, 7), (-7.4, 7));
        canvas.Line((-9.6, 2.6), (10.4, 2.2), Colour.White, 0.8);
    }

    private static void ContainerShip(Canvas canvas, Colour hull, Colour funnel)
    {
        ReadOnlySpan<int> paints = [0xC8502E, 0x2F6FA8, 0x4E8F4A, 0xD9A82E, 0x8A8F94];
        for (var box = 0; box < 12; box++)
        {
            var (x, y) = (-6.4 + (4 * (box % 4)), -1.4 - (2.8 * (box / 4)));
            canvas.Polygon(Colour.Of(paints[(box * 3) % 5]), (x, y), (x + 3.7, y), (x + 3.7, y + 2.6), (x, y + 2.6));
        }

        canvas.Polygon(Colour.White, (-12.4, 1.4), (-12.4, -10), (-7.6, -10), (-7.6, 1.4));
        canvas.Line((-12, -8), (-8, -8), Colour.Of(0x35506E), 1);
        canvas.Polygon(funnel, (-11.6, -10), (-11.6, -12.6), (-9.4, -12.6), (-9.4, -10));
        Hull(canvas, hull);
    }

    private static void Submarine(Canvas canvas, Colour hull)
    {
        var steel = hull.Towards(Colour.Of(0x4A525A), 0.7);
        canvas.Line((1.4, -4), (1.4, -10), steel, 0.9);
        canvas.Line((1.4, -10), (3.4, -10), steel, 0.9);
        canvas.Polygon(steel.Lit(0.9), (-3.4, 3), (-2.6, -5), (3, -5), (4.4, 3));
        canvas.Ellipse(0, 5.4, 14.6, 3.8, steel);
        canvas.Polygon(steel, (-11, 5), (-15, 0.4), (-13, 6));
    }

    private static void Hull(Canvas canvas, Colour hull)
    {
        canvas.Polygon(hull, (-13.2, 1.2), (14, 0.2), (11.2, 7), (-11.4, 7));
        canvas.Polygon(Colour.Of(0xB8322A), (-12, 5), (12, 5), (11, 7.4), (-11.2, 7.4));
    }
}
