using Classroom.Live;
using Microsoft.DotNet.Interactive;

namespace Classroom.Tests.Live;

[Collection(LiveTests.Name)]
public sealed class PolyglotDisplayTests : IDisposable
{
    private readonly HandClock _clock = new();
    private readonly StringWriter _console = new();

    [Fact]
    public void Polyglot_Notebooks_display_once_and_then_update()
    {
        KernelInvocationContext.Current = new();

        Count(to: 3);

        Assert.Equal(["display 0", "update 1", "update 2", "update 3"], KernelInvocationContext.Current.Log);
        Assert.Equal("", _console.ToString());
    }

    [Theory]
    [InlineData(0, "0|1|2|3")]
    [InlineData(1, "1|2|3")]
    public void A_surprise_goes_on_in_lines(int worksFor, string lines)
    {
        KernelInvocationContext.Current = new() { WorksFor = worksFor };

        Count(to: 3);

        Assert.Equal(worksFor, KernelInvocationContext.Current.Log.Count);
        Assert.Equal(lines, string.Join('|', _console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)));
    }

    [Fact]
    public void Outside_of_its_cells_there_is_no_place()
    {
        KernelInvocationContext.Current = null;

        Assert.Null(PolyglotDisplay.Find());
    }

    [Fact]
    public void The_workbooks_own_host_comes_first()
    {
        using var host = new LiveHost();
        KernelInvocationContext.Current = new();

        Count(to: 1);

        Assert.Equal(["0", "1"], host.Texts);
        Assert.Empty(KernelInvocationContext.Current.Log);
    }

    public void Dispose()
    {
        KernelInvocationContext.Current = null;
        _console.Dispose();
    }

    private void Count(int to)
    {
        var output = new LiveOutput(_clock, _console);
        for (var i = 0; i <= to; i++)
        {
            var text = new LiveText(NumberFormat.Text(i));
            output.Show(text, text.ToPlainText());
            _clock.Pass(100);
        }
    }
}
