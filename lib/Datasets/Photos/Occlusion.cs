using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>The thing between the camera and the object: a pole, leaves, a fence, a hand. At 0 there is nothing.</summary>
internal sealed class Occlusion(SeededRandom random, double dial)
{
    private const double Edge = Canvas.Size;

    /// <summary>Puts it before what has been drawn.</summary>
    public void Draw(Canvas canvas)
    {
        if (dial == 0)
        {
            return;
        }

        canvas.Pose = new(0, 0);
        switch (random.Below(4))
        {
            case 0: Pole(canvas); break;
            case 1: Leaves(canvas); break;
            case 2: Fence(canvas); break;
            default: Hand(canvas); break;
        }
    }

    private void Pole(Canvas canvas)
    {
        var x = random.Between(6, 26);
        var lean = random.Between(-4, 4);
        var colour = Colour.OneOf(random, 0x5A4030, 0x8C8F94, 0x3C4650, 0xB5A58A, 0xC84B32);
        canvas.Line((x - lean, -2), (x + lean, Edge + 2), colour, dial * random.Between(7, 14));
    }

    private void Leaves(Canvas canvas)
    {
        var (x, y) = (random.Between(4, 28), random.Between(2, 28));
        var colour = Colour.OneOf(random, 0x3F7A35, 0x6C9A3A, 0xB5762B, 0xA83E2C, 0x2F5A38);
        for (var leaf = 0; leaf < 14; leaf++)
        {
            var (out1, out2) = (random.Between(-10, 10), random.Between(-9, 9));
            canvas.Ellipse(
                x + out1, y + out2, dial * random.Between(3, 5),
                dial * random.Between(1.6, 2.8), colour.Lit(random.Between(0.6, 1.25)), random.Between(-1.2, 1.2));
        }
    }

    private void Fence(Canvas canvas)
    {
        var colour = Colour.OneOf(random, 0xE8E4DA, 0x6A4A34, 0x39424C, 0xA8743E);
        var gap = random.Between(7, 9);
        var width = dial * random.Between(3.4, 5.2);
        for (var x = random.Between(-2, 4); x < Edge + 4; x += gap)
        {
            canvas.Line((x, random.Between(1, 7)), (x, Edge + 2), colour, width);
        }

        canvas.Line((-2, 12), (Edge + 2, 12), colour.Lit(0.8), dial * 2.6);
        canvas.Line((-2, 25), (Edge + 2, 25), colour.Lit(0.8), dial * 2.6);
    }

    private void Hand(Canvas canvas)
    {
        var skin = Colour.OneOf(random, 0xE6B999, 0xC98F66, 0x8A5A3C, 0x5C3A28, 0xF0CDB4);
        var left = random.Chance(0.5);
        var reach = -26 * (1 - dial);
        canvas.Pose = new(left ? reach : Edge - reach, random.Between(14, 34), 0.6 + (0.65 * dial), random.Between(-0.5, 0.5), facesLeft: !left);
        for (var finger = 0; finger < 4; finger++)
        {
            canvas.Line((2, -5 + (3.2 * finger)),
                (15.5 - ((finger - 1.3) * (finger - 1.3)), -8 + (3.9 * finger)), skin.Lit(finger % 2 == 0 ? 0.96 : 1.04), 3.2, 2.6);
        }

        canvas.Line((0, -4), (7, -12), skin, 3.6, 2.8);
        canvas.Ellipse(0, 0, 7.5, 7, skin);
    }
}
