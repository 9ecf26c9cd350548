namespace Datasets.Photos;

/// <summary>A stretch of a row in which an outline crosses it, in pixels from the left edge: its points are looked at one by one.</summary>
internal readonly record struct Stretch(double From, double To)
{
    /// <summary>The reach of doubt about a computed crossing, in pixels: far more than rounding, far less than points are apart.</summary>
    public const double Doubt = 1e-3;
}
