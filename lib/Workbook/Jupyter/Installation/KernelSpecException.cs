namespace Workbook.Jupyter.Installation;

/// <summary>A kernel that could not be published, installed or removed: the message says why, and the remedy.</summary>
internal sealed class KernelSpecException(string message) : Exception(message)
{
    /// <summary>Does something with the files of a folder, and says what helps where the system refuses it.</summary>
    /// <exception cref="KernelSpecException">The system refuses it.</exception>
    internal static T Guard<T>(string folder, Func<T> change)
    {
        try
        {
            return change();
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new KernelSpecException(
                $"'{folder}' cannot be written to: {problem.Message} "
                + "Make it writable, or name a place that is with --prefix, as a folder in your home or a Python environment's.");
        }
    }
}
