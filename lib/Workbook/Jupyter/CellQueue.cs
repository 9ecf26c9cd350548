using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Contract;
using Documents;
using LanguageService;
using Session;
using Session.Libraries;
using Session.Outputs;
using Session.Running;
using Session.Stopping;
using Workbook.Jupyter.Protocol;

namespace Workbook.Jupyter;

/// <summary>Runs the cells that front ends send, one after another, on a thread of its own.</summary>
internal sealed partial class CellQueue(Messenger messenger, StdinRequests stdin, CellHistory history, CodeAssistant help)
{
    private readonly BlockingCollection<Message> _waiting = [];
    private readonly OutputMessages _outputs = new();
    private readonly Lock _gate = new();
    private Message? _running;
    private CancellationTokenSource? _stop;
    private int _count;

    /// <summary>Begins: makes the session, warms the compiler up, and then runs what comes.</summary>
    public void Start() => new Thread(RunAll) { Name = "cells", IsBackground = true }.Start();

    /// <summary>Takes a request for its turn.</summary>
    public void Add(Message request) => _waiting.Add(request);

    /// <summary>Stops the cell that runs; between cells it does nothing.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            _stop?.Cancel();
        }
    }

    /// <summary>
    /// Says again that a cell runs. Whatever is answered meanwhile ends with an idle, which front ends take for the end of all.
    /// </summary>
    public void SayBusyAgain()
    {
        lock (_gate)
        {
            if (_running is not null)
            {
                messenger.PublishState(_running, "busy");
            }
        }
    }

    private void RunAll()
    {
        var session = new CSharpSession(Directory.GetCurrentDirectory(), new FileLibraries(), new ThreadRunner());

        // The compiler and what shows a value take a second to begin with.
        session.TryAsync(0, "1", _ => { }).GetAwaiter().GetResult();
        KernelLog.Write("warm");
        _ = Task.Run(help.WarmUpAsync);
        foreach (var request in _waiting.GetConsumingEnumerable())
        {
            Begin(request);
            var aborted = 0;
            try
            {
                aborted = Run(session, request);
            }
            finally
            {
                End(request);
            }

            Abort(aborted);
        }
    }

    private void Begin(Message request)
    {
        lock (_gate)
        {
            (_running, _stop) = (request, new CancellationTokenSource());
            messenger.PublishState(request, "busy");
        }
    }

    private void End(Message request)
    {
        lock (_gate)
        {
            (_running, _stop) = (null, null);
            messenger.PublishState(request, "idle");
        }
    }

    // How many of those that wait are to be aborted.
    private int Run(CSharpSession session, Message request)
    {
        var code = request.Text("code");
        var isSilent = request.Flag("silent", otherwise: false);
        var isStored = !isSilent && request.Flag("store_history", otherwise: true) && !string.IsNullOrWhiteSpace(code);
        var number = _count + 1;
        _count += isStored ? 1 : 0;
        if (!isSilent)
        {
            messenger.Publish(request, "execute_input", new JsonObject { ["code"] = code, ["execution_count"] = number });
        }

        ErrorOutput? error = null;
        string? result = null;
        var throttle = new OutputThrottle(Publish);
        var client = new CellClient { Ask = Ask, Stop = new CellStop { Token = _stop!.Token } };
        session.RunAsync(number, code, Show, client).GetAwaiter().GetResult();
        KernelLog.Write(string.Create(CultureInfo.InvariantCulture, $"cell {number} ran: {error?.Name ?? "ok"}"));
        throttle.Flush();
        if (error is null || !LeftNothing(error))
        {
            help.Remember(code);
        }

        if (isStored)
        {
            history.Add(number, code, result);
        }

        // Counted before the reply: what comes in answer to it was asked for in the knowledge of the error.
        var aborted = error is null || !request.Flag("stop_on_error", otherwise: true) ? 0 : _waiting.Count;
        messenger.Reply(Channel.Shell, request, ReplyContents.Executed(number, error));
        return aborted;

        void Show(Output output)
        {
            error = output as ErrorOutput ?? error;
            result = (output as ResultOutput)?.Data[MimeTypes.PlainText] ?? result;
            if (!isSilent)
            {
                throttle.Show(output);
            }
        }

        void Publish(Output output)
        {
            var (type, content) = _outputs.Of(output);
            messenger.Publish(request, type, content);
        }

        string Ask(CellQuestion question)
        {
            throttle.Flush();
            return stdin.Ask(request, question);
        }
    }

    private void Abort(int count)
    {
        for (; count > 0 && _waiting.TryTake(out var request); count--)
        {
            messenger.PublishState(request, "busy");
            messenger.Reply(Channel.Shell, request, ReplyContents.Aborted());
            messenger.PublishState(request, "idle");
        }
    }

    // The compiler or a directive refused the cell, or it was stopped: nothing that it declares is there.
    private static bool LeftNothing(ErrorOutput error) => error.Name is "Directive" or "Interrupted" || CompilerCode().IsMatch(error.Name);

    [GeneratedRegex(@"^CS\d{4,}$")]
    private static partial Regex CompilerCode();
}
