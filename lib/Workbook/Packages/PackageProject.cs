using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Session.Packages;
using Workbook.Processes;

namespace Workbook.Packages;

/// <summary>A project that does nothing but reference packages.</summary>
/// <param name="Text">The project file's text.</param>
/// <param name="Hash">A name of all that the restore depends on, as far as this host can see it.</param>
internal sealed record PackageProject(string Text, string Hash)
{
    /// <summary>The project file's name.</summary>
    public const string FileName = "packages.csproj";

    private const string Sdk = "Microsoft.NET.Sdk";
    private static readonly string[] SettingsNames = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>Makes the project of an order.</summary>
    public static PackageProject Of(PackageOrder order)
    {
        var text = TextOf(order);
        return new PackageProject(text, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text + SettingsAbove(order.Folder))))[..32]);
    }

    // Without the files that MSBuild looks for in the folders above: they are somebody else's.
    private static string TextOf(PackageOrder order) => new XElement("Project",
        new XElement("PropertyGroup",
            from name in (string[])["ImportDirectoryBuildProps", "ImportDirectoryBuildTargets", "ImportDirectoryPackagesProps"]
            select new XElement(name, "false")),
        new XElement("Import", new XAttribute("Project", "Sdk.props"), new XAttribute("Sdk", Sdk)),
        new XElement("PropertyGroup",
            new XElement("TargetFramework", $"net{Environment.Version.Major}.0"),
            new XElement("RuntimeIdentifier", PortableRuntime.Identifier),
            new XElement("SelfContained", "false"),
            new XElement("UseAppHost", "false"),
            new XElement("DisableTransitiveFrameworkReferenceDownloads", "true"),
            // The notebook's settings count, not those of the folder for temporary files.
            new XElement("RestoreRootConfigDirectory", Escape(order.Folder)),
            new XElement("RestoreAdditionalProjectSources", string.Join(';', order.Sources.Select(Escape))),
            // One source that cannot be reached is no obstacle where another has the package.
            new XElement("RestoreIgnoreFailedSources", "true"),
            new XElement("NuGetAudit", "false"),
            // A package for the old .NET Framework alone may lack what it needs: refused, with the reason.
            new XElement("WarningsAsErrors", "NU1701")),
        new XElement("ItemGroup",
            from package in order.Packages
            select new XElement("PackageReference",
                new XAttribute("Include", package.Name), new XAttribute("Version", package.Version ?? "*"))),
        new XElement("Import", new XAttribute("Project", "Sdk.targets"), new XAttribute("Sdk", Sdk))).ToString();

    // What has a meaning in a project file.
    private static string Escape(string text) => string.Concat(text.Select(letter =>
        "%$@'();?*".Contains(letter, StringComparison.Ordinal) ? $"%{(int)letter:X2}" : letter.ToString()));

    private static string SettingsAbove(string folder)
    {
        var settings = new StringBuilder();
        for (var above = new DirectoryInfo(folder); above is not null; above = above.Parent)
        {
            if (SettingsNames.Select(name => Path.Combine(above.FullName, name)).FirstOrDefault(File.Exists) is { } file)
            {
                settings.Append(file).Append('\n').Append(File.ReadAllText(file));
            }
        }

        return settings.ToString();
    }
}
