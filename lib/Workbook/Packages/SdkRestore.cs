using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.RegularExpressions;
using Workbook.Processes;

namespace Workbook.Packages;

/// <summary>A restore by the SDK, in a process of its own.</summary>
/// <param name="Error">The first error, in a line; null where all went well.</param>
/// <param name="Warnings">The warnings, a line each.</param>
internal sealed partial record SdkRestore(string? Error, ImmutableArray<string> Warnings)
{
    /// <summary>Restores the project of a folder.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="store">The folder in which packages are kept; null for that of the environment or the settings.</param>
    /// <param name="progress">Told of each package that is fetched.</param>
    /// <param name="cancellation">Ends the process.</param>
    public static async Task<SdkRestore> RunAsync(string folder, string? store, Action<string> progress, CancellationToken cancellation)
    {
        using var sdk = Process.Start(StartIn(folder, store))!;
        sdk.StandardInput.Close();
        try
        {
            var errors = sdk.StandardError.ReadToEndAsync(cancellation);
            var lines = new List<string>();
            while (await sdk.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
            {
                lines.Add(line.Trim());
                if (Fetched().Match(line) is { Success: true } fetched)
                {
                    progress(fetched.Groups["what"].Value);
                }
            }

            lines.AddRange((await errors.ConfigureAwait(false)).Split('\n', StringSplitOptions.TrimEntries));
            await sdk.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return Of(sdk.ExitCode, lines);
        }
        finally
        {
            if (!sdk.HasExited)
            {
                sdk.Kill(entireProcessTree: true);
                await sdk.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private static SdkRestore Of(int code, List<string> lines)
    {
        var said = lines.Select(line => Said().Match(line)).Where(match => match.Success).ToLookup(
            match => match.Groups["kind"].Value, match => match.Groups["what"].Value.Trim());
        var error = code == 0 ? null : said["error"].FirstOrDefault() ?? lines.LastOrDefault(line => line.Length > 0) ?? "it said nothing";
        return new SdkRestore(error, [.. said["warning"].Distinct()]);
    }

    private static ProcessStartInfo StartIn(string folder, string? store)
    {
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            ArgumentList = { "restore", PackageProject.FileName, "--verbosity", "normal", "-tl:off", "-nodeReuse:false" },
            // No global.json of anybody chooses the SDK there.
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";
        if (store is not null)
        {
            start.Environment["NUGET_PACKAGES"] = store;
        }

        return start;
    }

    // packages.csproj : error NU1101: Unable to find package … [/tmp/…/packages.csproj]
    [GeneratedRegex(@"\b(?<kind>error|warning) (?<what>[A-Z]+\d+: .*?)( \[[^\]]*\.csproj\])?$")]
    private static partial Regex Said();

    [GeneratedRegex(@"^\s*Installed (?<what>\S+ \S+) from ")]
    private static partial Regex Fetched();
}
