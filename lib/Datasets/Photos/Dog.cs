using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A dog that looks at the camera: hanging ears, a muzzle, its tongue out. Other species: a husky, a poodle, a dachshund.</summary>
internal static class Dog
{
    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        if (random.Chance(0.5))
        {
            Backdrops.Room(canvas, random);
        }
        else
        {
            Backdrops.Meadow(canvas, random, random.Between(6, 12));
        }

        variation.SharedBackdrop(canvas);
        var pose = variation.Stand(Pose.Near(random, 16, 14.5));
        var fur = variation.Paint(Colour.OneOf(random, 0xC08A4E, 0x7A4E30, 0xE5D3B0, 0xD8A860, 0x4A3A34));
        var collar = Colour.OneOf(random, 0xE3B81C, 0x2458B0, 0x2F8F4F);
        var (lies, aside) = (variation.Movement(), variation.Bend(9));
        var kind = variation.Kind(4);
        canvas.Pose = pose;
        if (kind == 3)
        {
            Dachshund(canvas, Colour.Of(0x8A4A28).Towards(fur, 0.3), collar, pose.Moved(0, 4 * lies).Turned(7, 2, variation.Bend(0.8)), 3 * lies);
            return;
        }

        fur = kind switch { 1 => Colour.Of(0x7C8590), 2 => fur.Towards(Colour.White, 0.5), _ => fur };
        canvas.Ellipse(aside, 15 - (3 * lies), 8.4 * (1 + (0.6 * lies)), 8 * (1 - (0.3 * lies)), fur.Lit(0.92));
        canvas.Ellipse(aside, 15.5 - (2 * lies), 4.6, 6 * (1 - (0.3 * lies)), fur.Towards(Colour.White, 0.65));
        canvas.Pose = pose.Moved(variation.Bend(5), 5 * variation.Movement()).Turned(0, 8, variation.Bend(0.9));
        canvas.Line((-5.4, 8.6), (5.4, 8.6), collar, 2);
        Head(canvas, fur, kind, perked: variation.Acts(), round: variation.Alike);
    }

    private static void Head(Canvas canvas, Colour fur, int kind, bool perked, double round)
    {
        var ear = fur.Lit(0.58);
        var pale = fur.Towards(Colour.White, 0.65);
        canvas.Ellipse(0, -2, 7 + (1.5 * round), 8 - (0.5 * round), fur);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            switch (kind)
            {
                case 1: canvas.Polygon(fur.Lit(0.7), (7 * side, -5), (6.4 * side, -14), (1.4 * side, -8.6)); break;
                case 2:
                    canvas.Ellipse(8.4 * side, -0.6, 4, 4.6, fur.Lit(0.86));
                    canvas.Ellipse(8.8 * side, 5, 3.2, 3.4, fur.Lit(0.8));
                    canvas.Ellipse(3 * side, -9.6, 4.2, 4, fur.Lit(1.05));
                    break;
                default:
                    if (perked)
                    {
                        canvas.Ellipse(10 * side, -7, 5.6, 2.6, ear, slope: -0.5 * side);
                    }
                    else
                    {
                        canvas.Ellipse(7.6 * side, -1.2 - (4 * round), 2.7, 7 - (2 * round), ear, slope: -0.16 * side);
                    }

                    break;
            }

            canvas.Ellipse(2.9 * side, -3.6, 1.4, 1.5, kind == 1 ? Colour.Of(0x9CD4F0) : Colour.Black);
            canvas.Ellipse((2.9 * side) + 0.4, -4.1, 0.5, 0.5, kind == 1 ? Colour.Black : Colour.White);
        }

        canvas.Polygon(pale.Towards(fur, round), (-0.9, -10), (0.9, -10), (1.8, 0), (-1.8, 0));
        canvas.Ellipse(0, 6 - (3 * round), 1.9, 2.8, Colour.Of(0xE8697A));
        canvas.Ellipse(0, 2.6, 4.6, 3.7, pale);
        canvas.Ellipse(0, 0.6 + round, 2.3 - (0.9 * round), 1.6 - (0.6 * round), Colour.Black);
        canvas.Line((0, 2), (0, 4.4), Colour.Of(0x4A342C), 0.6);
        canvas.Line((0, 4.4), (-2.4, 5.2), Colour.Of(0x4A342C), 0.6);
        canvas.Line((0, 4.4), (2.4, 5.2), Colour.Of(0x4A342C), 0.6);
    }

    private static void Dachshund(Canvas canvas, Colour fur, Colour collar, Pose head, double lowered)
    {
        foreach (var x in (ReadOnlySpan<double>)[-9.4, -7, 4.6, 7])
        {
            canvas.Line((x, 8), (x, 13), fur.Lit(0.75), 2.2, 1.8);
        }

        canvas.Line((-10, 4 + lowered), (-15, -2), fur, 1.8, 0.8);
        canvas.Ellipse(-1, 6.6 + (0.6 * lowered), 11, 4.2, fur);
        canvas.Pose = head;
        canvas.Line((7, 5), (9, -0.6), fur, 5.4, 4.4);
        canvas.Line((5.6, 2), (10.8, 3.6), collar, 1.6);
        canvas.Ellipse(9, -2, 4, 3.6, fur);
        canvas.Line((10.4, -1.2), (15, 0.2), fur, 3.6, 2.4);
        canvas.Ellipse(15.4, -0.4, 1.1, 1, Colour.Black);
        canvas.Ellipse(6.6, 0, 2.2, 4.4, fur.Lit(0.62), slope: -0.2);
        canvas.Ellipse(10.4, -3, 0.8, 0.8, Colour.Black);
    }
}
