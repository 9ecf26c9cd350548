using System.CommandLine;

namespace Workbook.Commands;

/// <summary><c>workbook jupyter settings</c>: the settings of a person's editor that no project can make for them.</summary>
internal static class JupyterSettingsCommand
{
    public static Command Create()
    {
        var command = new Command("settings", "Prints what VS Code's user settings need, for completion in C# cells.");
        command.SetAction(_ => Console.WriteLine(
            """
            // For VS Code: open the command palette, "Preferences: Open User Settings (JSON)", and put this between its braces.
            // The Jupyter extension reads it from the user's settings only, not from a project's.
            "jupyter.completionTriggerCharacters": { "csharp": ["."] }
            """));
        ExitCodes.Tell(command, ExitCodes.JupyterHelp);
        return command;
    }
}
