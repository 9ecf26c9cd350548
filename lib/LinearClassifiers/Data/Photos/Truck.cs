namespace LinearClassifiers.Data.Photos;

/// <summary>A lorry on a road: a tall box behind a cab.</summary>
internal static class Truck
{
    public static void Draw(Canvas canvas, SeededRandom random)
    {
        Backdrops.Road(canvas, random, random.Between(5, 10), random.Between(20, 23));
        canvas.Pose = Pose.Near(random, 15.5, 17.5, slope: 0.02);
        var box = Colour.OneOf(random, 0xEDEDE8, 0xD9DEE2, 0xE8C64A, 0xB5573C, 0xB9B4A8);
        var cab = Colour.OneOf(random, 0xC4221F, 0x1F57B0, 0x2E8B4A, 0xE08A1E, 0x3A3F4A);

        canvas.Ellipse(0, 8, 13.5, 1.4, Colour.Of(0x303034));
        canvas.Polygon(Colour.Of(0x2A2A2E), (-13, 3.4), (12.6, 3.4), (12.6, 6), (-13, 6));
        canvas.Polygon(box, (-13.4, -10), (3.6, -10), (3.6, 4), (-13.4, 4));
        canvas.Polygon(cab, (-13.4, -3.8), (3.6, -3.8), (3.6, -1.4), (-13.4, -1.4));
        canvas.Polygon(cab, (4.4, 5), (4.4, -5.6), (9, -5.6), (11.6, -0.8), (13, 0), (13, 5));
        canvas.Polygon(Colour.Of(0xA9C8DC), (6, -0.8), (6, -4.4), (8.6, -4.4), (10.4, -0.8));
        canvas.Ellipse(12.4, 2, 0.8, 0.8, Colour.Of(0xFFF1B0));
        Automobile.Wheel(canvas, -9.8, 6, 2.6);
        Automobile.Wheel(canvas, -4, 6, 2.6);
        Automobile.Wheel(canvas, 8.6, 6, 2.6);
    }
}
