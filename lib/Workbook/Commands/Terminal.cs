using Spectre.Console;

namespace Workbook.Commands;

/// <summary>The terminal that the program prints to, if it prints to one.</summary>
internal static class Terminal
{
    /// <summary>True where a person watches, so that lines can be drawn over.</summary>
    public static bool IsInteractive => AnsiConsole.Profile.Out.IsTerminal && AnsiConsole.Profile.Capabilities.Interactive;
}
