using CsCheck;

namespace Tests;

/// <summary>Samples of a generator. The test projects with such properties link this file.</summary>
internal static class Seeded
{
    /// <summary>The same samples on every machine and in every run.</summary>
    public static IEnumerable<T> Samples<T>(this Gen<T> gen, int count)
    {
        var random = new PCG(1, 2026);
        for (var i = 0; i < count; i++)
        {
            yield return gen.Generate(random, null, out _);
        }
    }
}
