using Contract;
using Documents;
using LanguageService;
using Session.Errors;
using Session.Libraries;
using Session.Outputs;
using Session.Running;
using Session.Stopping;
using Session.Tests.LanguageService;

namespace Session.Tests.Packages;

public sealed class SessionPackagesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly KnownPackages _packages = new();
    private readonly List<Output> _outputs = [];
    private CSharpSession _session;
    private int _cells;

    public SessionPackagesTests()
    {
        _session = New(_folder.Path);
        _packages.Add("Shapes", "1.2.0", CompiledLibrary.Write(_folder.Path, "Shapes", "1.2.0.0", "public class Circle { public int Sides => 1; }"));
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_cell_uses_a_package_that_it_names_and_so_do_those_after_it()
    {
        Assert.Equal("1", ValueOf("#r \"nuget: Shapes, 1.2.0\"\nnew Circle().Sides"));
        Assert.Equal("1", ValueOf("var circle = new Circle();\ncircle.Sides"));
    }

    [Fact]
    public void The_line_may_follow_the_code_that_uses_it()
    {
        Assert.Equal("3", ValueOf("var sides = new Circle().Sides + 2;\n#r \"nuget: Shapes\"\nsides"));
    }

    [Fact]
    public void The_cell_shows_how_far_the_restore_is_and_then_the_version()
    {
        Assert.Null(Run("#r \"nuget: Shapes\""));

        Assert.Equal(
            ["Restoring Shapes …", "Restoring Shapes … half of it", "Restored Shapes 1.2.0"],
            _outputs.Select(output => (output as DisplayOutput)?.Data ?? ((DisplayUpdate)output).Data).Select(data => data[MimeTypes.PlainText]));
        Assert.Single(_outputs.Select(output => (output as DisplayOutput)?.Id ?? ((DisplayUpdate)output).Id).Distinct());
    }

    [Theory]
    [InlineData("#r \"nuget: Shapes, 1.2.0\"")]
    [InlineData("#r \"nuget: Shapes\"")]
    [InlineData("#r \"nuget: shapes\"")]
    public void What_is_here_is_not_restored_again(string again)
    {
        Run("#r \"nuget: Shapes, 1.2.0\"");
        _outputs.Clear();

        Assert.Null(Run(again));
        Assert.Single(_packages.Orders);
        Assert.Empty(_outputs);
    }

    [Fact]
    public void Another_version_of_what_is_here_is_refused_with_the_remedy()
    {
        Run("#r \"nuget: Shapes, 1.2.0\"");

        var failure = Run("\n#r \"nuget: Shapes, 2.0.0\"");

        Assert.Equal(2, failure?.Line);
        Assert.Contains("Shapes is here in version 1.2.0, and stays: restart the session", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Later_packages_are_restored_together_with_those_before()
    {
        _packages.Add("Colours", "3.0.0", CompiledLibrary.Write(_folder.Path, "Colours", "3.0.0.0", "public class Red { }"));

        Run("#r \"nuget: Shapes\"");
        Assert.Null(Run("#r \"nuget: Colours\"\nvar both = (new Circle(), new Red());"));

        Assert.Equal(["Shapes", "Shapes; Colours"], _packages.Orders);
    }

    [Fact]
    public void A_place_of_packages_counts_from_then_on_and_begins_at_the_notebook()
    {
        Run("#i \"nuget: feed\"\n#i \"nuget: https://example.org/v3/index.json\"");
        Run("#r \"nuget: Shapes\"");

        Assert.Equal([$"Shapes from {Path.Combine(_folder.Path, "feed")} from https://example.org/v3/index.json"], _packages.Orders);
    }

    [Fact]
    public void A_package_that_cannot_be_had_is_an_error_of_its_line_and_the_session_goes_on()
    {
        var failure = Run("#r \"nuget: Shapes\"\n#r \"nuget: Nothing, 9.9\"\nvar never = 1;");

        Assert.Equal(new CellFailure(1, 2, "Directive: the package Nothing, 9.9 is nowhere"), failure);
        Assert.Equal("Not restored: Shapes; Nothing, 9.9", _outputs.OfType<DisplayUpdate>().Last().Data[MimeTypes.PlainText]);
        Assert.Equal("1", ValueOf("#r \"nuget: Shapes\"\nnew Circle().Sides"));
    }

    [Fact]
    public void A_restore_can_be_stopped()
    {
        using var stop = new CancellationTokenSource();
        _packages.Meanwhile = token =>
        {
            stop.Cancel();
            token.ThrowIfCancellationRequested();
        };

        var failure = Run("#r \"nuget: Shapes\"", new CellStop { Token = stop.Token });

        Assert.StartsWith("Interrupted", failure?.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_library_that_the_cells_have_already_stays_and_the_cell_says_so()
    {
        var older = CompiledLibrary.Write(_folder.Path, "Shapes", "1.0.0.0", "public class Circle { public int Sides => 7; }");
        Run($"#r \"{older}\"\nvar circle = new Circle();");

        Assert.Equal("7", ValueOf("#r \"nuget: Shapes\"\ncircle = new Circle();\ncircle.Sides"));
        Assert.Equal(
            "Restored Shapes 1.2.0 (without Shapes, which the cells have already)",
            _outputs.OfType<DisplayUpdate>().Last().Data[MimeTypes.PlainText]);
    }

    [Theory]
    [InlineData("MathNet.Numerics", "namespace MathNet.Numerics.LinearAlgebra { public class Vector<T> { } }", "typeof(Vector<double>)")]
    [InlineData("FSharp.Core", "namespace Microsoft.FSharp.Core { public class FSharpOption<T> { } }", "typeof(Microsoft.FSharp.Core.FSharpOption<int>)")]
    [InlineData("Plotly.NET", "namespace Plotly.NET { public class GenericChart { } }", "typeof(Plotly.NET.GenericChart)")]
    public void The_courses_own_libraries_win_over_a_packages_copy(string name, string code, string type)
    {
        _session = New(Cursor.Notebooks);
        _packages.Add(name, "99.0.0", CompiledLibrary.Write(_folder.Path, name, "99.0.0.0", code));

        Assert.Null(Run("#!import workbook.csx"));

        Assert.Equal("True", ValueOf($"#r \"nuget: {name}\"\n{type}.Assembly.Location.Contains(\".workbook\")"));
    }

    [Fact]
    public async Task Code_help_knows_a_packages_types_when_it_is_told_of_them()
    {
        var help = new CodeAssistant(_folder.Path, new FileLibraries());
        const string cell = "#r \"nuget: Shapes\"\nvar circle = new Circle();";

        Run(cell);
        help.Reference(_session.PackageLibraries);
        help.Remember(cell);

        Assert.Equal("Sides", (await help.TextsAtMarkAsync("circle.Sid|"))[0]);
        Assert.Equal("Sides", (await help.TextsAtMarkAsync("#r \"nuget: Shapes\"\nnew Circle().Sid|"))[0]);
    }

    [Theory]
    [InlineData("#r \"nuget: Shapes\"")]
    [InlineData("#i \"nuget: feed\"\n#r \"nuget: Shapes\"\nvar x = 1;")]
    public void A_cell_with_such_lines_can_run_as_it_is(string code) => Assert.Equal(CodeStatus.Complete, CodeAssistant.StateOf(code).Status);

    private CSharpSession New(string folder) => new(folder, new FileLibraries(), new ThreadRunner(), packages: _packages);

    private CellFailure? Run(string text, CellStop? stop = null) => _session
        .RunAsync(++_cells, text, _outputs.Add, new CellClient { Stop = stop ?? CellStop.Never }).GetAwaiter().GetResult();

    private string? ValueOf(string text)
    {
        Assert.Null(Run(text));
        return (_outputs.LastOrDefault() as ResultOutput)?.Data[MimeTypes.PlainText];
    }
}
