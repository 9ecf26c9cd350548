using System.Collections.Immutable;

namespace Workbook.Living;

/// <summary>A file that the living workbook carries: of its engine, or of the course that runs in it.</summary>
/// <param name="Path">Its path in the workbook; one of the course has it below <c>course</c>, as the worker's file system has it below its root.</param>
/// <param name="Content">Its content.</param>
internal sealed record EngineFile(string Path, byte[] Content);

/// <summary>The engine of the living workbook: .NET for the browser with the session in it, and the script of its worker.</summary>
internal static class EngineFiles
{
    // Written by the build: the engine is not copied to every program that has this one beside it.
    private const string Pointer = "engine.txt";

    // For who debugs .NET itself.
    private static readonly ImmutableHashSet<string> LeftOut = [".map", ".pdb", ".symbols"];

    /// <summary>Reads the engine.</summary>
    /// <returns>Its files; none where this program was built without it, as a kernel is.</returns>
    public static ImmutableArray<EngineFile> Read()
    {
        var pointer = Path.Combine(AppContext.BaseDirectory, Pointer);
        if (!File.Exists(pointer))
        {
            return [];
        }

        var engine = File.ReadAllText(pointer).Trim();
        return
        [
            new EngineFile("worker.js", File.ReadAllBytes(Path.Combine(engine, "worker.js"))),
            .. Directory.GetFiles(Path.Combine(engine, "wwwroot", "_framework"))
                .Where(file => !LeftOut.Contains(Path.GetExtension(file)))
                .Order(StringComparer.Ordinal)
                .Select(file => new EngineFile("_framework/" + Path.GetFileName(file), File.ReadAllBytes(file))),
        ];
    }
}
