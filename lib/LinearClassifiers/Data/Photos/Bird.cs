namespace LinearClassifiers.Data.Photos;

/// <summary>A songbird on a branch.</summary>
internal static class Bird
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        if (random.Chance(0.6))
        {
            Backdrops.Sky(canvas, random);
        }
        else
        {
            Backdrops.Wood(canvas, random, ground: Canvas.Size);
        }

        canvas.Pose = Pose.Near(random, 15.5, 15, slope: 0.1);
        var back = Colour.OneOf(random, 0x2F5FA8, 0xB8372B, 0xD9A520, 0x6B4A35, 0x3A3A44, 0x3F7F4F);
        var breast = Colour.OneOf(random, 0xF0E6D0, 0xE59A55, 0xF3EDE6, 0xE8C878);
        var bark = Colour.Of(0x5A4030);

        canvas.Line((-20, 11), (20, 9.6), bark, 2.2, 1.6);
        canvas.Line((8, 10), (14, 5), bark, 1.2, 0.6);
        canvas.Polygon(back.Lit(0.7), (-4.5, 2), (-13.5, 9), (-12, 11), (-2.5, 6.4));
        canvas.Line((0, 6), (0.3, 9.8), Colour.Of(0x6A4A28), 0.8);
        canvas.Line((2.6, 6), (2.9, 9.6), Colour.Of(0x6A4A28), 0.8);
        canvas.Ellipse(0, 1.6, 7.2, 5, back, slope: -0.55);
        canvas.Ellipse(2.2, 2.8, 4.8, 3.8, breast, slope: -0.7);
        canvas.Ellipse(5, -5, 3.9, 3.8, back);
        canvas.Ellipse(-2.4, 1.6, 5.6, 2.7, back.Lit(0.72), slope: -0.62);
        canvas.Polygon(Colour.Of(0xF0A020), (8.2, -6.4), (12.4, -4.6), (8.2, -3.4));
        canvas.Ellipse(6.3, -5.7, 1.05, 1.05, Colour.White);
        canvas.Ellipse(6.5, -5.7, 0.7, 0.7, Colour.Black);
    }
}
