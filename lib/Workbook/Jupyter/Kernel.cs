using System.Text.Json.Nodes;
using LanguageService;
using Session.Libraries;
using Workbook.Jupyter.Protocol;

namespace Workbook.Jupyter;

/// <summary>The Jupyter kernel: answers each request. Cells run on a thread of their own, so that it always answers.</summary>
internal sealed class Kernel : IDisposable
{
    private readonly KernelSockets _sockets;
    private readonly MessageCodec _codec;
    private readonly Messenger _messenger;
    private readonly StdinRequests _stdin;
    private readonly CellHistory _history = new();
    private readonly CodeAssistant _help = new(Directory.GetCurrentDirectory(), new FileLibraries());
    private readonly CellQueue _cells;
    private readonly Func<bool> _isParentGone = ParentWatch.Begin();

    /// <summary>Meets the front ends where the connection file says.</summary>
    /// <param name="connection">The connection file.</param>
    /// <param name="running">The note of the cell that runs.</param>
    public Kernel(ConnectionFile connection, RunningCellFile running)
    {
        SocketThreads.LeaveThePoolToCells();
        _sockets = new KernelSockets(connection);
        _codec = new MessageCodec(connection.Key);
        _messenger = new Messenger(_codec, _sockets);
        _stdin = new StdinRequests(_messenger);
        _cells = new CellQueue(_messenger, _stdin, _history, _help, running);
        _sockets.Received += Receive;
        _sockets.Every(ParentWatch.Interval, EndWithParent);
    }

    /// <summary>Serves until a front end asks for the end, or whoever started the kernel is gone.</summary>
    public void Run()
    {
        _messenger.PublishState(null, "starting");
        _cells.Start();
        _sockets.Run();
    }

    /// <summary>Stops the cell that runs, or leaves it behind where it did not stop and was said so; between cells it does nothing.</summary>
    public void Interrupt() => _cells.Interrupt();

    /// <inheritdoc/>
    public void Dispose() => _sockets.Dispose();

    private void Receive(Channel channel, IReadOnlyList<byte[]> frames)
    {
        if (_codec.Decode(frames) is not { } request)
        {
            KernelLog.Write($"dropped a message on {channel}: not signed, not well-formed, or here before");
            return;
        }

        KernelLog.Write($"{channel}: {request.Type}");
        switch (request.Type)
        {
            case "execute_request":
                SocketThreads.ForgetTheSettings();
                _cells.Add(request);
                break;
            case "input_reply":
                _stdin.Answer(request);
                break;
            default:
                _ = AnswerAsync(channel, request);
                break;
        }
    }

    private async Task AnswerAsync(Channel channel, Message request)
    {
        _messenger.PublishState(request, "busy");
        try
        {
            if (await AnswerOfAsync(request).ConfigureAwait(false) is { } answer)
            {
                _messenger.Reply(channel, request, answer);
            }
        }
        catch (Exception problem)
        {
            // A request that nobody can make sense of, or code help that stumbled: the kernel is there for the next one.
            KernelLog.Write($"{request.Type}: {problem}");
            _messenger.Reply(channel, request, ReplyContents.Failed(problem));
        }

        _messenger.PublishState(request, "idle");
        _cells.SayBusyAgain();
        if (request.Type == "shutdown_request")
        {
            _sockets.Stop();
        }
    }

    private async Task<JsonObject?> AnswerOfAsync(Message request)
    {
        switch (request.Type)
        {
            case "kernel_info_request":
                return KernelInfo.Content();
            case "complete_request":
                return await CompleteAsync(request).ConfigureAwait(false);
            case "inspect_request":
                return await InspectAsync(request).ConfigureAwait(false);
            case "is_complete_request":
                return ReplyContents.IsComplete(CodeAssistant.StateOf(request.Text("code")));
            case "history_request":
                return ReplyContents.Ok(("history", _history.Find(request)));
            case "comm_info_request":
                return ReplyContents.Ok(("comms", new JsonObject()));
            case "interrupt_request":
                Interrupt();
                return ReplyContents.Ok();
            case "shutdown_request":
                return ReplyContents.Ok(("restart", request.Flag("restart", otherwise: false)));
            default:
                // Comms among them: nothing here opens any.
                return null;
        }
    }

    private Task<JsonObject> CompleteAsync(Message request) => Task.Run(async () =>
    {
        var code = request.Text("code");
        return ReplyContents.Completed(code, await _help.CompleteAsync(code, PlaceIn(code, request), CancellationToken.None).ConfigureAwait(false));
    });

    private Task<JsonObject> InspectAsync(Message request) => Task.Run(async () =>
    {
        var code = request.Text("code");
        return ReplyContents.Inspected(await _help.InspectAsync(code, PlaceIn(code, request), CancellationToken.None).ConfigureAwait(false));
    });

    private static int PlaceIn(string code, Message request) => CodePoints.ToUnits(code, request.Number("cursor_pos") ?? int.MaxValue);

    private void EndWithParent()
    {
        if (_isParentGone())
        {
            KernelLog.Write("whoever started the kernel is gone");
            _sockets.Stop();
        }
    }
}
