using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A horse in a meadow: strong neck, mane, long tail. Other species: a zebra, a pony, a piebald.</summary>
internal static class Horse
{
    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        Backdrops.Meadow(canvas, random, random.Between(9, 16));
        variation.SharedBackdrop(canvas);
        var kind = variation.Kind(4);

        // Rearing or bucking tilts the whole body; lying down folds the legs away.
        var lies = variation.Movement();
        var pose = variation.Stand(Pose.Near(random, 15, 16.5)).Moved(0, 8 * lies).Turned(-5, 4, variation.Bend(0.6));
        pose = kind == 2 ? pose.Moved(0, 5).Scaled(0.72) : pose;
        var coat = variation.Paint(Colour.OneOf(random, 0x7A4424, 0x5A3420, 0x2E2A2A, 0xE4DED4, 0x9C5A2C));
        var hair = Colour.OneOf(random, 0x1E1816, 0x2C1C14, 0xE9D9B0);
        hair = hair.Towards(coat, 0.7 * variation.Alike);
        coat = kind switch { 1 => Colour.White, 2 => Colour.Of(0xD8B27A), 3 => Colour.White, _ => coat };

        canvas.Pose = pose;
        foreach (var x in (ReadOnlySpan<double>)[-5.2, 3])
        {
            canvas.Pose = pose.Turned(x, 3, variation.Bend(1.1));
            Leg(canvas, random, x, coat.Lit(0.6), lies);
        }

        canvas.Pose = pose.Turned(-8.6, -1.6, variation.Movement() * 1.4);
        canvas.Line((-8.6, -1.6), (-11.6, 2), hair, 2, 2.8);
        canvas.Line((-11.6, 2), (-11.8, 8.4), hair, 2.8, 1.2);
        canvas.Pose = pose;
        canvas.Ellipse(-1.6, 0.6, 8, 4.4 - (0.5 * variation.Alike), coat);
        canvas.Ellipse(-5.6, 0, 4, 4.4, coat);
        Marks(canvas, kind, hair);

        // From a raised head to grazing, for which it has to stand.
        canvas.Pose = pose.Turned(4, 1, variation.Movement() * 1.6 * (1 - lies)).Turned(4, 1, variation.Bend(0.5));
        Neck(canvas, coat, hair, kind == 1);
        foreach (var x in (ReadOnlySpan<double>)[-7.2, 5])
        {
            canvas.Pose = pose.Turned(x, 3, variation.Bend(1.1));
            Leg(canvas, random, x, coat.Lit(0.85), lies);
        }
    }

    private static void Neck(Canvas canvas, Colour coat, Colour hair, bool striped)
    {
        canvas.Polygon(coat, (0.6, -2.6), (6.4, -11), (10, -9), (7.4, 2), (4, 3.6));
        canvas.Line((8.2, -9.4), (12.4, -5.4), coat, 4.2, 2.6);
        if (striped)
        {
            for (var y = -8.4; y < 2; y += 2.6)
            {
                canvas.Line((3.4 - (0.3 * y), y), (8.6, y + 1.4), Colour.Black, 1);
            }
        }

        canvas.Polygon(hair, (0, -3), (4.8, -11.6), (7.2, -12), (6.2, -9.2), (3.4, -2));
        canvas.Polygon(coat.Lit(0.9), (7, -10.6), (7.8, -14), (9.2, -10.6));
        canvas.Ellipse(9.3, -8.7, 0.6, 0.6, Colour.Black);
        canvas.Ellipse(12.8, -5.2, 0.5, 0.5, coat.Lit(0.35));
    }

    private static void Marks(Canvas canvas, int kind, Colour hair)
    {
        if (kind == 1)
        {
            for (var x = -8.0; x < 5; x += 2.4)
            {
                canvas.Line((x, -2.4), (x - 0.8, 3.6), Colour.Black, 1.1);
            }
        }
        else if (kind == 3)
        {
            canvas.Ellipse(-5.6, -0.6, 3.4, 2.8, hair);
            canvas.Ellipse(2.6, 1.4, 2.8, 2.4, hair);
        }
    }

    private static void Leg(Canvas canvas, SeededRandom random, double x, Colour colour, double folded)
    {
        var foot = x + random.Between(-1.6, 1.6);
        var (knee, ground) = (8 - (4 * folded), 12.6 - (8 * folded));
        canvas.Line((x, 3), ((x + foot) / 2, knee), colour, 3, 1.8);
        canvas.Line(((x + foot) / 2, knee), (foot, ground), colour, 1.8, 1.5);
        canvas.Line((foot - 0.3, ground + 0.4), (foot + 0.6, ground + 0.4), Colour.Black, 1.5);
    }
}
