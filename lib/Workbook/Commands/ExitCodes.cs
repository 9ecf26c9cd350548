using System.CommandLine;

namespace Workbook.Commands;

/// <summary>The exit codes of the program, and the line of each command's help that explains them.</summary>
internal static class ExitCodes
{
    /// <summary>Every cell ran and every check passed or is still to be done; every edition is up to date.</summary>
    public const int Passed = 0;

    /// <summary>A cell or a check failed, or an edition is not as it should be.</summary>
    public const int Failed = 1;

    /// <summary>The command line, or a file it names, is not as it should be.</summary>
    public const int Usage = 2;

    /// <summary>A person stopped it (as shells say of Ctrl+C).</summary>
    public const int Stopped = 130;

    private static readonly Dictionary<Command, string> Told = [];

    /// <summary>The line in the help of <c>build</c> and <c>run</c>.</summary>
    public const string Help = "Exit codes: 0 all passed or is still to be done, 1 a cell or a check failed, 2 wrong usage.";

    /// <summary>The line in the help of <c>sync</c>.</summary>
    public const string SyncHelp =
        "Exit codes: 0 all are up to date, 1 one is not (with --check), was edited by hand, or is left of a notebook that is gone, "
        + "2 wrong usage.";

    /// <summary>The line in the help of <c>start</c>.</summary>
    public const string StartHelp = "Exit codes: 0 the copies are there, 2 wrong usage.";

    /// <summary>The line in the help of the verbs of <c>jupyter</c>.</summary>
    public const string JupyterHelp = "Exit codes: 0 done, 1 it could not be done and nothing was changed, 2 wrong usage.";

    /// <summary>Notes the line that ends a command's own help: a list of commands has no room for it.</summary>
    public static void Tell(Command command, string line) => Told[command] = line;

    /// <summary>The line that ends a command's help; null where it has none.</summary>
    public static string? LineOf(Command command) => Told.GetValueOrDefault(command);
}
