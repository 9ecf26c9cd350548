using System.Diagnostics.CodeAnalysis;
using Session.Stopping;

namespace Workbook.Jupyter;

/// <summary>
/// The interrupts of one cell. The first asks it to stop. Where it does not, since a library computes that never looks, that is said;
/// from then on a further one leaves it behind.
/// </summary>
[SuppressMessage("Design", "CA1001:Types that own disposable fields should be disposable",
    Justification = "A cell that cannot be stopped still asks after its end.")]
internal sealed class Interrupts
{
    private const string Warning =
        "This cell has not stopped yet: a library is computing, and does not look whether it is to stop. Wait until it returns, or interrupt "
        + "again to leave it behind: then it goes on in the background, and all variables stay. To be rid of it restart the kernel.";

    private readonly CancellationTokenSource _stop = new();
    private readonly CancellationTokenSource _giveUp = new();
    private volatile bool _isWarned;

    /// <summary>Counts an interrupt.</summary>
    public void Add()
    {
        if (!_stop.IsCancellationRequested)
        {
            _stop.Cancel();
        }
        else if (_isWarned)
        {
            _giveUp.Cancel();
        }
    }

    /// <summary>The interrupts as the session is given them.</summary>
    /// <param name="say">Says something in the cell while it runs.</param>
    public CellStop AsStop(Action<string> say) => new()
    {
        Token = _stop.Token,
        GiveUp = _giveUp.Token,
        Resisted = () =>
        {
            say(Warning);
            _isWarned = true;
        },
    };
}
