using System.Diagnostics;
using System.Globalization;
using Tests;

namespace Benchmarks.Training;

/// <summary>One way to train, as a program of its own: its name and version, and then a line an epoch with milliseconds and accuracy.</summary>
/// <param name="Threads">The threads that it may use.</param>
/// <param name="Input">What it computes from.</param>
/// <param name="Command">The program and its arguments.</param>
/// <param name="Variables">What is set in its environment.</param>
internal sealed record Contender(
    int Threads, string Input, IReadOnlyList<string> Command, IReadOnlyList<(string Name, string Value)> Variables)
{
    private const string Python = "/usr/bin/python3";
    private static readonly string Script = RepositoryRoot.Combine("tests", "Benchmarks", "Training", "peers.py");

    /// <summary>The milliseconds of every epoch so far.</summary>
    public List<double> Times { get; } = [];

    /// <summary>The share that is right after an epoch.</summary>
    public double Accuracy { get; private set; } = double.NaN;

    /// <summary>The program's own name and version.</summary>
    public string Version { get; private set; } = "";

    /// <summary>All that are there to be measured, on these images.</summary>
    public static IReadOnlyList<Contender> All(string images, int rounds)
    {
        List<Contender> all =
        [
            Own("train", 1), Own("train", 2), Own("train", 1, ("DOTNET_EnableAVX512", "0")), Own("train", 1, ("DOTNET_EnableAVX2", "0")),
            Own("twin", 1),
        ];
        foreach (var (module, threads) in ((string, int)[])[("torch", 1), ("torch", 2), ("sklearn", 1)])
        {
            if (File.Exists(Python) && HasModule(module))
            {
                all.Add(Peer(module, threads));
            }
        }

        return all;

        Contender Own(string word, int threads, params IReadOnlyList<(string, string)> variables) =>
            new(threads, "bytes", [KernelCommand.Dotnet, "exec", typeof(Contender).Assembly.Location, word, images, Text(threads), Text(rounds)], variables);

        Contender Peer(string module, int threads) => new(
            threads, "float32", [Python, Script, images, module, Text(threads), module == "torch" ? Text(rounds) : "1"],
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
        var lines = program.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        program.WaitForExit();
        if (program.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', Command)} ended with {program.ExitCode}.");
        }

        Version = lines[0];
        foreach (var numbers in lines.Skip(1).Select(line => line.Split(' ')))
        {
            Times.Add(double.Parse(numbers[0], CultureInfo.InvariantCulture));
            Accuracy = double.Parse(numbers[1], CultureInfo.InvariantCulture);
        }
    }

    private static bool HasModule(string module)
    {
        using var python = Process.Start(new ProcessStartInfo(Python, ["-c", $"import {module}"]) { RedirectStandardError = true })!;
        python.WaitForExit();
        return python.ExitCode == 0;
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
