using System.CommandLine;

namespace Workbook.Commands;

/// <summary><c>workbook jupyter</c>: the kernel for Jupyter's clients.</summary>
internal static class JupyterCommand
{
    public static Command Create() => new(
        "jupyter",
        "The kernel with which Jupyter's clients (VS Code, JupyterLab, the classic Notebook) run C# notebooks: install, uninstall, list, settings.")
    {
        JupyterInstallCommand.Create(),
        JupyterUninstallCommand.Create(),
        JupyterListCommand.Create(),
        JupyterSettingsCommand.Create(),
        JupyterKernelCommand.Create(),
    };
}
