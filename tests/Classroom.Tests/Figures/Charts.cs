using System.Text.Json;
using Classroom.Figures;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Figures;

/// <summary>What a figure hands to a page, and small data to draw.</summary>
internal static class Charts
{
    /// <summary>Four points: class 0 on the left, class 1 on the right.</summary>
    internal static readonly Matrix<double> X = Matrix<double>.Build.DenseOfArray(new double[,] { { -2, -1, 1, 2 }, { 0, 1, 0, -1 } });

    internal static readonly int[] Y01 = [0, 0, 1, 1];

    internal static Vector<double> Vector(params double[] entries) => Vector<double>.Build.Dense(entries);

    internal static JsonElement Json(Figure figure) =>
        JsonDocument.Parse(Rich.In("application/vnd.plotly.v1+json", figure)).RootElement;

    internal static JsonElement[] Traces(Figure figure) => [.. Json(figure).GetProperty("data").EnumerateArray()];

    internal static JsonElement Trace(Figure figure, string name) => Traces(figure).Single(trace => Name(trace) == name);

    internal static string? Name(JsonElement trace) => trace.TryGetProperty("name", out var name) ? name.GetString() : null;

    internal static double[] Numbers(JsonElement array) => [.. array.EnumerateArray().Select(value => value.GetDouble())];
}
