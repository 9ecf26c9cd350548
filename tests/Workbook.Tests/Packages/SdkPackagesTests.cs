using System.Runtime.InteropServices;
using Contract;
using Documents;
using Session;
using Session.Errors;
using Session.Libraries;
using Session.Running;
using Workbook.Packages;
using Workbook.Processes;
using Workbook.Runs;

namespace Workbook.Tests.Packages;

/// <summary>Packages restored by the SDK from a folder, and used in cells.</summary>
public sealed class SdkPackagesTests : IDisposable
{
    private readonly PackageFeed _feed = new();
    private readonly List<Output> _outputs = [];
    private CSharpSession? _session;
    private int _cells;

    public void Dispose() => _feed.Dispose();

    [Fact]
    public void A_package_brings_what_it_needs()
    {
        var colours = _feed.Add("Colours", "2.0.0", "public enum Colour { Red, Green }");
        _feed.Add("Shapes", "1.0.0", "public class Circle { public Colour Colour => Colour.Green; }", ("Colours", "2.0.0", colours));

        Assert.Equal("True", ValueOf("#r \"nuget: Shapes, 1.0.0\"\nnew Circle().Colour == Colour.Green"));
        Assert.Contains(_outputs.OfType<DisplayUpdate>(), update => update.Data[MimeTypes.PlainText]!.Contains("Shapes 1.0.0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("", "20")]
    [InlineData(", 1.*", "11")]
    [InlineData(", 1.0.0", "10")]
    [InlineData(", [1.0, 2.0)", "10")]
    public void A_version_is_the_latest_the_latest_of_a_range_or_the_one_that_is_named(string version, string number)
    {
        foreach (var (name, value) in (ReadOnlySpan<(string, int)>)[("1.0.0", 10), ("1.1.0", 11), ("2.0.0", 20), ("2.1.0-beta", 21)])
        {
            var library = CompiledLibrary.Bytes("Shapes", "1.0.0.0", $"public static class Number {{ public static int Value => {value}; }}");
            _feed.Add("Shapes", name, [], ("lib/net8.0/Shapes.dll", library));
        }

        Assert.Equal(number, ValueOf($"#r \"nuget: Shapes{version}\"\nNumber.Value"));
    }

    [Fact]
    public void A_cell_can_name_a_folder_of_packages_itself()
    {
        _feed.UseOnly("");
        _feed.Add("Shapes", "1.0.0", "public class Circle { public int Sides => 1; }");

        Assert.Equal("1", ValueOf("#i \"nuget: feed\"\n#r \"nuget: Shapes\"\nnew Circle().Sides"));
    }

    [Fact]
    public void Where_no_source_is_reached_the_error_names_the_package_the_reason_and_the_remedies()
    {
        _feed.UseOnly("https://127.0.0.1:9/v3/index.json");

        var failure = Run("\n#r \"nuget: Shapes, 1.0.0\"");

        Assert.Equal(2, failure?.Line);
        Assert.StartsWith("Directive: the package Shapes, 1.0.0 cannot be restored. The SDK says: NU", failure?.Message, StringComparison.Ordinal);
        Assert.Contains("https://127.0.0.1:9/v3/index.json", failure?.Message, StringComparison.Ordinal);
        Assert.Contains("a source that can be reached", failure?.Message, StringComparison.Ordinal);
        Assert.Contains("#i \"nuget: FOLDER\"", failure?.Message, StringComparison.Ordinal);
        Assert.DoesNotContain('\n', failure!.Message);
    }

    [Fact]
    public void Without_a_source_a_version_that_the_machine_has_will_do_and_the_error_names_it()
    {
        _feed.Add("Shapes", "1.0.0", "public class Circle { public int Sides => 1; }");
        Run("#r \"nuget: Shapes\"");
        _feed.UseOnly("https://127.0.0.1:9/v3/index.json");
        _session = null;

        var failure = Run("#r \"nuget: Shapes, 1.1.0\"");

        Assert.EndsWith("or a version that this machine has already: 1.0.0.", failure?.Message, StringComparison.Ordinal);
        Assert.Equal("1", ValueOf("#r \"nuget: Shapes, 1.0.0\"\nnew Circle().Sides"));
    }

    [Fact]
    public void A_new_session_finds_what_an_earlier_one_restored_without_the_SDK()
    {
        _feed.Add("Shapes", "1.0.0", "public class Circle { public int Sides => 1; }");
        Run("#r \"nuget: Shapes\"");
        Directory.Delete(_feed.Source, recursive: true);
        _session = null;

        Assert.Equal("1", ValueOf("#r \"nuget: Shapes\"\nnew Circle().Sides"));
    }

    [Fact]
    public void What_was_restored_and_is_gone_is_restored_again()
    {
        _feed.Add("Shapes", "1.0.0", "public class Circle { public int Sides => 1; }");
        Run("#r \"nuget: Shapes\"");
        Directory.Delete(Path.Combine(_feed.Folder, "packages"), recursive: true);
        _session = null;

        Assert.Equal("1", ValueOf("#r \"nuget: Shapes\"\nnew Circle().Sides"));
    }

    [Fact]
    public void Code_of_a_package_finds_its_native_library()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "The native library is one of the runtime's for Linux.");
        var native = Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "libSystem.Native.so");
        var library = CompiledLibrary.Bytes("Native.Calls", "1.0.0.0", """
            public static class Native
            {
                [System.Runtime.InteropServices.DllImport("ofatest", EntryPoint = "SystemNative_GetPid")]
                public static extern int Id();
            }
            """);
        _feed.Add(
            "Native.Calls", "1.0.0", [],
            ("lib/net8.0/Native.Calls.dll", library),
            ($"runtimes/{PortableRuntime.Identifier}/native/libofatest.so", File.ReadAllBytes(native)));

        Assert.Equal("True", ValueOf("#r \"nuget: Native.Calls\"\nNative.Id() == Environment.ProcessId"));
    }

    [Fact]
    public void A_library_for_this_machine_goes_before_the_one_for_all()
    {
        static byte[] Of(string text) =>
            CompiledLibrary.Bytes("Machines", "1.0.0.0", $"public static class Machine {{ public static string Name => \"{text}\"; }}");
        _feed.Add(
            "Machines", "1.0.0", [],
            ("lib/net8.0/Machines.dll", Of("any")), ($"runtimes/{PortableRuntime.Identifier}/lib/net8.0/Machines.dll", Of("this")));

        Assert.Equal("this", ValueOf("#r \"nuget: Machines\"\nMachine.Name"));
    }

    [Fact]
    public void The_sessions_own_libraries_win_over_a_packages_copy()
    {
        _feed.Add("Documents", "0.5.0", "namespace Documents { public class Notebook { } }");

        Assert.Equal("True", ValueOf("#r \"nuget: Documents\"\ntypeof(Documents.Cell).Assembly == typeof(Documents.Notebook).Assembly"));
    }

    [Fact]
    public async Task A_notebook_that_the_runner_runs_can_use_packages()
    {
        _feed.Add("Shapes", "1.0.0", "public class Circle { public int Sides => 1; }");
        var notebook = Path.Combine(_feed.Folder, "notebook.dib");
        await File.WriteAllTextAsync(notebook, "#!csharp\n\n#r \"nuget: Shapes\"\nnew Circle().Sides\n", TestContext.Current.CancellationToken);

        var run = await new NotebookRunner(TimeSpan.FromMinutes(2)).RunAsync(notebook, _ => { }, TestContext.Current.CancellationToken);

        Assert.Empty(run.Failures);
        Assert.Equal(
            [
                new DisplayOutput(MimeBundle.Of((MimeTypes.PlainText, "Restored Shapes 1.0.0"))),
                new ResultOutput(MimeBundle.Of((MimeTypes.PlainText, "1")), 1),
            ],
            run.Notebook.Cells[0].Outputs);
    }

    private CellFailure? Run(string text)
    {
        _session ??= new CSharpSession(_feed.Folder, new FileLibraries(), new ThreadRunner(), packages: new SdkPackages(_feed.Cache, _feed.Store));
        return _session.RunAsync(++_cells, text, _outputs.Add).GetAwaiter().GetResult();
    }

    private string? ValueOf(string text)
    {
        Assert.Null(Run(text));
        return (_outputs.LastOrDefault() as ResultOutput)?.Data[MimeTypes.PlainText];
    }
}
