using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>The small random error of a camera's sensor, another at every pixel.</summary>
internal static class SensorNoise
{
    // Of a range of light from 0 to 1: about three steps of a byte.
    private const double Largest = 0.012;

    /// <summary>The error of the next pixel, the same for its three colours.</summary>
    public static double Next(SeededRandom random) => random.Between(-Largest, Largest);
}
