using System.Collections.Immutable;
using System.Reflection;
using System.Reflection.Metadata;
using System.Reflection.Metadata.Ecma335;
using System.Runtime.CompilerServices;

namespace Session.Errors;

/// <summary>
/// The debug information of the cells that were loaded: it names the lines of a stack's frames where the runtime does not, since
/// it found no file beside an assembly that came from memory.
/// </summary>
internal sealed class SubmissionSymbols
{
    private readonly ConditionalWeakTable<Assembly, byte[]> _symbols = [];

    /// <summary>Keeps a cell's debug information, a portable PDB.</summary>
    public void Add(Assembly assembly, byte[] symbols) => _symbols.Add(assembly, symbols);

    /// <summary>Finds the file and the line of a place in a cell's code.</summary>
    /// <param name="method">The method.</param>
    /// <param name="offset">The offset in its intermediate language.</param>
    /// <returns>The file that the compiler was told, and the line, from 1; null where the method is in no cell.</returns>
    public (string File, int Line)? Find(MethodBase method, int offset)
    {
        if (!_symbols.TryGetValue(method.Module.Assembly, out var symbols))
        {
            return null;
        }

        using var provider = MetadataReaderProvider.FromPortablePdbImage(ImmutableArray.Create(symbols));
        var reader = provider.GetMetadataReader();
        var information = reader.GetMethodDebugInformation((MethodDefinitionHandle)MetadataTokens.EntityHandle(method.MetadataToken));
        var point = information.GetSequencePoints()
            .Where(point => !point.IsHidden && point.Offset <= offset)
            .Select(point => (SequencePoint?)point)
            .LastOrDefault();
        return point is { } found ? (reader.GetString(reader.GetDocument(found.Document).Name), found.StartLine) : null;
    }
}
