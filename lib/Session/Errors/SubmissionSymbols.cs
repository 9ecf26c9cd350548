using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace Session.Errors;

/// <summary>
/// The debug information of the cells that were loaded, and their texts: it names the lines of a stack's frames, and what stands
/// there.
/// </summary>
internal sealed class SubmissionSymbols
{
    private readonly ConditionalWeakTable<Assembly, Cell> _cells = [];

    /// <summary>Keeps a cell's debug information.</summary>
    /// <param name="assembly">The cell.</param>
    /// <param name="symbols">Its portable PDB.</param>
    /// <param name="text">The cell as it was written.</param>
    public void Add(Assembly assembly, byte[] symbols, string text) => _cells.Add(assembly, new Cell(symbols, new CellText(text)));

    /// <summary>Finds a method's file and lines; null where it is in no cell.</summary>
    public MethodLines? Find(MethodBase method) =>
        _cells.TryGetValue(method.Module.Assembly, out var cell) ? cell.Find(method) : null;

    /// <summary>Finds the file and the line of a place in a cell's code.</summary>
    /// <param name="method">The method.</param>
    /// <param name="offset">The offset in its intermediate language.</param>
    /// <returns>The file that the compiler was told, and the line, from 1; null where the method is in no cell.</returns>
    public (string File, int Line)? Find(MethodBase method, int offset) =>
        Find(method) is { File: { } file } lines ? (file, lines.At(offset)) : null;

    private sealed class Cell(byte[] symbols, CellText text)
    {
        private readonly ConcurrentDictionary<int, MethodLines> _methods = [];

        public MethodLines Find(MethodBase method) => _methods.GetOrAdd(method.MetadataToken, Read);

        private MethodLines Read(int token)
        {
            using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
            var reader = provider.GetMetadataReader();
            var information = reader.GetMethodDebugInformation((MethodDefinitionHandle)MetadataTokens.EntityHandle(token));
            var points = information.GetSequencePoints().Where(point => !point.IsHidden).ToArray();
            return points.Length == 0
                ? new MethodLines(null, [], text)
                : new MethodLines(
                    reader.GetString(reader.GetDocument(points[0].Document).Name),
                    [.. points.Select(point => (point.Offset, point.StartLine))],
                    text);
        }
    }
}

/// <summary>The lines of a method: where each begins in its intermediate language.</summary>
/// <param name="File">The file that the compiler was told; null where the method has no lines.</param>
/// <param name="Points">The offsets and the lines, from 1, in the order of the offsets.</param>
/// <param name="Text">The text of the cell.</param>
internal sealed record MethodLines(string? File, ImmutableArray<(int Offset, int Line)> Points, CellText Text)
{
    /// <summary>The line at an offset; the first one where the offset is not known.</summary>
    public int At(int offset) => Points.LastOrDefault(point => point.Offset <= offset, Points[0]).Line;
}
