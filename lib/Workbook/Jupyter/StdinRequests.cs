using System.Text.Json.Nodes;
using Session.Outputs;
using Workbook.Jupyter.Protocol;

namespace Workbook.Jupyter;

/// <summary>Asks a person on behalf of a cell, and waits on the cell's thread for the answer, one question at a time.</summary>
internal sealed class StdinRequests(Messenger messenger)
{
    private readonly Lock _turn = new();
    private TaskCompletionSource<string>? _open;

    /// <summary>Asks and waits.</summary>
    /// <exception cref="InvalidOperationException">The front end takes no input.</exception>
    public string Ask(Message request, CellQuestion question)
    {
        if (!request.Flag("allow_stdin", otherwise: false))
        {
            throw new InvalidOperationException("Nobody can be asked here: this front end takes no input for cells.");
        }

        lock (_turn)
        {
            var answer = _open = new TaskCompletionSource<string>();
            try
            {
                var content = new JsonObject { ["prompt"] = question.Prompt, ["password"] = question.IsSecret };
                messenger.Send(Channel.Stdin, request, "input_request", content);
                return answer.Task.GetAwaiter().GetResult();
            }
            finally
            {
                _open = null;
            }
        }
    }

    /// <summary>Hands an answer to the cell that waits for it; one that nobody waits for is dropped.</summary>
    public void Answer(Message reply) => _open?.TrySetResult(reply.Text("value"));
}
