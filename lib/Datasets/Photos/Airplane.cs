using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>An airliner in the sky. Other species: a biplane, a fighter, a glider.</summary>
internal static class Airplane
{
    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        Backdrops.Sky(canvas, random);
        variation.SharedBackdrop(canvas);
        canvas.Pose = variation.Stand(Pose.Near(random, 16, 16, slope: 0.35)).Turned(0, 0, variation.Bend(1.2));
        var hull = variation.Paint(Colour.OneOf(random, 0xF4F4F0, 0xE4E8EC, 0xF4F4F0, 0xC9D2DA));
        var tail = variation.Paint(Colour.OneOf(random, 0xC8322E, 0x1F4E9C, 0x1E7F5A, 0xE08A1E, 0x3A3F4A));
        tail = tail.Towards(hull, 0.8 * variation.Alike);
        var bank = variation.Bend(0.9);
        switch (variation.Kind(4))
        {
            case 0: Airliner(canvas, hull, tail, bank, variation.Acts()); break;
            case 1: Biplane(canvas, tail, hull, bank); break;
            case 2: Fighter(canvas, hull.Lit(0.6), tail, bank); break;
            default: Glider(canvas, hull, tail, bank); break;
        }
    }

    // In a bank one wing comes up and grows shorter to the eye, the other longer.
    private static void Airliner(Canvas canvas, Colour hull, Colour tail, double bank, bool landing)
    {
        var wing = hull.Lit(0.78);
        canvas.Polygon(wing.Lit(0.85), (3, -1), (-4.5, -9 * (1 - bank)), (-7, -9 * (1 - bank)), (-3, -1));
        canvas.Polygon(tail, (-7.5, -1), (-12.5, -8), (-9.5, -8), (-4.5, -1.6));
        if (landing)
        {
            foreach (var x in (ReadOnlySpan<double>)[-2, 8])
            {
                canvas.Line((x, 2), (x, 6), Colour.Of(0x55585C), 0.8);
                canvas.Ellipse(x, 6.4, 1.5, 1.5, Colour.Black);
            }
        }

        canvas.Ellipse(-0.5, 0, 13, 2.7, hull);
        canvas.Polygon(tail.Lit(0.85), (-9, 0.2), (-14, 3.6), (-12.2, 3.6), (-6.5, 0.6));
        for (var x = -6.5; x < 8; x += 1.9)
        {
            canvas.Ellipse(x, -0.7, 0.5, 0.5, Colour.Of(0x2C3E55));
        }

        canvas.Polygon(Colour.Of(0x23364D), (9, -1.6), (11.2, -0.6), (9.2, -0.5));
        canvas.Ellipse(0.5, 4.2, 2.1, 1.1, tail.Lit(0.9));
        canvas.Polygon(wing, (3.4, 0.8), (-4.5, 9.5 * (1 + bank)), (-7.5, 9.5 * (1 + bank)), (-3, 0.8));
    }

    private static void Biplane(Canvas canvas, Colour paint, Colour wing, double bank)
    {
        canvas.Polygon(paint.Lit(0.8), (-9, -1), (-12.5, -6), (-9.8, -6), (-6.5, -1.4));
        canvas.Polygon(paint, (9, -2.8), (9, 2.6), (-12, 1), (-12, -0.8));
        canvas.Line((4, 2), (3, 6.4), Colour.Of(0x55585C), 0.8);
        canvas.Ellipse(3, 6.6, 1.8, 1.8, Colour.Black);
        canvas.Line((6, -6.5), (5, 3), wing.Lit(0.6), 0.7);
        canvas.Line((0, -6.5), (-1, 3), wing.Lit(0.6), 0.7);
        canvas.Line((-3, -6.5 * (1 - (0.4 * bank))), (9.5, -6.5 * (1 + (0.4 * bank))), wing, 2.4);
        canvas.Line((-4.5, 2.8), (8, 2.8), wing.Lit(0.9), 2.4);
        canvas.Ellipse(-2.6, -3, 1.5, 1.5, Colour.Of(0x6A4A34));
        canvas.Ellipse(10.6, 0, 0.7, 6, Colour.Of(0x7A828A));
    }

    private static void Fighter(Canvas canvas, Colour hull, Colour tail, double bank)
    {
        canvas.Polygon(hull.Lit(0.8), (5, -0.6), (-10, -7.5 * (1 - bank)), (-10, -1));
        canvas.Polygon(tail, (-5, -1), (-12.5, -6.5), (-11, -0.4));
        canvas.Polygon(hull, (14.5, 0.6), (6, -2), (-11.5, -1.8), (-11.5, 2), (6, 2.2));
        canvas.Polygon(Colour.Of(0x2C4A6A), (8.4, -1.2), (4.6, -3), (1, -1.8));
        canvas.Polygon(hull.Lit(1.1), (6, 1), (-9.5, 9 * (1 + bank)), (-11, 9 * (1 + bank)), (-8, 1.4));
        canvas.Ellipse(-13, 0, 2.2, 1.2, Colour.Of(0xF2A53A));
    }

    private static void Glider(Canvas canvas, Colour hull, Colour tail, double bank)
    {
        canvas.Line((2, -0.5), (-6, -12 * (1 - bank)), hull.Lit(0.85), 2.4, 1);
        canvas.Line((6, 0), (-12, -0.6), hull, 3.4, 1.2);
        canvas.Line((-12, 0), (-13, -5.5), tail, 1.8, 1.4);
        canvas.Line((-10.5, -5.5), (-15, -5.5), tail, 1.2);
        canvas.Ellipse(6.2, -0.6, 2.6, 1.6, Colour.Of(0x5A86A8));
        canvas.Line((2, 0.6), (-4, 13.5 * (1 + bank)), hull, 2.6, 1);
    }
}
