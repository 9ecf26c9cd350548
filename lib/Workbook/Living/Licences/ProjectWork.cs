using System.Reflection;
using Workbook.Assets;

namespace Workbook.Living.Licences;

/// <summary>The works that are nobody else's: this program, and the course that it is given.</summary>
internal static class ProjectWork
{
    /// <summary>This program, of which the page's scripts and the session in its worker are parts.</summary>
    public static CarriedWork Program { get; } = CarriedWork.Of("Workbook", VersionOf(typeof(ProjectWork).Assembly), EmbeddedFile.Text("LICENSE"));

    /// <summary>The course; null where no licence lies in its folder.</summary>
    /// <param name="title">The course's title.</param>
    /// <param name="folder">The folder of the project that the notebooks' folder is in.</param>
    public static CarriedWork? Course(string title, string folder) =>
        Directory.GetFiles(folder, "LICENSE*").Order(StringComparer.Ordinal).FirstOrDefault() is { } file
            ? CarriedWork.Of(title, "", File.ReadAllText(file))
            : null;

    private static string VersionOf(Assembly assembly) => assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
}
