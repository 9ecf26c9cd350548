namespace Workbook.Jupyter.Protocol;

/// <summary>
/// Keeps the kernel's sockets off the thread pool, on which the runtime finishes what sockets do: a cell that keeps all of the pool
/// busy (a parallel loop, say) would keep an interrupt waiting for seconds. They finish on the threads that listen to the system instead.
/// </summary>
internal static class SocketThreads
{
    private const string Inline = "DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS";
    private const string Count = "DOTNET_SYSTEM_NET_SOCKETS_THREAD_COUNT";

    // Sockets take turns on them. A cell's own download may keep one busy, and with enough of them hardly one of the kernel's.
    private const string Enough = "16";

    /// <summary>Sets the runtime so, before the process's first socket; on Windows sockets finish on threads of their own anyway.</summary>
    public static void LeaveThePoolToCells()
    {
        Environment.SetEnvironmentVariable(Inline, "1");
        Environment.SetEnvironmentVariable(Count, Environment.GetEnvironmentVariable(Count) ?? Enough);
    }

    /// <summary>Takes the settings out of the environment when the sockets are at work: what cells start is not to inherit them.</summary>
    public static void ForgetTheSettings()
    {
        Environment.SetEnvironmentVariable(Inline, null);
        Environment.SetEnvironmentVariable(Count, null);
    }
}
