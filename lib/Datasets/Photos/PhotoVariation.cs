using LinearClassifiers;

namespace Datasets.Photos;

/// <summary>
/// The variation of one photograph, by the dials. Every dial draws from a stream of its own, so that turning one leaves
/// all that the others decided as it was.
/// </summary>
internal sealed class PhotoVariation
{
    private readonly PhotoDials _dials;
    private readonly LookalikeClasses _lookalikes;
    private readonly SeededRandom _pose;
    private readonly SeededRandom _species;
    private readonly SeededRandom _similarity;

    public PhotoVariation(PhotoDials dials, LookalikeClasses lookalikes, int seed, int index)
    {
        (_dials, _lookalikes) = (dials, lookalikes);
        Camera = new(StreamOf(0), dials.Viewpoint);
        Occlusion = new(StreamOf(1), dials.Occlusion);
        Light = new(StreamOf(2), dials.Illumination);
        (_pose, _species, _similarity) = (StreamOf(3), StreamOf(4), StreamOf(5));

        // The photographs themselves are numbered from 0: below it there is room for six streams each.
        SeededRandom StreamOf(int dial) => SeededRandom.For(seed, -1 - (6 * index) - dial);
    }

    /// <summary>Viewpoint: where the camera stands.</summary>
    public Camera Camera { get; }

    /// <summary>Occlusion: what stands before the object.</summary>
    public Occlusion Occlusion { get; }

    /// <summary>Illumination: what light falls on all of it.</summary>
    public Light Light { get; }

    /// <summary>Similarity, from 0 to 1: how far a class has gone towards the one it is taken for.</summary>
    public double Alike => _dials.Similarity;

    /// <summary>Pose: how far a limb is turned, as a slope up to <paramref name="most"/> either way; 0 at dial 0.</summary>
    public double Bend(double most) => _dials.Pose * _pose.Between(-most, most);

    /// <summary>Pose: how much of a movement is made, from 0 up to the dial.</summary>
    public double Movement() => _dials.Pose * _pose.Between(0, 1);

    /// <summary>Pose: whether something unusual is done: never at dial 0, two times in three at 1.</summary>
    public bool Acts() => _pose.Chance(_dials.Pose * 2 / 3);

    /// <summary>Species: which of several kinds this is; always 0, the usual one, at dial 0, and each as often at 1.</summary>
    public int Kind(int kinds) => _species.Chance(_dials.Species) ? _species.Below(kinds) : 0;

    /// <summary>Similarity: takes the photograph where both of two like classes are found: never at dial 0, always at 1.</summary>
    public void SharedBackdrop(Canvas canvas)
    {
        if (_similarity.Chance(_dials.Similarity))
        {
            _lookalikes.Places[_similarity.Below(_lookalikes.Places.Length)](canvas, _similarity);
        }
    }

    /// <summary>The pose of an object, for this camera, and as large as its species is.</summary>
    public Pose Stand(Pose pose) => Camera.See(pose).Scaled(1 + (_dials.Species * _species.Between(-0.4, 0.3)));

    /// <summary>Species and similarity: a colour on its way to any that some species has, and to one that both of two like classes have.</summary>
    public Colour Paint(Colour own)
    {
        var light = _species.Between(0.1, 0.9);
        var strange = new Colour(light + _species.Between(-0.1, 0.3), light + _species.Between(-0.1, 0.1), light + _species.Between(-0.3, 0.2));
        return own.Towards(strange, _dials.Species * _species.Between(0, 1))
            .Towards(Colour.OneOf(_similarity, _lookalikes.Colours.AsSpan()), _dials.Similarity);
    }
}
