using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A frog on a lily pad: eyes on top of a wide mouth. Other species: a brown toad, a blue poison frog, a red-eyed tree frog.</summary>
internal static class Frog
{
    private static readonly Colour Line = Colour.Of(0x24491F);

    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        Backdrops.Pond(canvas, random);
        variation.SharedBackdrop(canvas);
        var pose = variation.Stand(Pose.Near(random, 16, 16.5));
        var skin = variation.Paint(Colour.OneOf(random, 0x5FB233, 0x74BF3A, 0x8BB02E, 0x4C9E45));
        var (belly, iris, size) = (Colour.Of(0xE6EBB0), Colour.Of(0xF2D94A), 1.0);
        var kind = variation.Kind(4);
        switch (kind)
        {
            case 1: (skin, belly, iris, size) = (Colour.Of(0x7A5A38), Colour.Of(0xB89A6C), Colour.Of(0xD98A2E), 1.15); break;
            case 2: (skin, belly, iris, size) = (Colour.Of(0x2A62C8), Colour.Of(0x1C2C5A), Colour.Of(0x16203A), 0.8); break;
            case 3: (skin, belly, iris, size) = (Colour.Of(0x8EDC4A), Colour.Of(0xF4F0E0), Colour.Of(0xE0301E), 0.85); break;
        }

        belly = belly.Towards(skin, 0.8 * variation.Alike);
        canvas.Pose = pose;
        canvas.Ellipse(0, 10.6, 15, 4.4, Colour.Of(0x2C6B3A).Towards(Colour.Of(0x3A6472), variation.Alike));

        // A leap takes it off its leaf and stretches the legs behind it.
        var leap = variation.Movement();
        var body = pose.Scaled(size).Moved(variation.Bend(6), -7 * leap).Turned(0, 10, variation.Bend(1));
        canvas.Pose = body;
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Pose = body.Turned(6 * side, 4, -1.3 * leap * side);
            canvas.Ellipse(8.6 * side, 5.6, 4.2, 5.2 + (2 * leap), skin.Lit(0.8), slope: 0.2 * side);
            canvas.Line((8 * side, 10), (12.5 * side, 11.2 + (6 * leap)), skin.Lit(0.75), 1.8);
        }

        canvas.Pose = body;
        canvas.Ellipse(0, 4.4, 8, 6.6, skin);
        canvas.Ellipse(0, 6, 5.6, 5, belly);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Pose = body.Turned(5.6 * side, 4.4, variation.Bend(1.2));
            canvas.Line((5.6 * side, 4.4), (5.2 * side, 10), skin.Lit(0.92), 2.6, 2);
            canvas.Line((5.2 * side, 10.4), (7.4 * side, 11), skin.Lit(0.9), 1.4);
            canvas.Line((5.2 * side, 10.4), (3.4 * side, 11.2), skin.Lit(0.9), 1.4);
        }

        canvas.Pose = body.Moved(variation.Bend(3), 3 * variation.Movement()).Turned(0, 2, variation.Bend(0.6));
        Head(canvas, skin, iris, open: variation.Acts());
        if (kind is 1 or 2)
        {
            foreach (var (x, y) in (ReadOnlySpan<(double, double)>)[(-6, -2), (-3.4, -4.4), (3, -4.6), (6.4, -2.4), (-7.4, 5), (7, 4.6)])
            {
                canvas.Ellipse(x, y, 1.1, 1, kind == 1 ? skin.Lit(0.6) : Colour.Black);
            }
        }
    }

    private static void Head(Canvas canvas, Colour skin, Colour iris, bool open)
    {
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Ellipse(5.2 * side, -6.6, 3.3, 3.3, skin);
        }

        canvas.Ellipse(0, -1.8, 9.4, 5.2, skin);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Ellipse(5.2 * side, -7, 2.2, 2.1, iris);
            canvas.Ellipse(5.2 * side, -7, 1.5, 0.9, Colour.Black);
            canvas.Line((7.8 * side, -1.6), (4 * side, 0.6), Line, 0.8);
            canvas.Line((4 * side, 0.6), (0, 1.2), Line, 0.8);
            canvas.Ellipse(1.1 * side, -3.2, 0.4, 0.4, Line);
        }

        if (open)
        {
            canvas.Ellipse(0, 0.8, 5.6, 2.2, Colour.Of(0x7A2A30));
            canvas.Line((0, 1), (11, -8), Colour.Of(0xE8697A), 1.8, 1.4);
        }
    }
}
