using Workbook.Jupyter.Installation;

namespace Workbook.Tests.Jupyter.Installation;

/// <summary>Jupyter's rules for where things lie, for each system, whatever the tests run on.</summary>
public sealed class KernelSpecFoldersTests
{
    [Theory]
    [InlineData("Linux", "/home/me", "/home/me/.local/share/jupyter")]
    [InlineData("Linux", "/home/me", "/data/jupyter", "XDG_DATA_HOME=/data")]
    [InlineData("Linux", "/home/me", "/my/own", "XDG_DATA_HOME=/data", "JUPYTER_DATA_DIR=/my/own")]
    [InlineData("Linux", "/home/me", "/home/me/.local/share/jupyter", "XDG_DATA_HOME=", "JUPYTER_DATA_DIR=")]
    [InlineData("MacOS", "/Users/me", "/Users/me/Library/Jupyter", "XDG_DATA_HOME=/data")]
    [InlineData("MacOS", "/Users/me", "/my/own", "JUPYTER_DATA_DIR=/my/own")]
    [InlineData("Windows", @"C:\Users\me", @"C:\Users\me\AppData\Roaming\jupyter")]
    [InlineData("Windows", @"C:\Users\me", @"D:\Roaming\jupyter", @"APPDATA=D:\Roaming")]
    [InlineData("Windows", @"C:\Users\me", @"D:\own", @"APPDATA=D:\Roaming", @"JUPYTER_DATA_DIR=D:\own")]
    public void The_users_folder_is_where_Jupyter_has_it(string system, string home, string expected, params string[] environment) =>
        Assert.Equal(expected, Folders(system, home, environment).UserData);

    [Fact]
    public void The_search_begins_with_what_the_environment_names() =>
        Assert.Equal(
            [
                "/a", "/b", "/home/me/.local/share/jupyter", "/venv/share/jupyter", "/conda/share/jupyter",
                "/usr/local/share/jupyter", "/usr/share/jupyter", "/home/me/.ipython",
            ],
            Folders("Linux", "/home/me", "JUPYTER_PATH=/a:/b", "VIRTUAL_ENV=/venv", "CONDA_PREFIX=/conda").SearchPath);

    [Fact]
    public void The_search_on_Windows_ends_with_what_all_users_share() =>
        Assert.Equal(
            [@"D:\a", @"D:\Roaming\jupyter", @"D:\ProgramData\jupyter", @"C:\Users\me\.ipython"],
            Folders("Windows", @"C:\Users\me", @"JUPYTER_PATH=D:\a", @"APPDATA=D:\Roaming", @"PROGRAMDATA=D:\ProgramData").SearchPath);

    [Fact]
    public void No_folder_is_searched_twice() =>
        Assert.Equal(
            ["/usr/share/jupyter", "/home/me/.local/share/jupyter", "/usr/local/share/jupyter", "/home/me/.ipython"],
            Folders("Linux", "/home/me", "JUPYTER_PATH=/usr/share/jupyter", "VIRTUAL_ENV=/usr").SearchPath);

    [Fact]
    public void A_prefix_has_its_folder_below_share() => Assert.Equal("/opt/x/share/jupyter", Folders("Linux", "/home/me").OfPrefix("/opt/x"));

    private static KernelSpecFolders Folders(string system, string home, params string[] environment)
    {
        var variables = environment.Select(pair => pair.Split('=', 2)).ToDictionary(pair => pair[0], pair => pair[1]);
        return new(Enum.Parse<JupyterSystem>(system), home, variables.GetValueOrDefault);
    }
}
