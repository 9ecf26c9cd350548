using System.Collections.Immutable;

namespace Workbook.Jupyter.Installation;

/// <summary>A kernelspec that is installed, as its <c>kernel.json</c> describes it.</summary>
/// <param name="Name">The name by which notebooks ask for it.</param>
/// <param name="Folder">The folder in which it lies.</param>
/// <param name="DisplayName">The name that people are shown.</param>
/// <param name="Argv">The command that starts the kernel.</param>
/// <param name="IsOurs">True where this program installed it.</param>
/// <param name="Problem">The reason why no kernel can start from it, and what to do; null where nothing speaks against it.</param>
internal sealed record KernelSpec(string Name, string Folder, string DisplayName, ImmutableArray<string> Argv, bool IsOurs, string? Problem)
{
    /// <summary>Lists the specs of one data folder, by name. A folder without a <c>kernel.json</c> is none.</summary>
    public static ImmutableArray<KernelSpec> In(string data)
    {
        var kernels = Path.Combine(data, "kernels");
        return Directory.Exists(kernels)
            ?
            [
                .. Directory.GetDirectories(kernels)
                    .Where(folder => File.Exists(KernelSpecFile.In(folder)))
                    .Order(StringComparer.Ordinal)
                    .Select(KernelSpecFile.Read),
            ]
            : [];
    }

    /// <summary>Lists the specs that Jupyter finds in several data folders: of one name, the first.</summary>
    public static ImmutableArray<KernelSpec> On(IEnumerable<string> path) =>
    [
        .. path.SelectMany(data => In(data))
            .DistinctBy(spec => spec.Name, StringComparer.OrdinalIgnoreCase)
            .OrderBy(spec => spec.Name, StringComparer.Ordinal),
    ];
}
