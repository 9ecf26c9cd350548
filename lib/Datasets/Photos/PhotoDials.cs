namespace Datasets.Photos;

/// <summary>
/// The difficulty of <see cref="ToyPhotos"/>: one dial for each cause on the slide "Why is it hard?", from 0 (easy) to 1 (hard).
/// The first five widen a class, the last brings classes closer to each other.
/// </summary>
public sealed record PhotoDials
{
    /// <summary>All dials at 0: the easiest photographs.</summary>
    public static PhotoDials Easy { get; } = new();

    /// <summary>The camera's place: the object is turned, mirrored, nearer or farther, and off the middle.</summary>
    public double Viewpoint { get; init; }

    /// <summary>Things before the object: a pole, leaves, a fence, a hand.</summary>
    public double Occlusion { get; init; }

    /// <summary>The light: from noon to dusk, of all tints and from all sides.</summary>
    public double Illumination { get; init; }

    /// <summary>The pose of the object: legs that run, a head that hangs, a body that lies down, a door that stands open.</summary>
    public double Pose { get; init; }

    /// <summary>The variety of kinds in a class: biplanes among airliners, vans among cars, owls among songbirds.</summary>
    public double Species { get; init; }

    /// <summary>
    /// The likeness of the classes: shared colours, backgrounds and outlines of cat and dog, car and truck, deer and horse, plane
    /// and bird.
    /// </summary>
    public double Similarity { get; init; }

    internal void ThrowUnlessInRange()
    {
        foreach (var (name, setting) in (ReadOnlySpan<(string, double)>)
            [
                (nameof(Viewpoint), Viewpoint), (nameof(Occlusion), Occlusion), (nameof(Illumination), Illumination),
                (nameof(Pose), Pose), (nameof(Species), Species), (nameof(Similarity), Similarity),
            ])
        {
            if (!(setting >= 0 && setting <= 1))
            {
                throw new ArgumentOutOfRangeException(name, setting, "A dial goes from 0 (easy) to 1 (hard). Choose a number between.");
            }
        }
    }
}
