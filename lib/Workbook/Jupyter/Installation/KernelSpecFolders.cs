using System.Collections.Immutable;

namespace Workbook.Jupyter.Installation;

/// <summary>The systems that Jupyter has rules of its own for.</summary>
internal enum JupyterSystem
{
    Linux,
    MacOS,
    Windows,
}

/// <summary>The data folders in which Jupyter keeps and looks for kernelspecs, by its own rules.</summary>
/// <param name="System">The kind of system.</param>
/// <param name="Home">The user's home folder.</param>
/// <param name="Variable">The environment: a variable's value, or null.</param>
internal sealed record KernelSpecFolders(JupyterSystem System, string Home, Func<string, string?> Variable)
{
    /// <summary>The folders of this machine and user.</summary>
    public static KernelSpecFolders Here { get; } = new(
        OperatingSystem.IsWindows() ? JupyterSystem.Windows : OperatingSystem.IsMacOS() ? JupyterSystem.MacOS : JupyterSystem.Linux,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Environment.GetEnvironmentVariable);

    /// <summary>The user's own data folder; kernelspecs lie in its folder <c>kernels</c>.</summary>
    public string UserData => Value("JUPYTER_DATA_DIR") ?? System switch
    {
        JupyterSystem.Windows => Join(Value("APPDATA") ?? Join(Home, "AppData", "Roaming"), "jupyter"),
        JupyterSystem.MacOS => Join(Home, "Library", "Jupyter"),
        _ => Join(Value("XDG_DATA_HOME") ?? Join(Home, ".local", "share"), "jupyter"),
    };

    /// <summary>All data folders, in the order in which Jupyter asks them; the first that has a name wins.</summary>
    public ImmutableArray<string> SearchPath =>
    [
        .. (Value("JUPYTER_PATH") ?? "")
            .Split(System == JupyterSystem.Windows ? ';' : ':', StringSplitOptions.RemoveEmptyEntries)
            .Append(UserData)
            // The Python environment that is active. Others are found by the Jupyter that is installed in them.
            .Concat(new[] { Value("VIRTUAL_ENV"), Value("CONDA_PREFIX") }.OfType<string>().Select(OfPrefix))
            .Concat(System == JupyterSystem.Windows
                ? [Join(Value("PROGRAMDATA") ?? @"C:\ProgramData", "jupyter")]
                : ["/usr/local/share/jupyter", "/usr/share/jupyter"])
            .Append(Join(Home, ".ipython"))
            .Distinct(StringComparer.Ordinal),
    ];

    /// <summary>The data folder of an installation below a prefix.</summary>
    public string OfPrefix(string prefix) => Join(prefix, "share", "jupyter");

    private string? Value(string name) => Variable(name) is { Length: > 0 } value ? value : null;

    // Of the system that is asked about, which in a test is not the one that it runs on.
    private string Join(params ReadOnlySpan<string> parts) => string.Join(System == JupyterSystem.Windows ? '\\' : '/', parts);
}
