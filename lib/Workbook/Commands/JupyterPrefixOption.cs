using System.CommandLine;
using Workbook.Jupyter.Installation;

namespace Workbook.Commands;

/// <summary>The option <c>--prefix</c>, with which a person names the place that a kernel is installed into.</summary>
internal static class JupyterPrefixOption
{
    /// <summary>Makes the option of a command.</summary>
    public static Option<string?> Create() => new("--prefix")
    {
        Description = "The folder below which it lies, in share/jupyter: a Python environment's, /usr/local. "
            + "[default: the user's own place for Jupyter]",
        HelpName = "folder",
    };

    /// <summary>Opens the installation at the place that was named.</summary>
    public static KernelSpecInstallation Open(string? prefix)
    {
        var here = KernelSpecFolders.Here;
        if (prefix is null)
        {
            return new(here.UserData, here.SearchPath);
        }

        return string.IsNullOrWhiteSpace(prefix) || File.Exists(prefix)
            ? throw new UsageException($"--prefix takes the name of a folder, and '{prefix}' is none.")
            : new(Path.GetFullPath(here.OfPrefix(prefix)), []);
    }
}
