namespace Session.Packages;

/// <summary>Restores the packages that cells ask for. A session that is given none refuses them.</summary>
public interface IPackages
{
    /// <summary>Restores packages with all that they need.</summary>
    /// <param name="order">The packages, all that the session has asked for so far, so that their versions go together.</param>
    /// <param name="progress">Told in a few words how far it is.</param>
    /// <param name="cancellation">Ends the restore.</param>
    /// <exception cref="PackageException">They cannot be had; it says why and what helps.</exception>
    Task<RestoredPackages> RestoreAsync(PackageOrder order, Action<string> progress, CancellationToken cancellation);
}
