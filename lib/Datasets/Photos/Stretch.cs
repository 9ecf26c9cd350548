namespace Datasets.Photos;

/// <summary>A stretch of a row, in pixels from the left edge, in which an outline crosses it: here points are looked at one by one.</summary>
internal readonly record struct Stretch(double From, double To)
{
    /// <summary>How far from a computed crossing a point is in doubt, in pixels: far more than rounding, far less than points are apart.</summary>
    public const double Doubt = 1e-3;
}
