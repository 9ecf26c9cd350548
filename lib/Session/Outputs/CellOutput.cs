using System.Collections.Immutable;
using Contract;
using Documents;
using Session.Stopping;

namespace Session.Outputs;

/// <summary>
/// Takes a running cell's outputs on their way to whoever shows them. It flows with the cell's own threads and tasks (it is an
/// <see cref="AsyncLocal{T}"/>), so sessions in one process do not hear each other.
/// </summary>
/// <param name="show">Receives the outputs, one at a time.</param>
/// <param name="ask">Asks the person at the notebook; null where nobody is there.</param>
public sealed class CellOutput(Action<Output> show, Func<CellQuestion, string>? ask = null)
{
    private static readonly AsyncLocal<CellOutput?> Running = new();
    private readonly Lock _gate = new();
    private readonly List<CheckRecord> _wrong = [];
    private readonly OutputLimit _printed = OutputLimit.OfText();
    private readonly OutputLimit _displayed = OutputLimit.OfDisplays();

    /// <summary>The output of the cell that runs in this context; null outside of cells.</summary>
    public static CellOutput? Current
    {
        get => Running.Value;
        set => Running.Value = value;
    }

    /// <summary>Shows what can be replaced later, or replaces what was shown under that id; outside of cells it does nothing.</summary>
    public static void ShowLive(string id, IReadOnlyDictionary<string, string> representations, bool updates)
    {
        // What shows how far it is can be stopped there: a training in a library, for one.
        CancellationScope.ThrowIfStopped();
        var bundle = new MimeBundle(representations.ToImmutableSortedDictionary(StringComparer.Ordinal));
        if (updates)
        {
            // What takes another's place adds nothing to what the cell shows, however often it comes.
            Current?.Send(new DisplayUpdate(id, bundle));
        }
        else
        {
            Current?.Show(bundle, id);
        }
    }

    /// <summary>Asks the person at the notebook; null where nobody is there.</summary>
    public Func<CellQuestion, string>? Ask { get; } = ask;

    /// <summary>The checks that the cell showed and that did not pass, so far.</summary>
    public ImmutableArray<CheckRecord> Wrong
    {
        get
        {
            lock (_gate)
            {
                return [.. _wrong];
            }
        }
    }

    /// <summary>Sends an output on, in the order of the calls.</summary>
    public void Send(Output output)
    {
        lock (_gate)
        {
            _wrong.AddRange(CheckReports.In(output).Where(check => check.Status == CheckStatus.Wrong));
            show(output);
        }
    }

    /// <summary>Sends console text on, as much as a cell may print.</summary>
    public void Print(string stream, string text)
    {
        lock (_gate)
        {
            if (_printed.IsPassed)
            {
                return;
            }

            var room = _printed.Room;
            _printed.Add(text.Length);
            show(new StreamOutput(stream, text[..Math.Min(room, text.Length)]));
            SayWhenCut(_printed);
        }
    }

    /// <summary>Shows a value at this point of the cell's output, as much as a cell may show.</summary>
    /// <param name="bundle">The value.</param>
    /// <param name="id">The name by which an update finds it; null where none will come.</param>
    public void Show(MimeBundle bundle, string? id = null)
    {
        lock (_gate)
        {
            if (_displayed.IsPassed)
            {
                return;
            }

            _displayed.Add(bundle.Contents.Sum(content => (long)content.Value.Length));
            if (!_displayed.IsPassed)
            {
                Send(new DisplayOutput(bundle) { Id = id });
            }

            SayWhenCut(_displayed);
        }
    }

    private void SayWhenCut(OutputLimit limit)
    {
        if (limit.IsPassed)
        {
            show(new StreamOutput("stderr", limit.Words));
        }
    }
}
