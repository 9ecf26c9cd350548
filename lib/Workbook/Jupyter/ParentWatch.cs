using System.Globalization;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;

namespace Workbook.Jupyter;

/// <summary>Notices that the process that started the kernel is gone: nobody would ever end the kernel then.</summary>
internal static class ParentWatch
{
    /// <summary>The time between two looks.</summary>
    public static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Begins to watch; the function that it returns tells whether the process is gone.</summary>
    public static Func<bool> Begin()
    {
        if (!OperatingSystem.IsWindows())
        {
            // The system gives orphans another parent.
            var parent = ParentId();
            return () => ParentId() != parent;
        }

        // There Jupyter hands down a handle to its process.
        if (!nint.TryParse(Environment.GetEnvironmentVariable("JPY_PARENT_PID"), CultureInfo.InvariantCulture, out var handle) || handle <= 0)
        {
            return () => false;
        }

        var gone = new ManualResetEvent(false) { SafeWaitHandle = new SafeWaitHandle(handle, ownsHandle: false) };
        return () => gone.WaitOne(0);
    }

    // SYSLIB1054: the generated marshalling would need unsafe code, for a function without parameters.
#pragma warning disable SYSLIB1054
    [DllImport("libc", EntryPoint = "getppid")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ParentId();
#pragma warning restore SYSLIB1054
}
