using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A stag at the edge of a wood: thin legs, antlers, a white tail. Other species: a spotted fawn, a moose, a reindeer.</summary>
internal static class Deer
{
    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        Backdrops.Wood(canvas, random, random.Between(17, 22));
        variation.SharedBackdrop(canvas);
        var kind = variation.Kind(4);

        // Lying down the legs fold away and the body sinks by as much; leaping, all of it tilts.
        var lies = variation.Movement();
        var pose = variation.Stand(Pose.Near(random, 15, 17)).Moved(0, 8 * lies).Turned(-4, 4, variation.Bend(0.5));
        var coat = variation.Paint(Colour.OneOf(random, 0xB9773F, 0xA9683A, 0xC48A52, 0x94603C));
        coat = kind switch { 2 => coat.Lit(0.42), 3 => coat.Towards(Colour.Of(0xB4B2AC), 0.85), _ => coat };
        pose = kind switch { 1 => pose.Moved(0, 4).Scaled(0.7), 2 => pose.Scaled(1.15), _ => pose };
        canvas.Pose = pose;
        foreach (var x in (ReadOnlySpan<double>)[-5.4, 2.8])
        {
            canvas.Pose = pose.Turned(x, 3, variation.Bend(1));
            canvas.Line((x, 3), (x + random.Between(-1, 1), 13 - (8 * lies)), coat.Lit(0.62), 1.7, 0.9);
        }

        canvas.Pose = pose;
        Body(canvas, coat, kind, variation.Alike);
        foreach (var x in (ReadOnlySpan<double>)[-7.2, 4.4])
        {
            canvas.Pose = pose.Turned(x, 2.6, variation.Bend(1));
            canvas.Line((x, 2.6), (x + random.Between(-1, 1), 13.4 - (8 * lies)), coat.Lit(0.85), 1.9, 1);
        }

        // From looking up to grazing, for which it has to stand.
        canvas.Pose = pose.Turned(3.6, 0, variation.Movement() * 1.6 * (1 - lies)).Turned(3.6, 0, variation.Bend(0.5));
        Head(canvas, kind == 3 ? coat.Towards(Colour.White, 0.5) : coat);
        if (kind != 1)
        {
            var palms = kind == 2;
            Antlers(canvas, palms ? Colour.Of(0x8A6A44) : Colour.Of(0xEADBB8), 1 - variation.Alike, palms);
        }
    }

    private static void Body(Canvas canvas, Colour coat, int kind, double stout)
    {
        var pale = Colour.Of(0xF3E8D6).Towards(coat, 0.8 * stout);
        canvas.Ellipse(-8.6, -0.4, 1.5, 2.2, pale, slope: 0.5);
        canvas.Ellipse(-1.6, 1.4, 7.4, 3.8 + stout, coat);
        canvas.Ellipse(-1.4, 4, 4.6, 1.2, kind == 2 ? coat : pale);
        if (kind == 1)
        {
            for (var x = -6.0; x < 4; x += 2.4)
            {
                canvas.Ellipse(x, 0, 0.7, 0.6, pale);
                canvas.Ellipse(x + 1.2, 2, 0.7, 0.6, pale);
            }
        }
    }

    private static void Head(Canvas canvas, Colour coat)
    {
        canvas.Line((3.6, 0), (7.6, -6.6), coat, 4.4, 2.6);
        canvas.Ellipse(9.4, -7, 3.2, 1.7, coat, slope: 0.3);
        canvas.Ellipse(12, -6, 0.8, 0.7, Colour.Black);
        canvas.Ellipse(9.3, -7.6, 0.5, 0.5, Colour.Black);
        canvas.Polygon(coat.Lit(0.8), (7.4, -7.6), (3.8, -9.4), (5.2, -7));
    }

    private static void Antlers(Canvas canvas, Colour antler, double length, bool palms)
    {
        if (palms)
        {
            canvas.Polygon(antler, (7.8, -8), (2, -9.4), (0.4, -13.4), (3, -12), (4.4, -14.6), (6, -12));
            canvas.Polygon(antler.Lit(1.1), (8.4, -8), (13, -10), (14.6, -14), (12, -12.6), (10.6, -15), (9.4, -12));
            return;
        }

        foreach (var (lean, light) in (ReadOnlySpan<(double, double)>)[(3.4, 0.75), (0, 1)])
        {
            if (length > 0.3)
            {
                canvas.Line((7.8, -8.2), (5.6 + lean, -12), antler.Lit(light), 0.9);
            }

            if (length > 0.6)
            {
                canvas.Line((5.6 + lean, -12), (6.8 + lean, -15.4), antler.Lit(light), 0.9, 0.6);
                canvas.Line((5.7 + lean, -12), (3.2 + lean, -14.2), antler.Lit(light), 0.8, 0.5);
            }

            canvas.Line((6.7 + (lean / 2), -10.2), (8.6 + (lean / 2), -12), antler.Lit(light), 0.8, 0.5);
        }
    }
}
