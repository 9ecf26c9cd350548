namespace Workbook.Jupyter;

/// <summary>The log of the kernel, for whoever looks for a fault: on the error stream, if WORKBOOK_KERNEL_LOG is 1.</summary>
internal static class KernelLog
{
    private static readonly TextWriter? Writer = Environment.GetEnvironmentVariable("WORKBOOK_KERNEL_LOG") == "1"
        ? TextWriter.Synchronized(new StreamWriter(Console.OpenStandardError()) { AutoFlush = true })
        : null;

    /// <summary>Writes a line.</summary>
    public static void Write(string line) => Writer?.WriteLine($"{DateTime.Now:HH:mm:ss.fff} {line}");
}
