using LinearClassifiers;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Lecture;

/// <summary>Draws and prints the numbers of a mock test's questions, short enough for paper.</summary>
internal static class MockTestNumbers
{
    /// <summary>The notebook that asks them all.</summary>
    internal const string Notebook = "09-competencies";

    /// <summary>A whole number from low to high, both among them.</summary>
    internal static int Whole(this SeededRandom random, int low, int high) => low + random.Below(high - low + 1);

    /// <summary>A number with one decimal from low to high, both among them.</summary>
    internal static double Tenths(this SeededRandom random, int low, int high) => random.Whole(10 * low, 10 * high) / 10.0;

    /// <summary>Several such numbers.</summary>
    internal static Vector<double> Tenths(this SeededRandom random, int low, int high, int count) =>
        Vector<double>.Build.DenseOfEnumerable(Enumerable.Range(0, count).Select(_ => random.Tenths(low, high)));

    /// <summary>One of several things.</summary>
    internal static T Of<T>(this SeededRandom random, params T[] things) => things[random.Below(things.Length)];

    /// <summary>A number as a question prints it.</summary>
    internal static string Print(this double x) => NumberFormat.Text(x);

    /// <summary>A number as it stands after an operator: one below zero in brackets.</summary>
    internal static string Bracketed(this double x) => x < 0 ? $"({x.Print()})" : x.Print();

    /// <summary>A number as a worked answer prints it.</summary>
    internal static string Print(this double x, int decimals) => NumberFormat.Fixed(x, decimals);
}
