using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A lorry on a road: a tall box behind a cab. Other species: a tanker, a tipper with gravel, a fire engine.</summary>
internal static class Truck
{
    private static readonly Colour Glass = Colour.Of(0xA9C8DC);

    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        Backdrops.Road(canvas, random, random.Between(5, 10), random.Between(20, 23));
        variation.SharedBackdrop(canvas);
        var pose = variation.Stand(Pose.Near(random, 15.5, 17.5, slope: 0.02)).Turned(0, 6, variation.Bend(0.4));
        var box = variation.Paint(Colour.OneOf(random, 0xEDEDE8, 0xD9DEE2, 0xE8C64A, 0xB5573C, 0xB9B4A8));
        var cab = variation.Paint(Colour.OneOf(random, 0xC4221F, 0x1F57B0, 0x2E8B4A, 0xE08A1E, 0x3A3F4A));
        cab = cab.Towards(box, 0.8 * variation.Alike);
        var kind = variation.Kind(4);
        (box, cab) = kind switch
        {
            1 => (Colour.Of(0xC4CCD2), cab),
            2 => (Colour.Of(0xD98A1E), Colour.Of(0xE8A82E)),
            3 => (Colour.Of(0xC8201C), Colour.Of(0xC8201C)),
            _ => (box, cab),
        };

        canvas.Pose = pose;
        canvas.Ellipse(0, 8, 13.5, 1.4, Colour.Of(0x303034));
        canvas.Polygon(Colour.Of(0x2A2A2E), (-13, 3.4), (12.6, 3.4), (12.6, 6), (-13, 6));

        // The load is tipped off backwards, the cab forwards for a look at the engine.
        canvas.Pose = pose.Turned(-12, 4, -1.1 * variation.Movement());
        Load(canvas, kind, box, cab, -10 + (4 * variation.Alike));
        canvas.Pose = pose.Turned(12.6, 5, 0.9 * variation.Movement());
        canvas.Polygon(cab, (4.4, 5), (4.4, -5.6), (9, -5.6), (11.6, -0.8), (13, 0), (13, 5));
        canvas.Polygon(Glass, (6, -0.8), (6, -4.4), (8.6, -4.4), (10.4, -0.8));
        canvas.Ellipse(12.4, 2, 0.8, 0.8, Colour.Of(0xFFF1B0));
        canvas.Pose = pose;
        Wheel.Draw(canvas, -9.8, 6, 2.6);
        Wheel.Draw(canvas, -4, 6, 2.6);
        Wheel.Draw(canvas, 8.6, 6, 2.6);
    }

    private static void Load(Canvas canvas, int kind, Colour box, Colour stripe, double top)
    {
        switch (kind)
        {
            case 1:
                canvas.Ellipse(-5, -1.4, 9, 5.2, box);
                canvas.Line((-13, -1.4), (3, -1.4), stripe, 1.4);
                canvas.Ellipse(-5, -6.8, 1.8, 1, box.Lit(0.7));
                break;
            case 2:
                canvas.Ellipse(-5, -4.4, 7, 3.4, Colour.Of(0x8A7A68));
                canvas.Polygon(box, (-14, -4.6), (4, -4.6), (2.4, 4), (-12, 4));
                break;
            case 3:
                canvas.Polygon(box, (-13.4, -4), (3.6, -4), (3.6, 4), (-13.4, 4));
                canvas.Polygon(Colour.White, (-13.4, 0.4), (3.6, 0.4), (3.6, 2.2), (-13.4, 2.2));
                canvas.Line((-14, -7), (10, -8.4), Colour.Of(0xB8BCC2), 2.2);
                for (var x = -12.0; x < 9; x += 2.4)
                {
                    canvas.Line((x, -8), (x, -6.4), Colour.Of(0x4A4E54), 0.7);
                }

                break;
            default:
                canvas.Polygon(box, (-13.4, top), (3.6, top), (3.6, 4), (-13.4, 4));
                canvas.Polygon(stripe, (-13.4, -3.8), (3.6, -3.8), (3.6, -1.4), (-13.4, -1.4));
                break;
        }
    }
}
