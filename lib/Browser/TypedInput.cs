using Session.Outputs;
using Session.Stopping;

namespace Browser;

/// <summary>
/// The lines that a reader typed for a cell. Nothing can wait for the next one on the only thread, so the first question without an
/// answer ends the cell, which is run anew once there is one.
/// </summary>
/// <param name="answers">The lines typed so far, in order.</param>
internal sealed class TypedInput(IEnumerable<string> answers) : IDisposable
{
    private readonly Queue<string> _answers = new(answers);
    private readonly CancellationTokenSource _end = new();

    /// <summary>The question that ended the cell; null where none did.</summary>
    public CellQuestion? Question { get; private set; }

    /// <summary>Cancelled where a question ended the cell.</summary>
    public CancellationToken End => _end.Token;

    /// <summary>Answers a question, or ends the cell.</summary>
    /// <exception cref="CellStoppedException">There is no answer yet.</exception>
    public string Answer(CellQuestion question)
    {
        if (_answers.TryDequeue(out var answer))
        {
            return answer;
        }

        Question = question;
        _end.Cancel();
        CancellationScope.ThrowIfStopped();
        throw new CellStoppedException();
    }

    /// <inheritdoc/>
    public void Dispose() => _end.Dispose();
}
