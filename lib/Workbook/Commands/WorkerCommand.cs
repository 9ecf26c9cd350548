using System.CommandLine;
using Workbook.Execution;

namespace Workbook.Commands;

/// <summary><c>workbook worker</c>: what the runner starts for each notebook; not for people.</summary>
internal static class WorkerCommand
{
    public static Command Create()
    {
        var file = new Argument<string>("file");
        var pipe = new Argument<string>("pipe");
        var seconds = new Argument<double>("seconds");
        var command = new Command("worker", "Runs one notebook for the runner.") { file, pipe, seconds };
        command.Hidden = true;
        command.SetAction(parsed => Worker.Run(
            parsed.GetValue(file)!, parsed.GetValue(pipe)!, TimeSpan.FromSeconds(parsed.GetValue(seconds))));
        return command;
    }
}
