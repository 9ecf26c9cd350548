using System.CommandLine;
using System.Globalization;
using System.Text.RegularExpressions;
using Spectre.Console;
using Workbook.Jupyter.Installation;
using Workbook.Processes;

namespace Workbook.Commands;

/// <summary><c>workbook jupyter install</c>: publishes the kernel and tells Jupyter of it.</summary>
internal static partial class JupyterInstallCommand
{
    public static Command Create()
    {
        var prefix = JupyterPrefixOption.Create();
        var alias = new Option<string?>("--as")
        {
            Description = "A name it answers to as well. The course's notebooks ask for .net-csharp, "
                + "which is .NET Interactive's where that is installed. Clients list one more entry for the same kernel.",
            HelpName = "name",
        };
        var force = new Option<bool>("--force") { Description = "Take a name although another program's kernel has it." };
        var command = new Command(
            "install",
            "Builds the kernel for this machine and tells Jupyter of it, as workbook-csharp. Run again after an update, it replaces the kernel; "
            + "one that is running goes on as it was.")
        {
            prefix, alias, force,
        };
        ExitCodes.Tell(command, ExitCodes.JupyterHelp);
        command.SetAction((parsed, cancellation) => InstallAsync(
            JupyterPrefixOption.Open(parsed.GetValue(prefix)), NameIn(parsed.GetValue(alias)), parsed.GetValue(force), cancellation));
        return command;
    }

    private static async Task<int> InstallAsync(KernelSpecInstallation installation, string? alias, bool force, CancellationToken cancellation)
    {
        var watch = System.Diagnostics.Stopwatch.StartNew();
        string[] names = alias is null ? [] : [alias];
        foreach (var name in names.Prepend(KernelSpecInstallation.OwnName))
        {
            installation.Claim(name, force);
        }

        var project = KernelPublisher.FindProject(AppContext.BaseDirectory);
        var (copy, slower) = await PublishAsync(project, installation.Programs, cancellation).ConfigureAwait(false);
        foreach (var folder in KernelSpecException.Guard(installation.Folder, () => installation.Write(DotnetHost.Path, copy, names)))
        {
            Console.WriteLine($"{Path.GetFileName(folder)}: {folder}");
        }

        if (slower is not null)
        {
            Console.WriteLine("It is not compiled ahead of time, so that a kernel starts slower: what that needs could not be had.");
            Console.WriteLine($"  {slower}");
            Console.WriteLine("Install again when the packages can be reached.");
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"Installed in {watch.Elapsed.TotalSeconds:0} s. Choose \"C# (workbook)\" as the kernel of a C# notebook."));
        Console.WriteLine("VS Code completes after a dot with a setting of its own: jupyter settings prints it.");
        return ExitCodes.Passed;
    }

    private static Task<(string Copy, string? Slower)> PublishAsync(string project, string programs, CancellationToken cancellation)
    {
        const string what = "Building the kernel for this machine; it takes about a minute, longer the first time.";
        if (!Terminal.IsInteractive)
        {
            Console.WriteLine(what);
            return new KernelPublisher(project, line => Console.WriteLine($"  {line}")).PublishAsync(programs, cancellation);
        }

        return AnsiConsole.Status().StartAsync(what, status => new KernelPublisher(
            project, line => status.Status($"{what}\n  [dim]{Markup.Escape(line)}[/]")).PublishAsync(programs, cancellation));
    }

    private static string? NameIn(string? named) => named is null || JupyterName().IsMatch(named)
        ? named
        : throw new UsageException(
            $"--as takes a name as Jupyter knows them: letters of ASCII, digits, dots, dashes and underscores; and '{named}' is none.");

    [GeneratedRegex(@"^[A-Za-z0-9._-]*[A-Za-z0-9][A-Za-z0-9._-]*\z")]
    private static partial Regex JupyterName();
}
