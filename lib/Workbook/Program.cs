using System.CommandLine;
using System.Text;
using Workbook.Commands;
using Workbook.Jupyter.Installation;

// Some systems' consoles begin with a code page that has no σ.
Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);

// An installed kernel is not taken away while it runs.
using var held = InstalledKernelCopy.HoldOwn();

var workbook = new RootCommand(
    "Runs C# notebooks and writes them as handouts. Without a command it builds the handouts.")
{
    RunCommand.Create(),
    StartCommand.Create(),
    SyncCommand.Create(),
    ConvertCommand.Create(),
    JupyterCommand.Create(),
    WorkerCommand.Create(),
};
BuildCommand.AddTo(workbook);
ExitCodes.Tell(workbook, ExitCodes.Help);

return await CommandLine.InvokeAsync(workbook, args).ConfigureAwait(false);
