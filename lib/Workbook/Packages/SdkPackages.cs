using Session.Packages;

namespace Workbook.Packages;

/// <summary>
/// Restores packages with the SDK: writes a project that references them, has it restored, and reads which files that found. What was
/// found is kept, so that the next session which asks for the same need not ask the SDK.
/// </summary>
/// <param name="folder">The folder in which findings are kept; without it, the user's own.</param>
/// <param name="store">The folder in which packages are kept; without it, that of the environment or the settings.</param>
internal sealed class SdkPackages(string? folder = null, string? store = null) : IPackages
{
    private readonly PackageCache _cache = new(folder ?? PackageCache.OfUser);

    /// <inheritdoc/>
    public async Task<RestoredPackages> RestoreAsync(PackageOrder order, Action<string> progress, CancellationToken cancellation)
    {
        var project = PackageProject.Of(order);
        if (_cache.Find(project) is { } known)
        {
            return ProcessLibraries.Prefer(known);
        }

        var work = Directory.CreateTempSubdirectory("workbook-packages-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(work, PackageProject.FileName), project.Text, cancellation).ConfigureAwait(false);
            var said = await SdkRestore.RunAsync(work, store, progress, cancellation).ConfigureAwait(false);
            if (said.Error is not null)
            {
                throw PackageFailure.Of(order, said, work);
            }

            var restored = RestoreAssets.Read(work);
            _cache.Keep(project, restored);
            return ProcessLibraries.Prefer(restored);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }
}
