namespace LinearClassifiers.Data.Photos;

/// <summary>A frog on a lily pad: eyes on top of a wide mouth.</summary>
internal static class Frog
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        Backdrops.Pond(canvas, random);
        canvas.Pose = Pose.Near(random, 16, 16.5);
        var skin = Colour.OneOf(random, 0x5FB233, 0x74BF3A, 0x8BB02E, 0x4C9E45);
        var belly = Colour.Of(0xE6EBB0);

        canvas.Ellipse(0, 10.6, 15, 4.4, Colour.Of(0x2C6B3A));
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Ellipse(8.6 * side, 5.6, 4.2, 5.2, skin.Lit(0.8), slope: 0.2 * side);
            canvas.Line((8 * side, 10), (12.5 * side, 11.2), skin.Lit(0.75), 1.8);
        }

        canvas.Ellipse(0, 4.4, 8, 6.6, skin);
        canvas.Ellipse(0, 6, 5.6, 5, belly);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Line((5.6 * side, 4.4), (5.2 * side, 10), skin.Lit(0.92), 2.6, 2);
            canvas.Line((5.2 * side, 10.4), (7.4 * side, 11), skin.Lit(0.9), 1.4);
            canvas.Line((5.2 * side, 10.4), (3.4 * side, 11.2), skin.Lit(0.9), 1.4);
        }

        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Ellipse(5.2 * side, -6.6, 3.3, 3.3, skin);
        }

        canvas.Ellipse(0, -1.8, 9.4, 5.2, skin);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Ellipse(5.2 * side, -7, 2.2, 2.1, Colour.Of(0xF2D94A));
            canvas.Ellipse(5.2 * side, -7, 1.5, 0.9, Colour.Black);
            canvas.Line((7.8 * side, -1.6), (4 * side, 0.6), Colour.Of(0x24491F), 0.8);
            canvas.Line((4 * side, 0.6), (0, 1.2), Colour.Of(0x24491F), 0.8);
            canvas.Ellipse(1.1 * side, -3.2, 0.4, 0.4, Colour.Of(0x24491F));
        }
    }
}
