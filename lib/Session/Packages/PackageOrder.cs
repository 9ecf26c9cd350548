using System.Collections.Immutable;

namespace Session.Packages;

/// <summary>A package that a cell asks for (<c>#r "nuget: Name, Version"</c>).</summary>
/// <param name="Name">Its name.</param>
/// <param name="Version">Its version, or a range as <c>1.*</c>; null for the latest.</param>
public sealed record PackageRequest(string Name, string? Version)
{
    /// <summary>The package as a cell names it.</summary>
    public override string ToString() => Version is null ? Name : $"{Name}, {Version}";
}

/// <summary>An order of packages.</summary>
/// <param name="Packages">The packages.</param>
/// <param name="Sources">The folders and addresses where they may be found, beside those that the machine knows.</param>
/// <param name="Folder">The notebook's folder: settings in it and above it count.</param>
public sealed record PackageOrder(ImmutableArray<PackageRequest> Packages, ImmutableArray<string> Sources, string Folder);
