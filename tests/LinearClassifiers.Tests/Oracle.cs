using System.Globalization;
using System.Text.Json;
using MathNet.Numerics.LinearAlgebra;

namespace LinearClassifiers.Tests;

/// <summary>Answers from elsewhere, made by tests/oracle/generate.py. Numbers are text, so that none is rounded on its way.</summary>
internal static class Oracle
{
    private static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web);

    /// <summary>By function: what mpmath computes with 50 digits.</summary>
    public static Dictionary<string, FunctionCase[]> Functions { get; } = Read<Dictionary<string, FunctionCase[]>>("functions.json");

    /// <summary>What torch computes in float64.</summary>
    public static LossCase[] Losses { get; } = Read<LossCase[]>("losses.json");

    /// <summary>What torch computes in float64 for two classes.</summary>
    public static BinaryLossCase[] BinaryLosses { get; } = Read<BinaryLossCase[]>("binary.json");

    public static double[] Numbers(string[] texts) =>
        [.. texts.Select(text => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture))];

    public static Matrix<double> Matrix(string[][] rows) => Matrix<double>.Build.DenseOfRowArrays(rows.Select(Numbers));

    private static T Read<T>(string file)
    {
        using var stream = File.OpenRead(Path.Combine(AppContext.BaseDirectory, "oracle", file));
        return JsonSerializer.Deserialize<T>(stream, Format) ?? throw new InvalidDataException($"{file} holds nothing.");
    }
}

internal sealed record FunctionCase(string Case, string[] Z, string[] Value);

internal sealed record LossCase(string Loss, string Case, string[][] Input, int[] Labels, LossResult[] Results);

internal sealed record LossResult(string Reduction, string[] Value, string[][] Gradient);

internal sealed record BinaryLossCase(string Loss, string Case, string[] Scores, string[] Labels, BinaryLossResult[] Results);

internal sealed record BinaryLossResult(string Reduction, string[] Value, string[] Gradient);
