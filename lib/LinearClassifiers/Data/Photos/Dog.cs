namespace LinearClassifiers.Data.Photos;

/// <summary>A dog that looks at the camera: hanging ears, a muzzle, its tongue out.</summary>
internal static class Dog
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        if (random.Chance(0.5))
        {
            Backdrops.Room(canvas, random);
        }
        else
        {
            Backdrops.Meadow(canvas, random, random.Between(6, 12));
        }

        canvas.Pose = Pose.Near(random, 16, 14.5);
        var fur = Colour.OneOf(random, 0xC08A4E, 0x7A4E30, 0xE5D3B0, 0xD8A860, 0x4A3A34);
        var ear = fur.Lit(0.58);
        var pale = fur.Towards(Colour.White, 0.65);

        canvas.Ellipse(0, 15, 8.4, 8, fur.Lit(0.92));
        canvas.Ellipse(0, 15.5, 4.6, 6, pale);
        canvas.Line((-5.4, 8.6), (5.4, 8.6), Colour.OneOf(random, 0xE3B81C, 0x2458B0, 0x2F8F4F), 2);
        canvas.Ellipse(0, -2, 7, 8, fur);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Ellipse(7.6 * side, -1.2, 2.7, 7, ear, slope: -0.16 * side);
            canvas.Ellipse(2.9 * side, -3.6, 1.4, 1.5, Colour.Black);
            canvas.Ellipse((2.9 * side) + 0.4, -4.1, 0.5, 0.5, Colour.White);
        }

        canvas.Polygon(pale, (-0.9, -10), (0.9, -10), (1.8, 0), (-1.8, 0));
        canvas.Ellipse(0, 6, 1.9, 2.8, Colour.Of(0xE8697A));
        canvas.Ellipse(0, 2.6, 4.6, 3.7, pale);
        canvas.Ellipse(0, 0.6, 2.3, 1.6, Colour.Black);
        canvas.Line((0, 2), (0, 4.4), Colour.Of(0x4A342C), 0.6);
        canvas.Line((0, 4.4), (-2.4, 5.2), Colour.Of(0x4A342C), 0.6);
        canvas.Line((0, 4.4), (2.4, 5.2), Colour.Of(0x4A342C), 0.6);
    }
}
