using System.Collections.Immutable;
using System.Reflection;
using Session.Packages;

namespace Workbook.Packages;

/// <summary>
/// The libraries that this process has been started with: the runtime's, and this program's own. The runtime hands them out before all
/// others, so they stand in for a package's copy of the same or an earlier version.
/// </summary>
internal static class ProcessLibraries
{
    private static readonly string Runtime = Path.GetDirectoryName(typeof(object).Assembly.Location)!;

    private static readonly ImmutableDictionary<string, string> Own = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .DistinctBy(Path.GetFileName)
        .ToImmutableDictionary(path => Path.GetFileName(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Packages with the libraries that the process would take for theirs.</summary>
    public static RestoredPackages Prefer(RestoredPackages packages) =>
        packages with { Libraries = [.. packages.Libraries.Select(Choose).OfType<string>().Distinct()] };

    // Null where every cell sees it without a word, or it is no library of .NET.
    private static string? Choose(string path) =>
        VersionOf(path) is not { } version ? null
        : !Own.TryGetValue(Path.GetFileName(path), out var own) || VersionOf(own) < version ? path
        : Path.GetDirectoryName(own) == Runtime ? null
        : own;

    private static Version? VersionOf(string path)
    {
        try
        {
            return AssemblyName.GetAssemblyName(path).Version;
        }
        catch (BadImageFormatException)
        {
            return null;
        }
    }
}
