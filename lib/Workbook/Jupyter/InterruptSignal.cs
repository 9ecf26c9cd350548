using System.Runtime.InteropServices;

namespace Workbook.Jupyter;

/// <summary>
/// The signal by which front ends interrupt (SIGINT). A script's background jobs begin with the signal ignored, and so does all that
/// they start: a server, its kernels. The runtime keeps to that; the kernel, which nobody interrupts by accident, does not.
/// </summary>
internal static class InterruptSignal
{
    private const int Number = 2;
    private static readonly nint Default = 0;
    private static readonly nint Ignored = 1;

    /// <summary>Calls an action at each signal, until the registration is disposed of.</summary>
    public static IDisposable Hear(Action interrupt)
    {
        if (!OperatingSystem.IsWindows() && IsIgnored())
        {
            _ = SetAction(Number, Default);
        }

        return PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            signal.Cancel = true;
            interrupt();
        });
    }

    // On all systems that .NET runs on the record of a signal's action is smaller than this, and begins with its handler.
    private static bool IsIgnored()
    {
        var action = new byte[512];
        return GetAction(Number, 0, action) == 0 && MemoryMarshal.Read<nint>(action) == Ignored;
    }

    // SYSLIB1054: the generated marshalling would need unsafe code.
#pragma warning disable SYSLIB1054
    [DllImport("libc", EntryPoint = "sigaction")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int GetAction(int signal, nint newAction, [Out] byte[] oldAction);

    [DllImport("libc", EntryPoint = "signal")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern nint SetAction(int signal, nint handler);
#pragma warning restore SYSLIB1054
}
