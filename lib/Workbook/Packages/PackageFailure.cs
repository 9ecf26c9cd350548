using Session.Packages;

namespace Workbook.Packages;

/// <summary>Says which packages cannot be had, why, and what helps.</summary>
internal static class PackageFailure
{
    // Codes of NuGet that mean: not found, or not reached.
    private static readonly string[] Unfound = ["NU11", "NU13", "NU18"];

    /// <summary>The failure of an order.</summary>
    /// <param name="order">The order.</param>
    /// <param name="said">The SDK's words.</param>
    /// <param name="folder">The folder of the project that was restored.</param>
    public static PackageException Of(PackageOrder order, SdkRestore said, string folder)
    {
        var error = said.Error!;
        // One package's name may be the beginning of another's.
        var blamed = order.Packages
            .Where(package => error.Contains(package.Name, StringComparison.OrdinalIgnoreCase))
            .MaxBy(package => package.Name.Length);
        var names = blamed?.ToString() ?? string.Join("; ", order.Packages);
        var unreached = said.Warnings.FirstOrDefault(warning => warning.StartsWith("NU1801", StringComparison.Ordinal));
        var reason = unreached is null ? error : $"{error.TrimEnd('.')}. {unreached}";
        return new PackageException($"the package {names} cannot be restored. The SDK says: {reason.TrimEnd('.')}. {Remedy(error, blamed, folder)}");
    }

    private static string Remedy(string error, PackageRequest? blamed, string folder)
    {
        if (!Unfound.Any(code => error.StartsWith(code, StringComparison.Ordinal)))
        {
            return "Another version may do, or the .NET SDK has to be mended: 'dotnet --info' says whether there is one.";
        }

        var atHand = blamed is null ? [] : RestoreAssets.VersionsAtHand(folder, blamed.Name);
        return "It takes a source that can be reached, or one that a line #i \"nuget: FOLDER\" names, or a version that this machine has already"
            + (atHand.IsEmpty ? " (it has none)." : $": {string.Join(", ", atHand)}.");
    }
}
