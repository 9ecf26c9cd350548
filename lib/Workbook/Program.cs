using System.CommandLine;
using Workbook.Commands;

var workbook = new RootCommand(
    "Runs C# notebooks and writes them as handouts. Without a command it builds the handouts." + ExitCodes.Help)
{
    RunCommand.Create(),
    ConvertCommand.Create(),
    WorkerCommand.Create(),
};
BuildCommand.AddTo(workbook);

return await CommandLineRun.InvokeAsync(workbook, args).ConfigureAwait(false);
