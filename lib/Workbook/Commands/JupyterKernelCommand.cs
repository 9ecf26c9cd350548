using System.CommandLine;
using Workbook.Jupyter;
using Workbook.Jupyter.Protocol;
using Workbook.Processes;

namespace Workbook.Commands;

/// <summary><c>workbook jupyter kernel CONNECTION_FILE</c>: what a front end starts; not for people.</summary>
internal static class JupyterKernelCommand
{
    public static Command Create()
    {
        var connection = new Argument<string>("connection-file");
        var command = new Command("kernel", "Runs the cells of a Jupyter front end.") { connection };
        command.Hidden = true;
        command.SetAction(parsed => Run(parsed.GetValue(connection)!));
        return command;
    }

    private static int Run(string connectionFile)
    {
        ProcessCulture.MakeInvariant();
        using (var running = new RunningCellFile(connectionFile))
        using (var kernel = new Kernel(ConnectionFile.Read(connectionFile), running))
        using (InterruptSignal.Hear(kernel.Interrupt))
        {
            if (running.EndedIn is { } cell)
            {
                Console.Error.WriteLine(RunningCellFile.Describe(cell));
            }

            kernel.Run();
        }

        // A cell may have left threads behind that would keep the process alive.
        Environment.Exit(ExitCodes.Passed);
        return ExitCodes.Passed;
    }
}
