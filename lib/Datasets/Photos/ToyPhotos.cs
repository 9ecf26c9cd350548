using System.Collections.Immutable;
using System.Runtime.InteropServices;
using LinearClassifiers;
using LinearClassifiers.Data;

namespace Datasets.Photos;

/// <summary>
/// Pictures that need no file: 32×32 RGB images of CIFAR-10's ten classes, drawn by code, so that every notebook
/// runs before anything is downloaded (slide "Image classification").
/// Place, size, colour, direction and background vary, as in photographs; each class is drawn in a file of its name.
/// </summary>
public static class ToyPhotos
{
    private static readonly ImmutableArray<(string Name, LookalikeClasses Lookalikes, Action<Canvas, SeededRandom, PhotoVariation> Draw)> Classes =
    [
        ("airplane", LookalikeClasses.Wings, Airplane.Draw),
        ("automobile", LookalikeClasses.Wheels, Automobile.Draw),
        ("bird", LookalikeClasses.Wings, Bird.Draw),
        ("cat", LookalikeClasses.Pets, Cat.Draw),
        ("deer", LookalikeClasses.Hooves, Deer.Draw),
        ("dog", LookalikeClasses.Pets, Dog.Draw),
        ("frog", LookalikeClasses.Swimmers, Frog.Draw),
        ("horse", LookalikeClasses.Hooves, Horse.Draw),
        ("ship", LookalikeClasses.Swimmers, Ship.Draw),
        ("truck", LookalikeClasses.Wheels, Truck.Draw),
    ];

    /// <summary>The names of the classes, in CIFAR-10's order.</summary>
    public static ImmutableArray<string> ClassNames { get; } = [.. Classes.Select(one => one.Name)];

    /// <summary>
    /// Draws photographs, the classes in turn: image i shows class i mod 10.
    /// An image depends on its number and the seed alone, to the byte and on every machine, so a smaller set is the beginning of a larger one.
    /// </summary>
    /// <param name="perClass">How many of each class, at least 1.</param>
    /// <param name="seed">Equal seeds give equal photographs.</param>
    /// <param name="dials">How hard they are (slide "Why is it hard?"), by default as easy as can be. A dial moves nothing but its own cause.</param>
    /// <returns>Ten times as many images.</returns>
    /// <exception cref="ArgumentOutOfRangeException">Fewer than one a class was asked for, or a dial is not between 0 and 1.</exception>
    public static LabelledImages Make(int perClass, int seed, PhotoDials? dials = null)
    {
        dials ??= PhotoDials.Easy;
        dials.ThrowUnlessInRange();
        ArgumentOutOfRangeException.ThrowIfLessThan(perClass, 1);
        const int bytesPerImage = Canvas.Size * Canvas.Size * 3;
        var count = checked(perClass * Classes.Length);
        var pixels = new byte[checked(count * bytesPerImage)];
        Parallel.For(0, count, Canvas.NewGrid, (i, _, grid) =>
        {
            var random = SeededRandom.For(seed, i);
            var (_, lookalikes, draw) = Classes[i % Classes.Length];
            var variation = new PhotoVariation(dials, lookalikes, seed, i);
            var canvas = new Canvas(variation, grid);
            draw(canvas, random, variation);
            variation.Occlusion.Draw(canvas);
            canvas.Develop(pixels.AsSpan(i * bytesPerImage, bytesPerImage), random);
            return grid;
        }, _ => { });

        return new(
            ImmutableCollectionsMarshal.AsImmutableArray(pixels),
            [.. Enumerable.Range(0, count).Select(i => i % Classes.Length)],
            ClassNames,
            Canvas.Size,
            Canvas.Size,
            channels: 3);
    }
}
