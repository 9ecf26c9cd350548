using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>Smooth random hills from 0 to 1 over the picture, for clouds, leaves and waves.</summary>
/// <param name="random">Where the hills come from.</param>
/// <param name="width">How wide a hill is, in pixels.</param>
/// <param name="height">How high it is, in pixels.</param>
internal sealed class ValueNoise(SeededRandom random, double width, double height)
{
    private const int Grid = 17;
    private readonly double[] _heights = [.. Enumerable.Range(0, Grid * Grid).Select(_ => random.Between(0, 1))];

    /// <summary>The height at a place in pixels.</summary>
    public double At(double x, double y)
    {
        var (column, u) = Split(x / width);
        var (row, v) = Split(y / height);
        var upper = Between(_heights[(row * Grid) + column], _heights[(row * Grid) + column + 1], u);
        var lower = Between(_heights[((row + 1) * Grid) + column], _heights[((row + 1) * Grid) + column + 1], u);
        return Between(upper, lower, v);
    }

    private static (int Index, double Smooth) Split(double place)
    {
        var index = (int)Math.Clamp(place, 0, Grid - 2);
        var part = Math.Clamp(place - index, 0, 1);
        return (index, part * part * (3 - (2 * part)));
    }

    private static double Between(double from, double to, double part) => from + ((to - from) * part);
}
