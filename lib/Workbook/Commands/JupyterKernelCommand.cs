using System.CommandLine;
using System.Runtime.InteropServices;
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
        using (var kernel = new Kernel(ConnectionFile.Read(connectionFile)))
        {
            void Interrupt(PosixSignalContext signal)
            {
                signal.Cancel = true;
                kernel.Interrupt();
            }

            using var interrupts = PosixSignalRegistration.Create(PosixSignal.SIGINT, Interrupt);
            kernel.Run();
        }

        // A cell may have left threads behind that would keep the process alive.
        Environment.Exit(ExitCodes.Passed);
        return ExitCodes.Passed;
    }
}
