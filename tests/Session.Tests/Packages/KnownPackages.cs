using System.Collections.Immutable;
using Session.Packages;

namespace Session.Tests.Packages;

/// <summary>Packages that need no SDK: each is one library that lies in a file.</summary>
internal sealed class KnownPackages : IPackages
{
    private readonly Dictionary<string, (string Version, string Library)> _packages = new(StringComparer.Ordinal);

    /// <summary>The orders that came, in words.</summary>
    public List<string> Orders { get; } = [];

    /// <summary>Called while something is restored.</summary>
    public Action<CancellationToken> Meanwhile { get; set; } = _ => { };

    public void Add(string name, string version, string library) => _packages[name] = (version, library);

    public Task<RestoredPackages> RestoreAsync(PackageOrder order, Action<string> progress, CancellationToken cancellation)
    {
        Orders.Add(string.Join("; ", order.Packages) + string.Concat(order.Sources.Select(source => $" from {source}")));
        progress("half of it");
        Meanwhile(cancellation);
        var missing = order.Packages.FirstOrDefault(package => !_packages.ContainsKey(package.Name));
        return missing is not null
            ? throw new PackageException($"the package {missing} is nowhere")
            : Task.FromResult(new RestoredPackages(
                order.Packages.ToImmutableDictionary(package => package.Name, package => _packages[package.Name].Version),
                [.. order.Packages.Select(package => _packages[package.Name].Library)],
                []));
    }
}
