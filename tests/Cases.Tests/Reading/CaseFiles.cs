using System.Collections.Immutable;

namespace Cases.Tests.Reading;

/// <summary>
/// The files of cases in tests/Cases. <c>WORKBOOK_CASES</c> chooses among them: parts of their names, with commas between them, as in
/// <c>WORKBOOK_CASES=lines,slips/signs</c>.
/// </summary>
internal static class CaseFiles
{
    private const string Variable = "WORKBOOK_CASES";

    private static readonly string Folder = RepositoryRoot.Combine("tests", "Cases");

    private static readonly Lazy<ImmutableArray<Case>> Read = new(() =>
    [
        .. Directory.GetFiles(Folder, "*.cases", SearchOption.AllDirectories)
            .Select(path => (Path: path, Name: Path.ChangeExtension(Path.GetRelativePath(Folder, path), null).Replace('\\', '/')))
            .OrderBy(file => file.Name, StringComparer.Ordinal)
            .SelectMany(file => new CaseReader(file.Name).Read(File.ReadAllText(file.Path))),
    ]);

    /// <summary>All cases, file by file.</summary>
    public static ImmutableArray<Case> All => Read.Value;

    /// <summary>The file and the name of each case of a kind, among the files that are chosen.</summary>
    public static TheoryData<string, string> Rows(CaseKind kind) =>
        [.. All.Where(one => one.Kind == kind && IsChosen(one.File)).Select(one => (one.File, one.Name))];

    /// <summary>The case of a file and name.</summary>
    public static Case Find(string file, string name) => All.Single(one => one.File == file && one.Name == name);

    /// <summary>The path of a file of cases.</summary>
    public static string PathOf(string file) => Path.Combine(Folder, file + ".cases");

    private static bool IsChosen(string file) =>
        Environment.GetEnvironmentVariable(Variable) is not { Length: > 0 } chosen
        || chosen.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Any(part => file.Contains(part, StringComparison.Ordinal));
}
