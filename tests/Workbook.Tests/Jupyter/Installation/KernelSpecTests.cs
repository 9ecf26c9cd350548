using Workbook.Jupyter.Installation;
using Workbook.Processes;

namespace Workbook.Tests.Jupyter.Installation;

/// <summary>What is written into a kernelspec, and what is read out of others.</summary>
public sealed class KernelSpecTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void The_file_says_how_to_start_and_interrupt_the_kernel() =>
        Assert.Equal(
            """
            {
              "argv": [
                "/usr/share/dotnet/dotnet",
                "exec",
                "/home/André's/kernels/workbook-csharp/bin/0123456789abcdef/Workbook.dll",
                "jupyter",
                "kernel",
                "{connection_file}"
              ],
              "display_name": "C# (workbook)",
              "language": "C#",
              "interrupt_mode": "message",
              "metadata": {
                "debugger": false,
                "workbook": {
                  "version": "1.0.0"
                }
              }
            }

            """,
            KernelSpecFile.Text(
                "/usr/share/dotnet/dotnet", "/home/André's/kernels/workbook-csharp/bin/0123456789abcdef/Workbook.dll", "C# (workbook)"),
            ignoreLineEndingDifferences: true);

    [Fact]
    public void What_is_written_is_read_back()
    {
        var host = DotnetHost.Path;
        var library = _folder.Write("bin/Workbook.dll", "");
        Write("mine", KernelSpecFile.Text(host, library, "C# (workbook)"));

        var spec = Assert.Single(KernelSpec.In(_folder.Path));

        Assert.Equal(("mine", "C# (workbook)", true, null), (spec.Name, spec.DisplayName, spec.IsOurs, spec.Problem));
        Assert.Equal([host, "exec", library, "jupyter", "kernel", "{connection_file}"], spec.Argv);
    }

    [Fact]
    public void One_of_ours_without_its_program_is_to_be_installed_again()
    {
        Write("mine", KernelSpecFile.Text(DotnetHost.Path, "/nowhere/Workbook.dll", "C#"));

        Assert.Equal("its program is gone (/nowhere/Workbook.dll); install it again", Assert.Single(KernelSpec.In(_folder.Path)).Problem);
    }

    [Theory]
    [InlineData("""{ "argv": ["/nowhere/kernel", "{connection_file}"], "display_name": "X" }""", "its program is gone (/nowhere/kernel)")]
    [InlineData("""{ "argv": ["no-such-program-anywhere"], "display_name": "X" }""", "its program is gone (no-such-program-anywhere)")]
    [InlineData("""{ "argv": [], "display_name": "X" }""", "its kernel.json names no program")]
    [InlineData("""{ "argv": 1 }""", "its kernel.json cannot be read")]
    [InlineData("""{ "argv": [null, {}] }""", "its kernel.json cannot be read")]
    [InlineData("[]", "its kernel.json cannot be read")]
    [InlineData("null", "its kernel.json cannot be read")]
    [InlineData("{", "its kernel.json cannot be read")]
    public void A_broken_one_says_what_is_wrong_and_what_to_do(string json, string problem)
    {
        Write("broken", json);

        Assert.Equal($"{problem}; install it again, or: jupyter kernelspec remove broken", Assert.Single(KernelSpec.In(_folder.Path)).Problem);
    }

    [Fact]
    public void Jupyters_own_Python_is_never_missing()
    {
        Write("python3", """{ "argv": ["python3", "-m", "ipykernel_launcher"], "display_name": "Python 3", "language": "python", "metadata": [] }""");

        var spec = Assert.Single(KernelSpec.In(_folder.Path));

        Assert.Null(spec.Problem);
        Assert.False(spec.IsOurs);
    }

    [Fact]
    public void Of_one_name_the_first_folder_has_it()
    {
        Write("a/kernels/One", """{ "argv": ["python"], "display_name": "first" }""", "");
        Write("b/kernels/one", """{ "argv": ["python"], "display_name": "second" }""", "");
        Write("b/kernels/two", """{ "argv": ["python"] }""", "");
        Directory.CreateDirectory(Path.Combine(_folder.Path, "b", "kernels", "no-spec"));

        var specs = KernelSpec.On([Path.Combine(_folder.Path, "a"), Path.Combine(_folder.Path, "nowhere"), Path.Combine(_folder.Path, "b")]);

        Assert.Equal(["first", "two"], specs.Select(spec => spec.DisplayName));
    }

    private void Write(string name, string json, string below = "kernels") => _folder.Write(Path.Combine(below, name, "kernel.json"), json);
}
