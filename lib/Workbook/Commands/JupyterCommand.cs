using System.CommandLine;

namespace Workbook.Commands;

/// <summary><c>workbook jupyter</c>: what has to do with Jupyter's front ends.</summary>
internal static class JupyterCommand
{
    public static Command Create() => new("jupyter", "Opens C# notebooks in Jupyter's front ends, and in whatever speaks with its kernels.")
    {
        JupyterKernelCommand.Create(),
    };
}
