using Session.Packages;

namespace Browser;

/// <summary>Refuses the packages that cells ask for, since a page can restore none, and says where they are to be had.</summary>
internal sealed class PackagesElsewhere : IPackages
{
    /// <inheritdoc/>
    public Task<RestoredPackages> RestoreAsync(PackageOrder order, Action<string> progress, CancellationToken cancellation) =>
        throw new PackageException(
            $"packages ({string.Join("; ", order.Packages)}) cannot be brought into a page: they need the kernel. To go there with what you "
            + "wrote, choose Save my copy in the menu ⋯, put the file into the folder my/ of the workbook's project, and open it in Jupyter, "
            + "VS Code or Verso, as the project's README tells");
}
