namespace LinearClassifiers.Data.Photos;

/// <summary>A cat that looks at the camera: pointed ears, slit pupils, whiskers.</summary>
internal static class Cat
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        Backdrops.Room(canvas, random);
        canvas.Pose = Pose.Near(random, 16, 15.5);
        var fur = Colour.OneOf(random, 0xD98A3A, 0x8C8C92, 0x3A3A40, 0xE6DDD0, 0xA98A66);
        var stripe = fur.Lit(0.62);
        var pale = fur.Towards(Colour.White, 0.6);
        var iris = Colour.OneOf(random, 0x9CCB3B, 0xE6C52E, 0x6FB9D8);

        canvas.Ellipse(0, 14, 8, 8.5, fur.Lit(0.9));
        canvas.Ellipse(0, 14.5, 4, 6, pale);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Polygon(fur, (8.6 * side, -3), (8 * side, -13), (1.4 * side, -7.4));
            canvas.Polygon(Colour.Of(0xE7A5A0), (7.2 * side, -5.4), (7 * side, -10.6), (3.4 * side, -7.2));
        }

        canvas.Ellipse(0, -1.4, 9, 7.6, fur);
        canvas.Line((0, -8.4), (0, -5.4), stripe, 1);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Line((2.4 * side, -8), (2 * side, -5.6), stripe, 0.9);
            canvas.Line((8.6 * side, 0.4), (6.4 * side, 0.9), stripe, 0.9);
            canvas.Ellipse(1.9 * side, 2.8, 2.5, 2, pale);
            canvas.Ellipse(3.8 * side, -2, 2.2, 1.9, iris);
            canvas.Ellipse(3.8 * side, -2, 0.7, 1.8, Colour.Black);
            canvas.Line((3.2 * side, 2.6), (11 * side, 1.2), Colour.White, 0.4);
            canvas.Line((3.2 * side, 3.4), (10.6 * side, 4.6), Colour.White, 0.4);
        }

        canvas.Polygon(Colour.Of(0xD9717A), (-1.3, 1), (1.3, 1), (0, 2.5));
    }
}
