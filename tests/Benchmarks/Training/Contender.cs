using System.Diagnostics;
using System.Globalization;
using Tests;

namespace Benchmarks.Training;

/// <summary>One way to train, as a program of its own: its name and version, and then a line an epoch with milliseconds and accuracy.</summary>
/// <param name="Threads">The threads that it may use.</param>
/// <param name="Input">The numbers that it computes from.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Variables">Variables of its environment.</param>
internal sealed record Contender(
    int Threads, string Input, IReadOnlyList<string> Command, IReadOnlyList<(string Name, string Value)> Variables)
{
    private const string Python = "/usr/bin/python3";
    private static readonly string Script = RepositoryRoot.Combine("tests", "Benchmarks", "Training", "peers.py");
    private static readonly string Runtime = $".NET {Environment.Version}";

    /// <summary>The milliseconds of every epoch, turn by turn.</summary>
    public List<double[]> Turns { get; } = [];

    /// <summary>The share of the images that is classified rightly after an epoch.</summary>
    public double Accuracy { get; private set; } = double.NaN;

    /// <summary>The program's own name and version.</summary>
    public string Version { get; private set; } = "";

    /// <summary>The words that start the program, as in a shell.</summary>
    public string Line => string.Join(' ', [.. Variables.Select(one => $"{one.Name}={one.Value}"), .. Command]);

    /// <summary>All that are there to be measured, on these images.</summary>
    public static IReadOnlyList<Contender> All(string images, int epochs)
    {
        List<Contender> all =
        [
            .. from narrower in (string?[])[null, "DOTNET_EnableAVX512", "DOTNET_EnableAVX2"]
               from threads in (int[])[1, 2]
               select Own("train", threads, narrower is null ? [] : [(narrower, "0")]),
            Own("twin", 1, []),
        ];
        foreach (var (module, threads) in ((string, int)[])[("torch", 1), ("torch", 2), ("sklearn", 1)])
        {
            if (File.Exists(Python) && HasModule(module)) all.Add(Peer(module, threads));
        }

        return all;

        Contender Own(string word, int threads, IReadOnlyList<(string, string)> variables) => new(
            threads, "bytes", [KernelCommand.Dotnet, "exec", typeof(Contender).Assembly.Location, word, images, Text(threads), Text(epochs)], variables);

        Contender Peer(string module, int threads) => new(
            threads, "float32", [Python, Script, images, module, Text(threads), module == "torch" ? Text(epochs) : "1"],
            [("OMP_NUM_THREADS", Text(threads)), ("OPENBLAS_NUM_THREADS", Text(threads))]);
    }

    /// <summary>Runs the program once.</summary>
    public void Run()
    {
        var start = new ProcessStartInfo(Command[0], Command.Skip(1)) { RedirectStandardOutput = true };
        foreach (var (name, value) in Variables)
        {
            start.Environment[name] = value;
        }

        using var program = Process.Start(start)!;
        var lines = program.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        program.WaitForExit();
        if (program.ExitCode != 0)
        {
            throw new InvalidOperationException($"{Line} ended with {program.ExitCode}.");
        }

        Version = Command[0] == Python ? lines[0] : $"{lines[0]}, {Runtime}";
        double[][] epochs = [.. lines.Skip(1).Select(line => line.Split(' ').Select(word => double.Parse(word, CultureInfo.InvariantCulture)).ToArray())];
        Turns.Add([.. epochs.Select(epoch => epoch[0])]);
        Accuracy = epochs[^1][1];
    }

    private static bool HasModule(string module)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
        python.StandardError.ReadToEnd();
        python.WaitForExit();
        return python.ExitCode == 0;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
