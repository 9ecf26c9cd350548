using System.Collections.Immutable;

namespace Session.Packages;

/// <summary>Packages that lie ready.</summary>
/// <param name="Versions">Their versions by their names, with those that they brought along; names in whatever capitals.</param>
/// <param name="Libraries">The paths of their libraries.</param>
/// <param name="NativeLibraries">The paths of what they have that is not .NET's, for this machine.</param>
public sealed record RestoredPackages(
    ImmutableDictionary<string, string> Versions, ImmutableArray<string> Libraries, ImmutableArray<string> NativeLibraries);
