using Benchmarks;

// The yardstick: a program that does nothing.
if (args is ["nothing"]) return 0;

if (args is ["cells"])
{
    Console.WriteLine(await CellSpeed.MeasureAsync());
    return 0;
}

if (args is not ([] or [not ("-h" or "--help")]))
{
    Console.WriteLine("Usage: dotnet run --project tests/Benchmarks -c Release [-- KERNELSPEC_FOLDER | cells]");
    return 1;
}

var command = KernelCommand.Find(args.FirstOrDefault());
Console.WriteLine($"Measuring {command.Description}");
var yardstick = Yardstick.Measure();
var runs = Enumerable.Range(0, KernelRun.Count).Select(_ => KernelRun.Measure(command)).ToArray();
Console.WriteLine(Table.Of(yardstick, runs));
return 0;
