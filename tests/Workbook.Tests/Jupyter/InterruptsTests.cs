using Workbook.Jupyter;

namespace Workbook.Tests.Jupyter;

public sealed class InterruptsTests
{
    private readonly Interrupts _interrupts = new();
    private readonly List<string> _said = [];

    [Fact]
    public void The_first_asks_to_stop_and_gives_nothing_up()
    {
        var stop = _interrupts.AsStop(_said.Add);

        _interrupts.Add();

        Assert.True(stop.Token.IsCancellationRequested);
        Assert.False(stop.GiveUp.IsCancellationRequested);
    }

    [Fact]
    public void Without_a_warning_no_number_of_them_gives_up()
    {
        var stop = _interrupts.AsStop(_said.Add);

        _interrupts.Add();
        _interrupts.Add();
        _interrupts.Add();

        Assert.False(stop.GiveUp.IsCancellationRequested);
        Assert.Empty(_said);
    }

    [Fact]
    public void One_after_the_warning_gives_up()
    {
        var stop = _interrupts.AsStop(_said.Add);
        _interrupts.Add();

        stop.Resisted!();
        _interrupts.Add();

        Assert.True(stop.GiveUp.IsCancellationRequested);
        Assert.Contains("interrupt again to leave it behind", Assert.Single(_said), StringComparison.Ordinal);
    }
}
