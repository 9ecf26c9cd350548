using System.Collections.Frozen;
using System.Text;

namespace Datasets.Pickling;

/// <summary>Recognises a matrix of bytes in a pickle, which numpy writes as calls with arguments; none is ever made.</summary>
internal static class PickledNumpy
{
    private const string Reconstruct = "numpy.core.multiarray _reconstruct";
    private const string ReconstructOfNumpy2 = "numpy._core.multiarray _reconstruct";
    private const string Array = "numpy ndarray";
    private const string Type = "numpy dtype";
    private const string Encode = "_codecs encode";

    private static readonly object NewArray = new();
    private static readonly object Bytes = new();

    /// <summary>The names that may occur.</summary>
    public static FrozenSet<string> Names { get; } = FrozenSet.Create(Reconstruct, ReconstructOfNumpy2, Array, Type, Encode);

    /// <summary>The meaning of a call: a new array, the type of its numbers, or a text as bytes; null for anything else.</summary>
    public static object? Called(object?[] call) => call switch
    {
        [PickledName { Text: Reconstruct or ReconstructOfNumpy2 }, object?[] and [PickledName { Text: Array }, object?[] and [0], var letter]]
            when Text(letter) == "b" => NewArray,
        [PickledName { Text: Type }, object?[] and [var type, 0, 1]] when Text(type) == "u1" => Bytes,
        [PickledName { Text: Encode }, object?[] and [string text, var encoding]] when Text(encoding) == "latin1" && text.All(c => c <= 0xff) =>
            (ReadOnlyMemory<byte>)Encoding.Latin1.GetBytes(text),
        _ => null,
    };

    /// <summary>The array, or type of its numbers, that a description completes; null for anything but a matrix of bytes.</summary>
    public static object? Built(object?[] parts) => parts switch
    {
        [var type, object?[] and [3, var order, null, null, null, -1, -1, 0]] when type == Bytes && Text(order) == "|" => Bytes,
        [var array, object?[] and [1, object?[] and [int rows, int columns], var type, int and (0 or 1) and var byColumn,
            ReadOnlyMemory<byte> content]]
            when array == NewArray && type == Bytes && rows > 0 && columns > 0 && (long)rows * columns == content.Length =>
            new PickledMatrix(rows, columns, byColumn == 1, content),
        _ => null,
    };

    /// <summary>A text of either Python; null for anything else.</summary>
    public static string? Text(object? value) => value switch
    {
        string text => text,
        ReadOnlyMemory<byte> text => Encoding.Latin1.GetString(text.Span),
        _ => null,
    };
}
