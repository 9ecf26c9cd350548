using System.Collections.Immutable;
using System.Runtime.ExceptionServices;
using System.Runtime.InteropServices;
using Datasets.Photos;
using LinearClassifiers.Data;

namespace Datasets.Cifar;

/// <summary>
/// CIFAR-10, 60,000 photographs of ten classes in 32×32 RGB (slide "Image classification"), from the six files of its
/// binary version. Each file is 10,000 records; a record is a label and 3,072 bytes: the red plane, the green, the blue, row by row.
/// </summary>
/// <remarks>Krizhevsky, "Learning Multiple Layers of Features from Tiny Images", 2009.</remarks>
public static class Cifar10
{
    /// <summary>The folder that holds the six files, as the official archive names it.</summary>
    public const string FolderName = "cifar-10-batches-bin";

    /// <summary>The names of the classes, in the order of their numbers.</summary>
    public static ImmutableArray<string> ClassNames => ToyPhotos.ClassNames;

    /// <summary>
    /// Finds the data: <c>data/cifar-10-batches-bin</c> above the folder that this library lies in, or in the current folder or above
    /// it; if the environment variable <c>WORKBOOK_DATA</c> names a folder, <c>cifar-10-batches-bin</c> in that one only.
    /// </summary>
    /// <returns>The folder to <see cref="Read(string)"/>, or null where there is none and <see cref="Cifar10Download"/> can help.</returns>
    public static string? Find() =>
        DataFolder.Find(DataFolder.Starts, FolderName, Environment.GetEnvironmentVariable(DataFolder.Variable));

    /// <summary>Reads the whole data set, 184 MB.</summary>
    /// <param name="folder">The folder of the six files.</param>
    /// <returns>50,000 images to learn from and 10,000 to test on, in the order of the files.</returns>
    /// <exception cref="FileNotFoundException">A file is missing.</exception>
    /// <exception cref="InvalidDataException">A file is not as long as its records, or a label is above 9; file and offset are named.</exception>
    public static (LabelledImages Train, LabelledImages Test) Read(string folder) => Read(folder, Cifar10File.Images);

    internal static (LabelledImages Train, LabelledImages Test) Read(string folder, int imagesPerFile)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        Cifar10File[] files = [.. Cifar10File.Names.Select(name => new Cifar10File(Path.Combine(folder, name), imagesPerFile))];
        Array.ForEach(files, file => file.ThrowUnlessThere());
        return (Together(files[..^1]), Together(files[^1..]));
    }

    private static LabelledImages Together(Cifar10File[] files)
    {
        var imagesPerFile = files[0].Count;
        var pixels = GC.AllocateUninitializedArray<byte>(files.Length * imagesPerFile * Cifar10File.ImageBytes);
        var labels = new int[files.Length * imagesPerFile];
        try
        {
            Parallel.For(0, files.Length, i => files[i].Read(
                labels.AsSpan(i * imagesPerFile, imagesPerFile),
                pixels.AsSpan(i * imagesPerFile * Cifar10File.ImageBytes, imagesPerFile * Cifar10File.ImageBytes)));
        }
        catch (AggregateException problems)
        {
            ExceptionDispatchInfo.Throw(problems.InnerExceptions[0]);
        }

        return new(
            ImmutableCollectionsMarshal.AsImmutableArray(pixels),
            ImmutableCollectionsMarshal.AsImmutableArray(labels),
            ClassNames,
            Cifar10File.Size,
            Cifar10File.Size,
            Cifar10File.Channels);
    }
}
