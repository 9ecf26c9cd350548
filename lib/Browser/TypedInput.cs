using Session.Outputs;
using Session.Stopping;

namespace Browser;

/// <summary>
/// The words of a reader to a cell that runs: the lines typed for it, and that it is to stop. Where nothing reaches a cell, nothing can
/// wait for the next line on the only thread: the first question without an answer ends the cell, which is run anew once there is one.
/// </summary>
/// <param name="answers">The lines typed so far, in order.</param>
internal sealed class TypedInput(IEnumerable<string> answers) : IDisposable
{
    private readonly Queue<string> _answers = new(answers);
    private readonly CancellationTokenSource _end = new();

    /// <summary>Asks for a line and waits for it; null where nobody could be asked so. Gives null where the cell is to stop.</summary>
    public Func<CellQuestion, string?>? AskLine { get; init; }

    /// <summary>Asks whether the cell is to stop; null where nobody could be asked.</summary>
    public Func<bool>? IsToStop { get; init; }

    /// <summary>The question that ended the cell; null where none did.</summary>
    public CellQuestion? Question { get; private set; }

    /// <summary>True where the reader stopped the cell.</summary>
    public bool IsStopped { get; private set; }

    /// <summary>The ways in which the cell is stopped.</summary>
    public CellStop Ways => new() { Token = _end.Token, Flag = IsToStop is null ? null : Look };

    /// <summary>Stops the cell.</summary>
    public void Stop()
    {
        IsStopped = true;
        _end.Cancel();
    }

    /// <summary>Answers a question, or ends the cell.</summary>
    /// <exception cref="CellStoppedException">There is no answer yet, or the cell is to stop.</exception>
    public string Answer(CellQuestion question)
    {
        if (_answers.TryDequeue(out var answer) || (answer = AskLine?.Invoke(question)) is not null)
        {
            return answer;
        }

        if (!Look())
        {
            Question = question;
        }

        _end.Cancel();
        CancellationScope.ThrowIfStopped();
        throw new CellStoppedException();
    }

    /// <inheritdoc/>
    public void Dispose() => _end.Dispose();

    private bool Look() => IsStopped |= IsToStop?.Invoke() == true;
}
