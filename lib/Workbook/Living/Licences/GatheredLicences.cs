namespace Workbook.Living.Licences;

/// <summary>The licences that a build has laid beside libraries, as <c>lib/Licences.targets</c> says.</summary>
internal sealed class GatheredLicences
{
    private readonly Dictionary<string, CarriedWork?> _works = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Reads them.</summary>
    /// <param name="folder">The folder of the libraries; where no licences lie in it, no file has one.</param>
    /// <param name="own">The work of which the project's own files are; null where it has no licence.</param>
    public GatheredLicences(string folder, CarriedWork? own)
    {
        var licences = Path.Combine(folder, "licences");
        var list = Path.Combine(licences, "files.txt");
        var packages = new Dictionary<string, CarriedWork?>(StringComparer.Ordinal);
        foreach (var line in File.Exists(list) ? File.ReadLines(list) : [])
        {
            var parts = line.Split('\t');
            var work = own;
            if (parts is [_, var package] && !packages.TryGetValue(package, out work))
            {
                packages[package] = work = PackageWork.Read(Path.Combine(licences, package));
            }

            _works.TryAdd(parts[0], work);
        }
    }

    /// <summary>The work of which a file is; null where nothing says.</summary>
    /// <param name="file">The file's name.</param>
    public CarriedWork? Of(string file) => _works.GetValueOrDefault(file);
}
