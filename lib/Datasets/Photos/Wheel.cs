namespace Datasets.Photos;

/// <summary>A wheel of a car or a lorry, seen from the side.</summary>
internal static class Wheel
{
    public static void Draw(Canvas canvas, double x, double y, double radius)
    {
        canvas.Ellipse(x, y, radius, radius, Colour.Black);
        canvas.Ellipse(x, y, radius * 0.5, radius * 0.5, Colour.Of(0xB8BCC2));
    }
}
