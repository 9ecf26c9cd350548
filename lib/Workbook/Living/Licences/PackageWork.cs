using System.Collections.Immutable;
using System.Xml.Linq;

namespace Workbook.Living.Licences;

/// <summary>A package of NuGet, as it tells of itself.</summary>
internal static class PackageWork
{
    // Packages from before the days of names told their licence by an address.
    private static readonly ImmutableDictionary<string, string> KnownAddresses = ImmutableDictionary<string, string>.Empty
        .Add("https://raw.githubusercontent.com/aspnet/AspNetCore/2.0.0/LICENSE.txt", "Apache-2.0");

    /// <summary>Reads a package.</summary>
    /// <param name="folder">The folder with its nuspec, its licence and its notices.</param>
    /// <returns>The work; null where the folder has no nuspec, or no licence's text is to be had.</returns>
    public static CarriedWork? Read(string folder)
    {
        if (!Directory.Exists(folder) || Directory.GetFiles(folder, "*.nuspec") is not [var nuspec])
        {
            return null;
        }

        var told = XDocument.Load(nuspec).Root!.Elements().Single(element => element.Name.LocalName == "metadata");
        var owner = Tell("copyright") is { Length: > 0 } copyright ? copyright : $"By {Tell("authors")}";
        var (licences, notices) = TextsIn(folder, nuspec);
        var name = told.Elements().Any(element => element.Name.LocalName == "license" && (string?)element.Attribute("type") == "expression")
            ? Tell("license")
            : KnownAddresses.GetValueOrDefault(Tell("licenseUrl")) ?? LicenceText.NameOf(licences.FirstOrDefault()?.Text ?? "");
        if (licences.IsEmpty && LicenceText.Standard(name, owner) is { } standard)
        {
            licences = [standard];
        }

        return licences.IsEmpty
            ? null
            : new CarriedWork(Tell("id"), Tell("version"), name, [.. licences, .. notices])
            {
                Owner = owner,
                Home = Tell("projectUrl") is { Length: > 0 } home ? home : null,
            };

        string Tell(string what) => told.Elements().FirstOrDefault(element => element.Name.LocalName == what)?.Value.Trim() ?? "";
    }

    private static (ImmutableArray<LicenceText> Licences, ImmutableArray<LicenceText> Notices) TextsIn(string folder, string nuspec)
    {
        var texts = Directory.GetFiles(folder).Where(file => file != nuspec).Order(StringComparer.Ordinal).Select(LicenceText.Read)
            .ToLookup(text => text.Title.StartsWith("licen", StringComparison.OrdinalIgnoreCase));
        return ([.. texts[true]], [.. texts[false]]);
    }
}
