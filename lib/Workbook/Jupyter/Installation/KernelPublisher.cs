using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json.Nodes;
using Workbook.Processes;

namespace Workbook.Jupyter.Installation;

/// <summary>
/// Publishes this program for kernels to start from: compiled ahead of time for this machine (ReadyToRun), which brings the first
/// cell about a second earlier. Everything is built in a temporary folder: the project's own folders, a build or a program that runs there,
/// and its lock file stay as they are.
/// </summary>
/// <param name="project">The folder of Workbook.csproj.</param>
/// <param name="progress">Called with each line that the build prints.</param>
internal sealed class KernelPublisher(string project, Action<string> progress)
{
    private const string ProjectFile = "Workbook.csproj";
    private const string LockFile = "packages.lock.json";

    // The line in which a build says that a package cannot be had, or no ahead-of-time compiler.
    private static readonly ImmutableArray<string> Unobtainable = ["error NU", "error NETSDK1094"];

    /// <summary>Finds the project that this program was built from, above the folder it starts from.</summary>
    /// <exception cref="KernelSpecException">There is none.</exception>
    public static string FindProject(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, ProjectFile)))
            {
                return folder.FullName;
            }
        }

        throw new KernelSpecException(
            $"The kernel is built from its sources, and there is no {ProjectFile} above {start}. "
            + "Run it in the project's folder: dotnet run --project lib/Workbook -c Release -- jupyter install");
    }

    /// <summary>Publishes into a folder of kernels' programs.</summary>
    /// <param name="programs">The folder; made if need be.</param>
    /// <param name="cancellation">Ends the build and leaves the folder as it was.</param>
    /// <returns>The copy, and why it is not compiled ahead of time; null where it is.</returns>
    /// <exception cref="KernelSpecException">The folder cannot be made, or the build failed.</exception>
    public async Task<(string Copy, string? Slower)> PublishAsync(string programs, CancellationToken cancellation)
    {
        KernelSpecException.Guard(programs, () => Directory.CreateDirectory(programs));
        var work = Directory.CreateTempSubdirectory("workbook-kernel-").FullName;
        var draft = Path.Combine(programs, $".{Guid.NewGuid():N}");
        try
        {
            var first = await BuildAsync(work, draft, aheadOfTime: true, cancellation).ConfigureAwait(false);
            if (first is not null && !Unobtainable.Any(first.Contains))
            {
                throw new KernelSpecException($"The kernel could not be built: {first}");
            }

            if (first is not null && await BuildAsync(work, draft, aheadOfTime: false, cancellation).ConfigureAwait(false) is { } second)
            {
                throw new KernelSpecException($"The kernel could not be built: {second}");
            }

            return (InstalledKernelCopy.Keep(draft), first);
        }
        finally
        {
            Directory.Delete(work, recursive: true);
            if (Directory.Exists(draft))
            {
                Directory.Delete(draft, recursive: true);
            }

            RemoveIfEmpty(programs);
            RemoveIfEmpty(Path.GetDirectoryName(programs)!);
        }
    }

    // What was made for a build that failed goes again.
    private static void RemoveIfEmpty(string folder)
    {
        if (!Directory.EnumerateFileSystemEntries(folder).Any())
        {
            Directory.Delete(folder);
        }
    }

    // The first error; null where all went well.
    private async Task<string?> BuildAsync(string work, string draft, bool aheadOfTime, CancellationToken cancellation)
    {
        var rid = PortableRuntime.Identifier;
        WriteLockFiles(work, rid);
        var start = new ProcessStartInfo(DotnetHost.Path)
        {
            ArgumentList =
            {
                "publish", ProjectFile, "--configuration", "Release", "--runtime", rid, "--self-contained", "false", "--output", draft,
                "--artifacts-path", work, "--disable-build-servers", "--nologo",
                $"-p:PublishReadyToRun={(aheadOfTime ? "true" : "false")}", "-p:UseAppHost=false",
                // Equal sources give equal files, wherever the temporary folder is.
                $"-p:PathMap={work}=/_/",
                "-p:WithCourse=false", $"-p:LockFilesFolder={work}", "-p:RestoreLockedMode=true",
                // The ahead-of-time compiler wants the runtime's libraries; those of the web framework it can do without.
                "-p:DisableTransitiveFrameworkReferenceDownloads=true",
            },
            // The SDK is chosen by the project's global.json.
            WorkingDirectory = project,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["DOTNET_CLI_UI_LANGUAGE"] = "en";
        start.Environment["DOTNET_NOLOGO"] = "1";

        using var build = Process.Start(start)!;
        try
        {
            var lines = await ReadAsync(build, cancellation).ConfigureAwait(false);
            await build.WaitForExitAsync(cancellation).ConfigureAwait(false);
            return build.ExitCode == 0
                ? null
                : lines.FirstOrDefault(line => line.Contains("error ", StringComparison.Ordinal)) ?? string.Join(' ', lines.TakeLast(3));
        }
        finally
        {
            if (!build.HasExited)
            {
                build.Kill(entireProcessTree: true);
                await build.WaitForExitAsync(CancellationToken.None).ConfigureAwait(false);
            }
        }
    }

    private async Task<ImmutableArray<string>> ReadAsync(Process build, CancellationToken cancellation)
    {
        var errors = build.StandardError.ReadToEndAsync(cancellation);
        var lines = new List<string>();
        while (await build.StandardOutput.ReadLineAsync(cancellation).ConfigureAwait(false) is { } line)
        {
            if (line.Trim() is { Length: > 0 } said)
            {
                lines.Add(said);
                progress(said);
            }
        }

        const StringSplitOptions trimmed = StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries;
        return [.. lines, .. (await errors.ConfigureAwait(false)).Split('\n', trimmed)];
    }

    // A lock file names the runtimes that it was written for, and a project that names them downloads all their libraries at every restore
    // (900 MB for six). So no project names any, and the lock files that are published with are the projects' own with this runtime added.
    private void WriteLockFiles(string work, string rid)
    {
        foreach (var folder in Directory.GetDirectories(Path.GetDirectoryName(project)!))
        {
            if (Path.Combine(folder, LockFile) is var path && File.Exists(path))
            {
                var locked = JsonNode.Parse(File.ReadAllText(path))!;
                var frameworks = locked["dependencies"]!.AsObject();
                frameworks[$"{frameworks.First().Key}/{rid}"] = new JsonObject();
                File.WriteAllText(Path.Combine(work, $"{Path.GetFileName(folder)}.{LockFile}"), locked.ToJsonString());
            }
        }
    }
}
