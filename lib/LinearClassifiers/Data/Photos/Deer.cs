namespace LinearClassifiers.Data.Photos;

/// <summary>A stag at the edge of a wood: thin legs, antlers, a white tail.</summary>
internal static class Deer
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        Backdrops.Wood(canvas, random, random.Between(17, 22));
        canvas.Pose = Pose.Near(random, 15, 17);
        var coat = Colour.OneOf(random, 0xB9773F, 0xA9683A, 0xC48A52, 0x94603C);
        var antler = Colour.Of(0xEADBB8);
        var pale = Colour.Of(0xF3E8D6);

        foreach (var x in (ReadOnlySpan<double>)[-5.4, 2.8])
        {
            canvas.Line((x, 3), (x + random.Between(-1, 1), 13), coat.Lit(0.62), 1.7, 0.9);
        }

        canvas.Ellipse(-8.6, -0.4, 1.5, 2.2, pale, slope: 0.5);
        canvas.Ellipse(-1.6, 1.4, 7.4, 3.8, coat);
        canvas.Ellipse(-1.4, 4, 4.6, 1.2, pale);
        foreach (var x in (ReadOnlySpan<double>)[-7.2, 4.4])
        {
            canvas.Line((x, 2.6), (x + random.Between(-1, 1), 13.4), coat.Lit(0.85), 1.9, 1);
        }

        canvas.Line((3.6, 0), (7.6, -6.6), coat, 4.4, 2.6);
        canvas.Ellipse(9.4, -7, 3.2, 1.7, coat, slope: 0.3);
        canvas.Ellipse(12, -6, 0.8, 0.7, Colour.Black);
        canvas.Ellipse(9.3, -7.6, 0.5, 0.5, Colour.Black);
        canvas.Polygon(coat.Lit(0.8), (7.4, -7.6), (3.8, -9.4), (5.2, -7));
        foreach (var (lean, light) in (ReadOnlySpan<(double, double)>)[(3.4, 0.75), (0, 1)])
        {
            canvas.Line((7.8, -8.2), (5.6 + lean, -12), antler.Lit(light), 0.9);
            canvas.Line((5.6 + lean, -12), (6.8 + lean, -15.4), antler.Lit(light), 0.9, 0.6);
            canvas.Line((5.7 + lean, -12), (3.2 + lean, -14.2), antler.Lit(light), 0.8, 0.5);
            canvas.Line((6.7 + (lean / 2), -10.2), (8.6 + (lean / 2), -12), antler.Lit(light), 0.8, 0.5);
        }
    }
}
