using System.CommandLine;
using Workbook.Jupyter.Installation;

namespace Workbook.Commands;

/// <summary><c>workbook jupyter uninstall</c>: takes away what install put there.</summary>
internal static class JupyterUninstallCommand
{
    public static Command Create()
    {
        var prefix = JupyterPrefixOption.Create();
        var command = new Command(
            "uninstall", "Removes the kernel under all its names, and nothing of other programs.")
        {
            prefix,
        };
        ExitCodes.Tell(command, ExitCodes.JupyterHelp);
        command.SetAction(parsed =>
        {
            var installation = JupyterPrefixOption.Open(parsed.GetValue(prefix));
            var removed = KernelSpecException.Guard(installation.Folder, installation.Remove);
            foreach (var folder in removed)
            {
                Console.WriteLine($"{folder}: removed");
            }

            if (removed.IsEmpty)
            {
                Console.WriteLine("The workbook's kernel is not installed there: nothing to remove.");
            }
        });
        return command;
    }
}
