using System.CommandLine;
using System.CommandLine.Help;
using Documents;
using Workbook.Jupyter.Installation;

namespace Workbook.Commands;

/// <summary>Runs a command line: errors go to the error stream, in words, with the exit code that is documented.</summary>
internal static class CommandLine
{
    public static async Task<int> InvokeAsync(RootCommand root, string[] args)
    {
        var parsed = root.Parse(args);
        if (parsed.Errors.Count > 0)
        {
            return Refuse(string.Join('\n', parsed.Errors.Select(error => error.Message)) + "\nTry --help.");
        }

        try
        {
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false }).ConfigureAwait(false);
            if (parsed.Action is HelpAction && ExitCodes.LineOf(parsed.CommandResult.Command) is { } line)
            {
                Console.WriteLine(line);
            }

            return code;
        }
        catch (Exception problem) when (problem is UsageException or NotebookFormatException or IOException or UnauthorizedAccessException)
        {
            return Refuse(problem.Message);
        }
        catch (KernelSpecException problem)
        {
            Console.Error.WriteLine(problem.Message);
            return ExitCodes.Failed;
        }
        catch (OperationCanceledException)
        {
            Console.Error.WriteLine("Stopped.");
            return ExitCodes.Stopped;
        }
    }

    private static int Refuse(string message)
    {
        Console.Error.WriteLine(message);
        return ExitCodes.Usage;
    }
}
