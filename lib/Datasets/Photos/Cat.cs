using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A cat that looks at the camera: pointed ears, slit pupils, whiskers. Other species: a Persian, a Siamese, a hairless Sphynx.</summary>
internal static class Cat
{
    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        Backdrops.Room(canvas, random);
        variation.SharedBackdrop(canvas);
        var pose = variation.Stand(Pose.Near(random, 16, 15.5));
        var fur = variation.Paint(Colour.OneOf(random, 0xD98A3A, 0x8C8C92, 0x3A3A40, 0xE6DDD0, 0xA98A66));
        var iris = Colour.OneOf(random, 0x9CCB3B, 0xE6C52E, 0x6FB9D8);
        var kind = variation.Kind(4);
        var (mask, width) = (fur, 1.0);
        switch (kind)
        {
            case 1: (fur, width) = (fur.Towards(Colour.White, 0.55), 1.25); mask = fur; break;
            case 2: (fur, mask, width) = (Colour.Of(0xE8D8BC), Colour.Of(0x4A3A32), 0.86); break;
            case 3: (fur, width) = (Colour.Of(0xE0A898), 0.8); mask = fur; break;
        }

        // It crouches, stretches out to one side, and puts its head down.
        var pale = fur.Towards(Colour.White, 0.6);
        var (lies, aside) = (variation.Movement(), variation.Bend(9));
        canvas.Pose = pose;
        canvas.Ellipse(aside, 14 - (2 * lies), 8 * (1 + (0.6 * lies)), 8.5 * (1 - (0.35 * lies)), fur.Lit(0.9));
        canvas.Ellipse(aside, 14.5 - (1.5 * lies), 4, 6 * (1 - (0.4 * lies)), pale);
        if (lies > 0)
        {
            canvas.Line((aside, 12), (aside > 0 ? aside - 20 : aside + 20, 14 - (12 * lies)), fur.Lit(0.75), 3.4 * lies, 2.6 * lies);
        }

        canvas.Pose = pose.Moved(variation.Bend(5), 5 * variation.Movement()).Turned(0, 5, variation.Bend(0.9));
        if (kind == 1)
        {
            canvas.Ellipse(0, 0.4, 12.4, 9.4, fur.Lit(0.88));
        }

        Head(canvas, fur, mask, iris, width, stripes: kind == 0, asleep: variation.Acts(), ear: variation.Alike);
    }

    private static void Head(Canvas canvas, Colour fur, Colour mask, Colour iris, double width, bool stripes, bool asleep, double ear)
    {
        var stripe = fur.Lit(0.62);
        var pale = mask.Towards(Colour.White, mask == fur ? 0.6 : 0.15);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Polygon(mask, (8.6 * side, -3), ((8 + (3 * ear)) * side, -13 + (9 * ear)), (1.4 * side, -7.4));
            canvas.Polygon(Colour.Of(0xE7A5A0), (7.2 * side, -5.4), ((7 + (2 * ear)) * side, -10.6 + (7 * ear)), (3.4 * side, -7.2));
        }

        canvas.Ellipse(0, -1.4, 9 * width, 7.6, fur);
        if (mask != fur)
        {
            canvas.Ellipse(0, 0.4, 5.4, 4.8, mask);
        }

        if (stripes)
        {
            canvas.Line((0, -8.4), (0, -5.4), stripe, 1);
        }

        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            if (stripes)
            {
                canvas.Line((2.4 * side, -8), (2 * side, -5.6), stripe, 0.9);
                canvas.Line((8.6 * side, 0.4), (6.4 * side, 0.9), stripe, 0.9);
            }

            canvas.Ellipse(1.9 * side, 2.8, 2.5, 2, pale);
            if (asleep)
            {
                canvas.Line((5.6 * side, -2), (2 * side, -1.6), Colour.Black, 0.8);
            }
            else
            {
                canvas.Ellipse(3.8 * side, -2, 2.2, 1.9, iris);
                canvas.Ellipse(3.8 * side, -2, 0.7, 1.8, Colour.Black);
            }

            canvas.Line((3.2 * side, 2.6), (11 * side, 1.2), Colour.White, 0.4);
            canvas.Line((3.2 * side, 3.4), (10.6 * side, 4.6), Colour.White, 0.4);
        }

        canvas.Polygon(Colour.Of(0xD9717A), (-1.3, 1), (1.3, 1), (0, 2.5));
    }
}
