using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>A songbird on a branch. Other species: an owl, a duck, a flamingo.</summary>
internal static class Bird
{
    private static readonly Colour Bark = Colour.Of(0x5A4030);

    public static void Draw(Canvas canvas, SeededRandom random, PhotoVariation variation)
    {
        if (random.Chance(0.6))
        {
            Backdrops.Sky(canvas, random);
        }
        else
        {
            Backdrops.Wood(canvas, random, ground: Canvas.Size);
        }

        variation.SharedBackdrop(canvas);
        var pose = variation.Stand(Pose.Near(random, 15.5, 15, slope: 0.1));
        var back = variation.Paint(Colour.OneOf(random, 0x2F5FA8, 0xB8372B, 0xD9A520, 0x6B4A35, 0x3A3A44, 0x3F7F4F));
        var breast = variation.Paint(Colour.OneOf(random, 0xF0E6D0, 0xE59A55, 0xF3EDE6, 0xE8C878));
        breast = breast.Towards(back, 0.8 * variation.Alike);
        var flies = variation.Acts();

        canvas.Pose = pose;
        if (!flies && variation.Alike < 0.5)
        {
            canvas.Line((-20, 11), (20, 9.6), Bark, 2.2, 1.6);
            canvas.Line((8, 10), (14, 5), Bark, 1.2, 0.6);
        }

        var body = pose.Turned(1, 8, variation.Bend(1));
        var nod = variation.Bend(0.8);
        canvas.Pose = body;
        switch (variation.Kind(4))
        {
            case 0: Songbird(canvas, back, breast, body.Turned(3, -2, nod)); break;
            case 1: Owl(canvas, back.Towards(Bark, 0.7), breast, body.Turned(0, -3, nod)); break;
            case 2: Duck(canvas, back.Towards(Colour.White, 0.5), body.Turned(5, 0, nod)); break;
            default: Flamingo(canvas, body.Turned(3, -2, nod)); break;
        }

        canvas.Pose = body;

        // Spread wings: in flight, and the more so the more a bird looks like a plane.
        var spread = flies ? 1 : variation.Alike;
        if (spread > 0)
        {
            canvas.Polygon(back.Lit(0.85), (2, 0), (-2 - (4 * spread), 1 - (14 * spread)), (-6 - (3 * spread), 1 - (12 * spread)), (-4, 2));
            canvas.Polygon(back.Lit(0.7), (2, 1), (-2 - (3 * spread), 3 + (9 * spread)), (-6 - (2 * spread), 3 + (8 * spread)), (-4, 2));
        }
    }

    private static void Songbird(Canvas canvas, Colour back, Colour breast, Pose head)
    {
        canvas.Polygon(back.Lit(0.7), (-4.5, 2), (-13.5, 9), (-12, 11), (-2.5, 6.4));
        canvas.Line((0, 6), (0.3, 9.8), Colour.Of(0x6A4A28), 0.8);
        canvas.Line((2.6, 6), (2.9, 9.6), Colour.Of(0x6A4A28), 0.8);
        canvas.Ellipse(0, 1.6, 7.2, 5, back, slope: -0.55);
        canvas.Ellipse(2.2, 2.8, 4.8, 3.8, breast, slope: -0.7);
        var body = canvas.Pose;
        canvas.Pose = head;
        canvas.Ellipse(5, -5, 3.9, 3.8, back);
        canvas.Pose = body;
        canvas.Ellipse(-2.4, 1.6, 5.6, 2.7, back.Lit(0.72), slope: -0.62);
        canvas.Pose = head;
        canvas.Polygon(Colour.Of(0xF0A020), (8.2, -6.4), (12.4, -4.6), (8.2, -3.4));
        Eye(canvas, 6.3, -5.7);
    }

    private static void Owl(Canvas canvas, Colour back, Colour breast, Pose head)
    {
        canvas.Ellipse(0, 2, 7.4, 8.6, back);
        canvas.Ellipse(0, 3.4, 4.8, 6.4, breast);
        for (var y = 0.0; y < 9; y += 2.4)
        {
            canvas.Line((-3, y), (3, y), back.Lit(0.8), 0.7);
        }

        canvas.Pose = head;
        canvas.Ellipse(0, -6.5, 7.4, 5.8, back);
        foreach (var side in (ReadOnlySpan<int>)[-1, 1])
        {
            canvas.Polygon(back.Lit(0.8), (6.8 * side, -8), (6.2 * side, -14), (2 * side, -11));
            canvas.Ellipse(3.2 * side, -6.6, 3.1, 3.1, breast);
            canvas.Ellipse(3.2 * side, -6.6, 2, 2, Colour.Of(0xF2B632));
            canvas.Ellipse(3.2 * side, -6.6, 1, 1, Colour.Black);
        }

        canvas.Polygon(Colour.Of(0x3C3428), (-1, -5), (1, -5), (0, -2));
    }

    private static void Duck(Canvas canvas, Colour plumage, Pose head)
    {
        canvas.Polygon(plumage.Lit(0.8), (-8, 2), (-14, -1), (-9, 7));
        canvas.Ellipse(-2, 4.4, 9.4, 4.9, plumage);
        canvas.Ellipse(-3.4, 3.6, 5.8, 2.7, plumage.Lit(0.75));
        canvas.Pose = head;
        canvas.Line((5, 3), (6.2, -4), Colour.Of(0x2F6B4A), 4.2, 3.6);
        canvas.Line((4.4, 0.6), (7.4, 0.8), Colour.White, 1);
        canvas.Ellipse(7, -5, 3.8, 3.3, Colour.Of(0x2F6B4A));
        canvas.Line((10, -4.2), (14, -3.4), Colour.Of(0xE8B02E), 2, 1.4);
        Eye(canvas, 8, -5.8);
    }

    private static void Flamingo(Canvas canvas, Pose head)
    {
        var pink = Colour.Of(0xF08FA0);
        canvas.Line((-1, 4), (-1.4, 15), pink.Lit(0.8), 0.9);
        canvas.Line((1, 4), (4, 9), pink.Lit(0.8), 0.9);
        canvas.Line((4, 9), (-0.6, 11), pink.Lit(0.8), 0.9);
        canvas.Ellipse(-1.5, 1.2, 7, 4.2, pink, slope: -0.2);
        canvas.Ellipse(-4, 1, 5, 2.4, pink.Lit(0.85), slope: -0.3);
        canvas.Pose = head;
        canvas.Line((4, -0.4), (8, -5), pink, 2, 1.6);
        canvas.Line((8, -5), (4.6, -10), pink, 1.6);
        canvas.Line((4.6, -10), (7.6, -12.4), pink, 1.8);
        canvas.Ellipse(8, -12, 2.3, 1.9, pink);
        canvas.Polygon(Colour.Black, (9.4, -12.8), (12.8, -9.6), (9, -10.6));
        Eye(canvas, 8.4, -12.4);
    }

    private static void Eye(Canvas canvas, double x, double y)
    {
        canvas.Ellipse(x, y, 1.05, 1.05, Colour.White);
        canvas.Ellipse(x + 0.2, y, 0.7, 0.7, Colour.Black);
    }
}
