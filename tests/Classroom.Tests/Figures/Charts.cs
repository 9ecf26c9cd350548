using System.Text.Json;
using Classroom.Figures;
using CsCheck;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

/// <summary>What a figure hands to a page, and small data to draw.</summary>
internal static class Charts
{
    /// <summary>Four points: class 0 on the left, class 1 on the right.</summary>
    internal static readonly Matrix<double> X = Matrix<double>.Build.DenseOfArray(new double[,] { { -2, -1, 1, 2 }, { 0, 1, 0, -1 } });

    internal static readonly int[] Y01 = [0, 0, 1, 1];

    /// <summary>Whether a law holds of what is generated, the same fifty inputs in every run.</summary>
    internal static void Holds<T>(Gen<T> inputs, Func<T, bool> law)
    {
        // Sample goes on at random after its seed, so that each seed is given one input.
        for (var stream = 0u; stream < 50; stream++)
        {
            inputs.Sample(law, seed: new PCG(stream, 20261124).ToString(), iter: 1, threads: 1);
        }
    }

    internal static Vector<double> Vector(params double[] entries) => Vector<double>.Build.Dense(entries);

    internal static JsonElement Json(Figure figure) =>
        JsonDocument.Parse(Displayed.In("application/vnd.plotly.v1+json", figure)).RootElement;

    internal static JsonElement[] Traces(Figure figure) => [.. Json(figure).GetProperty("data").EnumerateArray()];

    internal static JsonElement Trace(Figure figure, string name) => Traces(figure).Single(trace => Name(trace) == name);

    internal static string? Name(JsonElement trace) => trace.TryGetProperty("name", out var name) ? name.GetString() : null;

    internal static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];
}
