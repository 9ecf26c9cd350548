using System.Runtime.CompilerServices;

namespace Datasets.Photos;

/// <summary>The air over a landscape, from one colour to another in so many pixels.</summary>
internal sealed class Air(Colour high, Colour low, double depth)
{
    private double _y = double.NaN;
    private Colour _colour;

    /// <summary>Its colour at a height, found once for points of one height that follow each other.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public Colour At(double y)
    {
        if (y != _y)
        {
            (_y, _colour) = (y, high.Towards(low, y / depth));
        }

        return _colour;
    }
}
