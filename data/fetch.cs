// Fetches CIFAR-10 into this folder: `dotnet run data/fetch.cs cifar10`. `dotnet run data/fetch.cs -- --help` tells the rest.
#:project ../lib/Datasets
#:property PublishAot=false
using Datasets.Cifar;
using Datasets.Downloads;

const string Help = """
    Fetches real images, checked byte for byte.

      dotnet run data/fetch.cs cifar10 [--from FILE-OR-URL] [--to FOLDER]

      --from   an archive you have, or an address to take it from, instead of the fastest of the
               known sources: cifar-10-binary.tar.gz or cifar-10-python.tar.gz
      --to     where the folder cifar-10-batches-bin goes; this folder, data, unless you say otherwise
      --help   this text

    It loads about 170 MB and needs 360 MB of room for a while. Stopped or broken off, it goes on
    where it was when you run it again. Exit codes: 0 it is there, 1 it could not be fetched,
    2 the command line was wrong, 130 it was stopped.
    """;

if (args.Intersect(["--help", "-h", "-?"]).Any())
{
    Console.WriteLine(Help);
    return 0;
}

string? from = null;
var to = Environment.GetEnvironmentVariable("WORKBOOK_DATA") ?? (string)AppContext.GetData("EntryPointFileDirectoryPath")!;
for (var i = 1; i < args.Length; i += 2)
{
    switch (args[i], args.ElementAtOrDefault(i + 1))
    {
        case ("--from", { Length: > 0 } source): from = source; break;
        case ("--to", { Length: > 0 } folder): to = folder; break;
        default: return Misused($"'{args[i]}' is not an option with its value.");
    }
}

if (args is not ["cifar10", ..])
{
    return Misused("Say what to fetch: cifar10.");
}

using var stop = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    stop.Cancel();
};

var lines = new Lines();
try
{
    var folder = await Cifar10Download.FetchAsync(to, new() { From = from }, lines, stop.Token);
    lines.Report(new($"CIFAR-10 is in {folder}"));
    return 0;
}
catch (DownloadException problem)
{
    lines.End();
    Console.Error.WriteLine(problem.Message);
    return 1;
}
catch (OperationCanceledException)
{
    lines.End();
    Console.Error.WriteLine("Stopped. Run it again to go on.");
    return 130;
}

static int Misused(string problem)
{
    Console.Error.WriteLine($"{problem}\n\n{Help}");
    return 2;
}

/// <summary>Prints progress: each transfer on one line of its own, over and over; not at all where a file is written.</summary>
internal sealed class Lines : IProgress<DownloadProgress>
{
    private int width;

    public void Report(DownloadProgress value)
    {
        if (!value.IsTransfer)
        {
            End();
            Console.WriteLine(value.Message);
        }
        else if (!Console.IsOutputRedirected)
        {
            Console.Write("\r" + value.Message.PadRight(width));
            width = value.Message.Length;
        }
    }

    public void End()
    {
        if (width > 0)
        {
            Console.WriteLine();
            width = 0;
        }
    }
}
