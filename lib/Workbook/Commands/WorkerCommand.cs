using System.CommandLine;
using Workbook.Runs;

namespace Workbook.Commands;

/// <summary><c>workbook worker</c>: what the runner starts for each notebook; not for people.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var pipe = new Argument<string>("pipe");
        var command = new Command("worker", "Runs one notebook for the runner.") { pipe };
        command.Hidden = true;
        command.SetAction(parsed => WorkerMain.Run(parsed.GetValue(pipe)!));
        return command;
    }
}
