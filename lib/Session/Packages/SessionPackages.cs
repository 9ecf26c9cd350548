using System.Collections.Immutable;
using System.Globalization;
using Contract;
using Documents;
using Session.Compiling;
using Session.Libraries;
using Session.Outputs;

namespace Session.Packages;

/// <summary>
/// The packages of a session. A library that the cells have already stays: where a package brings another copy of it, that one is
/// left alone, for a library at two paths would be two, and no value of the one could be given to the other.
/// </summary>
/// <param name="packages">Restores them; null where nothing does.</param>
/// <param name="references">The resolver of the libraries that cells name.</param>
internal sealed class SessionPackages(IPackages? packages, ReferenceResolver references)
{
    private readonly List<PackageRequest> _requests = [];
    private readonly List<string> _sources = [];
    private readonly List<string> _libraries = [];
    private ImmutableDictionary<string, string> _versions = ImmutableDictionary<string, string>.Empty;
    private int _restores;

    /// <summary>The paths of the libraries that packages brought, in order.</summary>
    public ImmutableArray<string> Libraries => [.. _libraries];

    /// <summary>Brings the packages that lines of a cell ask for.</summary>
    /// <param name="lines">The lines.</param>
    /// <param name="folder">The folder in which relative paths begin.</param>
    /// <param name="output">Shown how far it is, and then which versions were taken.</param>
    /// <param name="cancellation">Ends the restore.</param>
    /// <returns>C# that references what is new; empty where nothing is.</returns>
    /// <exception cref="CellDirectiveException">A package cannot be had.</exception>
    public async Task<string> BringAsync(
        ImmutableArray<PackageDirective> lines, string folder, CellOutput output, CancellationToken cancellation)
    {
        foreach (var line in lines.Where(line => line.Source is not null))
        {
            AddSource(line, folder);
        }

        var asked = lines.Where(IsNew).DistinctBy(line => line.Package).ToArray();
        if (asked.Length == 0)
        {
            return "";
        }

        var restored = await RestoreAsync(asked, folder, output, cancellation);
        string[] chosen = [.. restored.Libraries.Select(references.Choose)];
        string[] added = [.. chosen.Except(_libraries, StringComparer.Ordinal)];
        _requests.AddRange(asked.Select(line => line.Package!));
        _versions = restored.Versions.WithComparers(StringComparer.OrdinalIgnoreCase);
        _libraries.AddRange(added);
        references.AddNativeLibraries(restored.NativeLibraries);
        return string.Concat(added.Select(path => $"#r \"{path}\"\n"));
    }

    private void AddSource(PackageDirective line, string folder)
    {
        var source = Uri.TryCreate(line.Source, UriKind.Absolute, out var address) && !address.IsFile
            ? line.Source!
            : Path.GetFullPath(address?.LocalPath ?? line.Source!, folder);
        if (!_sources.Contains(source))
        {
            _sources.Add(source);
        }
    }

    // A version that is in use cannot be taken away from the cells that use it.
    private bool IsNew(PackageDirective line)
    {
        if (line.Package is not { } package || _requests.Contains(package))
        {
            return false;
        }

        var before = _requests.FirstOrDefault(request => request.Name.Equals(package.Name, StringComparison.OrdinalIgnoreCase));
        if (before is null)
        {
            return true;
        }

        var version = _versions.GetValueOrDefault(package.Name);
        return package.Version is null || package.Version == version
            ? false
            : throw new CellDirectiveException(
                line.Line,
                $"the package {package.Name} is here in version {version ?? before.Version}, and stays: "
                + "restart the session to use another");
    }

    private async Task<RestoredPackages> RestoreAsync(
        PackageDirective[] asked, string folder, CellOutput output, CancellationToken cancellation)
    {
        if (packages is null)
        {
            throw new CellDirectiveException(
                asked[0].Line, "packages are not restored here; reference it from a library's project and use that library");
        }

        var id = string.Create(CultureInfo.InvariantCulture, $"packages-{++_restores}");
        var names = string.Join("; ", asked.Select(line => line.Package));
        output.Send(new DisplayOutput(Text($"Restoring {names} …")) { Id = id });
        try
        {
            var order = new PackageOrder([.. _requests, .. asked.Select(line => line.Package!)], [.. _sources], folder);
            var restored = await packages.RestoreAsync(order, Say, cancellation);
            output.Send(new DisplayUpdate(id, Text(Describe(asked, restored))));
            return restored;
        }
        catch (PackageException problem)
        {
            output.Send(new DisplayUpdate(id, Text($"Not restored: {names}")));
            var blamed = asked
                .Where(line => problem.Message.Contains(line.Package!.Name, StringComparison.OrdinalIgnoreCase))
                .MaxBy(line => line.Package!.Name.Length);
            throw new CellDirectiveException((blamed ?? asked[0]).Line, problem.Message);
        }

        void Say(string progress) => output.Send(new DisplayUpdate(id, Text($"Restoring {names} … {progress}")));
    }

    private string Describe(PackageDirective[] asked, RestoredPackages restored)
    {
        var versions = restored.Versions.WithComparers(StringComparer.OrdinalIgnoreCase);
        var lines = asked.Select(line => $"{line.Package!.Name} {versions.GetValueOrDefault(line.Package.Name)}".TrimEnd());
        var stays = restored.Libraries
            .Where(path => references.Choose(path) is var chosen && chosen != path && !_libraries.Contains(chosen))
            .Select(Path.GetFileNameWithoutExtension)
            .ToArray();
        return "Restored " + string.Join("; ", lines)
            + (stays.Length == 0 ? "" : $" (without {string.Join(", ", stays)}, which the cells have already)");
    }

    private static MimeBundle Text(string text) => MimeBundle.Of((MimeTypes.PlainText, text));
}
