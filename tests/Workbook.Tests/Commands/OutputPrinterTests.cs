using Contract;
using Documents;
using Workbook.Commands;
using Workbook.Runs;

namespace Workbook.Tests.Commands;

/// <summary>What notebooks show, printed as it comes.</summary>
public sealed class OutputPrinterTests : IDisposable
{
    private readonly StringWriter _target = new() { NewLine = "\n" };
    private readonly OutputPrinter _printer;

    public OutputPrinterTests() => _printer = new OutputPrinter(["a.dib", "b.dib"], _target);

    public void Dispose() => _target.Dispose();

    [Fact]
    public void Text_is_there_before_its_cell_ends()
    {
        Hear(0, new CellStarted(1), Text(1, "half a "));
        Assert.Equal("== a.dib\n[1]\nhalf a ", _target.ToString());
        Hear(0, Text(1, "line"), new CellShowed(1, new ResultOutput(Words("2"), 1)));
        Assert.Equal("== a.dib\n[1]\nhalf a line\n2\n", _target.ToString());
    }

    [Fact]
    public void A_second_notebook_waits_for_its_turn()
    {
        Hear(1, Text(1, "second\n"));
        Hear(0, Text(2, "first\n"));
        Assert.Equal("== a.dib\n[2]\nfirst\n", _target.ToString());
        _printer.HearEnd(0);
        Assert.Equal("== a.dib\n[2]\nfirst\n== b.dib\n[1]\nsecond\n", _target.ToString());
        Hear(1, Text(1, "more"));
        _printer.HearEnd(1);
        Assert.EndsWith("second\nmore\n", _target.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_notebook_that_shows_nothing_is_named_all_the_same()
    {
        _printer.HearEnd(1);
        _printer.HearEnd(0);
        Assert.Equal("== a.dib\n== b.dib\n", _target.ToString());
    }

    [Fact]
    public void Of_a_value_that_changes_the_first_state_and_the_last_are_printed()
    {
        Hear(0, new CellShowed(1, new DisplayOutput(Words("0 %")) { Id = "x" }));
        Hear(0, new CellShowed(1, new DisplayUpdate("x", Words("50 %"))), new CellShowed(1, new DisplayUpdate("x", Words("100 %"))));
        Hear(0, new CellEnded(1, null));
        Assert.Equal("== a.dib\n[1]\n0 %\n100 %\n", _target.ToString());
    }

    [Fact]
    public void An_error_is_printed_with_its_places()
    {
        Hear(0, new CellShowed(3, new ErrorOutput("Exception", "no", ["at cell 3, line 1"])));
        Assert.Equal("== a.dib\n[3]\nException: no\n  at cell 3, line 1\n", _target.ToString());
    }

    private static CellShowed Text(int cell, string text) => new(cell, new StreamOutput("stdout", text));

    private static MimeBundle Words(string text) => MimeBundle.Of((MimeTypes.PlainText, text));

    private void Hear(int notebook, params ReadOnlySpan<WorkerMessage> messages)
    {
        foreach (var message in messages)
        {
            _printer.Hear(notebook, message);
        }
    }
}
