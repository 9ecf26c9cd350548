using System.CommandLine;
using Workbook.Jupyter.Installation;

namespace Workbook.Commands;

/// <summary><c>workbook jupyter list</c>: the kernelspecs that Jupyter finds.</summary>
internal static class JupyterListCommand
{
    public static Command Create()
    {
        var command = new Command("list", "Shows the kernels that Jupyter finds, and which are broken.");
        ExitCodes.Tell(command, ExitCodes.JupyterHelp);
        command.SetAction(_ => List(KernelSpecFolders.Here));
        return command;
    }

    private static void List(KernelSpecFolders folders)
    {
        var specs = KernelSpec.On(folders.SearchPath);
        if (specs.IsEmpty)
        {
            Console.WriteLine($"Jupyter finds no kernel. It looks in the folder kernels of: {string.Join(", ", folders.SearchPath)}");
            return;
        }

        var (name, shown) = (specs.Max(spec => spec.Name.Length), specs.Max(spec => spec.DisplayName.Length));
        foreach (var spec in specs)
        {
            var ours = spec.IsOurs ? "  (this workbook's)" : "";
            Console.WriteLine($"{spec.Name.PadRight(name)}  {spec.DisplayName.PadRight(shown)}  {spec.Folder}{ours}");
            if (spec.Problem is not null)
            {
                Console.WriteLine($"  cannot start: {spec.Problem}");
            }
        }
    }
}
