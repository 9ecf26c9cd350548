using System.Collections.Immutable;
using Workbook.Handouts;
using Workbook.Living.Licences;
using Workbook.Runs;

namespace Workbook.Living;

/// <summary>A file that the living workbook carries: of its engine, or of the course that runs in it.</summary>
/// <param name="Path">Its path in the workbook; what lies below <c>course</c> there lies below the root in the worker's file system.</param>
/// <param name="Content">Its content.</param>
internal sealed record EngineFile(string Path, byte[] Content)
{
    /// <summary>The work of which it is; null where nothing says on which terms it may be handed on.</summary>
    public CarriedWork? Work { get; init; }
}

/// <summary>The engine of the living workbook: .NET for the browser with the session in it, and the script of its worker.</summary>
internal static class EngineFiles
{
    // Written by the build: the engine is not copied to every program that has this one beside it.
    private const string Pointer = "engine.txt";

    // For who debugs .NET itself.
    private static readonly ImmutableHashSet<string> LeftOut = [".map", ".pdb", ".symbols"];

    /// <summary>Reads the engine and the course that runs in it.</summary>
    /// <param name="folder">The notebooks' folder.</param>
    /// <param name="runs">The notebooks.</param>
    /// <param name="collection">What <c>workbook.json</c> says.</param>
    /// <returns>The files; none where this program was built without an engine, as a kernel is.</returns>
    public static ImmutableArray<EngineFile> With(string folder, ImmutableArray<NotebookRun> runs, CollectionInfo collection) =>
        Read() is { IsEmpty: false } engine ? [.. engine, .. CourseFiles.Read(folder, runs.Select(run => run.Notebook), collection)] : [];

    private static ImmutableArray<EngineFile> Read()
    {
        var pointer = Path.Combine(AppContext.BaseDirectory, Pointer);
        if (!File.Exists(pointer))
        {
            return [];
        }

        var engine = File.ReadAllText(pointer).Trim();
        var licences = new GatheredLicences(engine, ProjectWork.Program);
        return
        [
            new EngineFile("worker.js", File.ReadAllBytes(Path.Combine(engine, "worker.js"))) { Work = ProjectWork.Program },
            .. Directory.GetFiles(Path.Combine(engine, "wwwroot", "_framework"))
                .Where(file => !LeftOut.Contains(Path.GetExtension(file)))
                .Order(StringComparer.Ordinal)
                .Select(file => Path.GetFileName(file))
                .Select(file => new EngineFile("_framework/" + file, File.ReadAllBytes(Smallest(file))) { Work = licences.Of(file) }),
        ];

        // What the build has cut down to what is needed lies beside the whole.
        string Smallest(string file) => Path.Combine(engine, "trimmed", file) is var trimmed && File.Exists(trimmed)
            ? trimmed
            : Path.Combine(engine, "wwwroot", "_framework", file);
    }
}
