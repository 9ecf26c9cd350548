using System.Text;
using Documents;

namespace Session.Outputs;

/// <summary>
/// Sends a cell's outputs on no faster than anybody can see them: console text in pieces, of a value that keeps changing the
/// latest. The order of texts and other outputs stays, and nothing that was shown last is lost.
/// </summary>
/// <param name="send">Receives the outputs, one at a time, on the thread that shows them or on another.</param>
public sealed class OutputThrottle(Action<Output> send)
{
    // Longer text goes at once, so that a flood does not become one enormous message.
    private const int LongText = 64 * 1024;

    private readonly Lock _gate = new();
    private readonly StringBuilder _text = new();
    private readonly OrderedDictionary<string, DisplayUpdate> _updates = new(StringComparer.Ordinal);
    private readonly Dictionary<string, long> _sent = new(StringComparer.Ordinal);
    private string _stream = "";
    private ITimer? _timer;
    private bool _isTimed;
    private long _since;

    /// <summary>True where console text waits for more of it.</summary>
    public bool HoldsText { get; init; } = true;

    /// <summary>The time for which something may be held back.</summary>
    public TimeSpan Interval { get; init; } = TimeSpan.FromMilliseconds(50);

    /// <summary>The clock.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Takes an output, from any thread.</summary>
    public void Show(Output output)
    {
        lock (_gate)
        {
            switch (output)
            {
                case StreamOutput text when HoldsText:
                    Hold(text);
                    break;
                case StreamOutput:
                    send(output);
                    break;
                case DisplayUpdate update:
                    Hold(update);
                    break;
                default:
                    SendHeld();
                    send(output);
                    break;
            }
        }
    }

    /// <summary>Sends what is held back.</summary>
    public void Flush()
    {
        lock (_gate)
        {
            SendHeld();
        }
    }

    private void Hold(StreamOutput text)
    {
        if (_stream != text.Name)
        {
            SendText();
            _stream = text.Name;
        }

        _text.Append(text.Text);
        if (_text.Length > LongText)
        {
            SendText();
        }
        else
        {
            WakeLater();
        }
    }

    // The first of a series is seen at once.
    private void Hold(DisplayUpdate update)
    {
        if (!_updates.ContainsKey(update.Id) && (!_sent.TryGetValue(update.Id, out var last) || Clock.GetElapsedTime(last) >= Interval))
        {
            SendText();
            Send(update);
            return;
        }

        _updates[update.Id] = update;
        WakeLater();
    }

    private void WakeLater()
    {
        if (_isTimed)
        {
            // A cell that keeps the thread pool busy keeps the timer waiting; what it shows next sends the rest along.
            if (Clock.GetElapsedTime(_since) >= Interval)
            {
                SendHeld();
                _since = Clock.GetTimestamp();
            }

            return;
        }

        _isTimed = true;
        _since = Clock.GetTimestamp();
        _timer ??= Clock.CreateTimer(_ => Wake(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _timer.Change(Interval, Timeout.InfiniteTimeSpan);
    }

    private void Wake()
    {
        lock (_gate)
        {
            _isTimed = false;
            SendHeld();
        }
    }

    private void SendHeld()
    {
        SendText();
        foreach (var update in _updates.Values)
        {
            Send(update);
        }

        _updates.Clear();
    }

    private void SendText()
    {
        if (_text.Length > 0)
        {
            send(new StreamOutput(_stream, _text.ToString()));
            _text.Clear();
        }
    }

    private void Send(DisplayUpdate update)
    {
        _sent[update.Id] = Clock.GetTimestamp();
        send(update);
    }
}
