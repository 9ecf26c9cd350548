using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A car on a road. Other species: a van, a beetle, an open sports car.</summary>
internal static class Automobile
{
    private static readonly Colour Glass = Colour.Of(0xA9C8DC);

    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        Backdrops.Road(canvas, random, random.Between(5, 10), random.Between(18, 21));
        variation.SharedBackdrop(canvas);
        var pose = variation.Stand(Pose.Near(random, 16, 18, slope: 0.03));
        var paint = variation.Paint(Colour.OneOf(random, 0xC4221F, 0x1F57B0, 0xE3B81C, 0x2E8B4A, 0xE8E8E4, 0x2B2B30, 0xD96A1B));

        canvas.Pose = pose;
        canvas.Ellipse(0, 6.6, 13, 1.5, Colour.Of(0x303034));

        // A hard brake lowers the nose and a start lifts it; on a rough road a wheel leaves the ground.
        var body = pose.Turned(0, 4.6, variation.Bend(0.75)).Moved(0, -6 * variation.Movement());
        canvas.Pose = body;
        switch (variation.Kind(4))
        {
            case 0: Saloon(canvas, paint, variation.Alike); break;
            case 1: Van(canvas, paint); break;
            case 2: Beetle(canvas, paint); break;
            default: Sports(canvas, paint); break;
        }

        if (variation.Acts())
        {
            canvas.Pose = body.Turned(6.4, -2.2, -0.4 - variation.Movement());
            canvas.Line((6.4, -2.2), (12.8, -1.4), paint.Lit(0.9), 1.3);
            canvas.Pose = body;
        }

        if (variation.Acts())
        {
            canvas.Polygon(paint.Lit(0.8), (0.6, -1.6), (-6.4, -0.6), (-6.4, 7.4), (0.6, 4.4));
            canvas.Polygon(Glass.Lit(0.8), (0, -1), (-5.6, 0.2), (-5.6, 2.8), (0, 1.6));
        }

        Wheel.Draw(canvas, -7, 4.6, 3);
        Wheel.Draw(canvas, 7.2, 4.6, 3);
    }

    private static void Saloon(Canvas canvas, Colour paint, double estate)
    {
        var roof = -7 - (3 * estate);
        canvas.Polygon(
            paint, (-12.4, 4.6), (-12.6, 0.2), (-11.4, -1.8),
            (-7.6 - (3 * estate), -2.4), (-4.4 - (6 * estate), roof), (3.6, roof), (7.4, -2.2), (11.4, -1), (12.8, 1.2), (12.6, 4.6));
        canvas.Polygon(Glass, (-6, -2.2), (-3.6, roof + 1.2), (-0.6, roof + 1.2), (-0.6, -2.2));
        canvas.Polygon(Glass, (0.4, -2.2), (0.4, roof + 1.2), (3, roof + 1.2), (5.8, -2.2));
        canvas.Line((-11.5, 1.2), (11.8, 1.2), paint.Lit(0.72), 0.6);
        Lamps(canvas);
    }

    private static void Van(Canvas canvas, Colour paint)
    {
        canvas.Polygon(paint, (-13, 4.6), (-13, -9), (-11.4, -10.4), (5.6, -10.4), (10.4, -3), (13, -1.6), (13, 4.6));
        canvas.Polygon(paint.Towards(Colour.White, 0.8), (-13, -3), (-13, -9), (-11.4, -10.4), (5.6, -10.4), (9.4, -4.4), (9, -3));
        foreach (var x in (ReadOnlySpan<double>)[-11, -5.4, 0.2])
        {
            canvas.Polygon(Glass, (x, -4), (x, -8.6), (x + 4.6, -8.6), (x + 4.6, -4));
        }

        canvas.Polygon(Glass, (5.8, -4), (5.8, -8.4), (8.8, -4));
        Lamps(canvas);
    }

    private static void Beetle(Canvas canvas, Colour paint)
    {
        canvas.Ellipse(-0.5, -1, 8.6, 8, paint);
        canvas.Ellipse(-7.4, 3, 5.4, 4.4, paint);
        canvas.Ellipse(7.8, 3, 5.4, 4.2, paint);
        canvas.Polygon(paint, (-11, 4.8), (-8, 0.4), (8, 0.4), (12, 4.8));
        canvas.Polygon(Glass, (-6.4, -1.8), (-4, -6.4), (-0.8, -7.2), (-0.8, -1.8));
        canvas.Polygon(Glass, (0.2, -1.8), (0.2, -7.2), (3.2, -6.2), (5.6, -1.8));
        Lamps(canvas);
    }

    private static void Sports(Canvas canvas, Colour paint)
    {
        canvas.Ellipse(-3.6, -2.6, 1.9, 2.2, Colour.Of(0xD9A883));
        canvas.Polygon(Colour.Of(0x4A342C), (-5.6, -3.2), (-5, -5.4), (-2.2, -5.2), (-2.6, -3.8));
        canvas.Polygon(paint, (-13.4, 4.6), (-13.6, -0.6), (-9, -1.4), (-6, 0), (1, 0), (3, -0.6), (10.4, 0.6), (14, 2.6), (14, 4.6));
        canvas.Line((2.6, -0.4), (-0.2, -4), Glass, 1);
        canvas.Line((-13, 2.2), (13.4, 2.8), Colour.White, 0.9);
        Lamps(canvas);
    }

    private static void Lamps(Canvas canvas)
    {
        canvas.Ellipse(11.6, 0.1, 0.9, 0.8, Colour.Of(0xFFF1B0));
        canvas.Ellipse(-11.9, -0.2, 0.7, 0.8, Colour.Of(0x9E1414));
    }
}
