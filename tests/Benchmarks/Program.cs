using System.Globalization;
using Benchmarks;
using Benchmarks.Training;

// The yardstick: a program that does nothing.
if (args is ["nothing"]) return 0;

if (args is ["cells"])
{
    Console.WriteLine(await CellSpeed.MeasureAsync());
    return 0;
}

if (args is ["training"])
{
    Console.WriteLine(TrainingSpeed.Measure());
    return 0;
}

// What "training" starts: one process for each way to train.
if (args is ["train", var file, var threads, var rounds])
{
    TrainingSpeed.Train(file, int.Parse(threads, CultureInfo.InvariantCulture), int.Parse(rounds, CultureInfo.InvariantCulture));
    return 0;
}

if (args is ["twin", var images, _, _])
{
    TrainingSpeed.Twin(images);
    return 0;
}

if (args is not ([] or [not ("-h" or "--help")]))
{
    Console.WriteLine("Usage: dotnet run --project tests/Benchmarks -c Release [-- KERNELSPEC_FOLDER | cells | training]");
    return 1;
}

var command = KernelCommand.Find(args.FirstOrDefault());
Console.WriteLine($"Measuring {command.Description}");
var yardstick = Yardstick.Measure();
var runs = Enumerable.Range(0, KernelRun.Count).Select(_ => KernelRun.Measure(command)).ToArray();
Console.WriteLine(Table.Of(yardstick, runs));
return 0;
