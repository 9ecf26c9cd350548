using System.Security.Cryptography;
using Datasets.Photos;

namespace Datasets.Tests.Photos;

/// <summary>A hundred photographs of every setting, ten of each class, against the bytes that were first drawn: faster must not be other.</summary>
public sealed class PhotoBytesTests
{
    [Fact]
    public void Easy() => Draws(PhotoDials.Easy, "6ecf93db56a2f42ff477c883cf5716180bdcdf015cef8e056fec6e764601ed3a");

    [Fact]
    public void Viewpoint() => Draws(new() { Viewpoint = 1 }, "c957b46ca8f5615f919c49e65c560fcd20b194df2b2c8c4eaabc2e5762efd81f");

    [Fact]
    public void Occlusion() => Draws(new() { Occlusion = 1 }, "074839d60bbacc0489d4664fcf245fc3048c0d7a83cff225ca2ab13aaa405773");

    [Fact]
    public void Illumination() => Draws(new() { Illumination = 1 }, "12e4f7b308713c168aead2783c5e108b5ed921bc7075859609e133cf79905730");

    [Fact]
    public void Pose() => Draws(new() { Pose = 1 }, "96f207e5d1a439a7390ae7dccc28500e8c7d66b4ab633831cd9e0e55d7a9470b");

    [Fact]
    public void Species() => Draws(new() { Species = 1 }, "38409de31ec4ee41c437eb4136a67a650689bd709fb7a785a9b81141c6c0c91b");

    [Fact]
    public void Similarity() => Draws(new() { Similarity = 1 }, "650e3894483c6cf7ebd394b4267aa686d93038e269cf3a41dc84b6721263da4c");

    [Fact]
    public void All_dials_half_turned() => Draws(
        new() { Viewpoint = 0.5, Occlusion = 0.5, Illumination = 0.5, Pose = 0.5, Species = 0.5, Similarity = 0.5 },
        "4417ac7e8c5934a76557bb8d1017c4dd73a68a845f9a14286d30d73583eba4ba");

    [Fact]
    public void All_dials_fully_turned() => Draws(
        new() { Viewpoint = 1, Occlusion = 1, Illumination = 1, Pose = 1, Species = 1, Similarity = 1 },
        "15b15ef8792841700725fd23d2e7636ea77da2112ec18ab89957724ae797a30e");

    private static void Draws(PhotoDials dials, string hash)
    {
        var photos = ToyPhotos.Make(perClass: 10, seed: 11, dials);
        byte[] bytes = [.. Enumerable.Range(0, photos.Count).SelectMany(i => photos.Pixels(i).ToArray())];

        Assert.Equal(hash, Convert.ToHexStringLower(SHA256.HashData(bytes)));
    }
}
