using System.Runtime.CompilerServices;
using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>Smooth random hills from 0 to 1 over the picture, for clouds, leaves and waves.</summary>
/// <remarks>
/// Between the columns of its grid the heights are interpolated first, once for every row of the grid that is met;
/// and points of one height follow each other, so that their place between two rows is found once.
/// </remarks>
internal sealed class ValueNoise
{
    private const int Grid = 17;
    private readonly double _width;
    private readonly double _height;
    private readonly double[] _heights = new double[Grid * Grid];
    private readonly double[]?[] _rows = new double[Grid][];
    private double _y = double.NaN;
    private double _part;
    private double[] _upper = [];
    private double[] _lower = [];

    /// <param name="random">Where the hills come from.</param>
    /// <param name="width">How wide a hill is, in pixels.</param>
    /// <param name="height">How high it is, in pixels.</param>
    public ValueNoise(SeededRandom random, double width, double height)
    {
        (_width, _height) = (width, height);
        for (var i = 0; i < _heights.Length; i++)
        {
            _heights[i] = random.Between(0, 1);
        }
    }

    /// <summary>The height of the hills at a column of points, y pixels from the top.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double At(int column, double y)
    {
        if (y != _y)
        {
            MoveTo(y);
        }

        return Between(_upper[column], _lower[column], _part);
    }

    /// <summary>The same at the top of the picture.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public double AtTop(int column) => (_rows[0] ?? NewRow(0))[column];

    // Beyond its ends the grid goes on level.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static (int Index, double Smooth) Split(double place)
    {
        if (place <= 0)
        {
            return (0, 0);
        }

        if (place >= Grid - 1)
        {
            return (Grid - 2, 1);
        }

        var index = (int)place;
        var part = place - index;
        return (index, part * part * (3 - (2 * part)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static double Between(double from, double to, double part) => from + ((to - from) * part);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private void MoveTo(double y)
    {
        var (row, part) = Split(y / _height);
        (_y, _part) = (y, part);
        (_upper, _lower) = (_rows[row] ?? NewRow(row), _rows[row + 1] ?? NewRow(row + 1));
    }

    private double[] NewRow(int row)
    {
        var heights = new double[Canvas.FineSize];
        for (var column = 0; column < heights.Length; column++)
        {
            var (index, part) = Split(Canvas.Place(column) / _width);
            heights[column] = Between(_heights[(row * Grid) + index], _heights[(row * Grid) + index + 1], part);
        }

        _rows[row] = heights;
        return heights;
    }
}
