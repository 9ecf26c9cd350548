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
using Workbook.Jupyter.Protocol;
using Workbook.Packages;

namespace Workbook.Jupyter;

/// <summary>Runs the cells that front ends send, one after another, on a thread of its own.</summary>
internal sealed partial class CellQueue(
    Messenger messenger, StdinRequests stdin, CellHistory history, CodeAssistant help, RunningCellFile runningFile)
{
    private readonly BlockingCollection<Message> _waiting = [];
    private readonly OutputMessages _outputs = new();
    private readonly Lock _gate = new();
    private Message? _running;
    private Interrupts? _interrupts;
    private int? _endedIn = runningFile.EndedIn;
    private int _count;

    /// <summary>Begins: makes the session, warms the compiler up, and then runs what comes.</summary>
    public void Start() => new Thread(RunAll) { Name = "cells", IsBackground = true }.Start();

    /// <summary>Takes a request for its turn.</summary>
    public void Add(Message request) => _waiting.Add(request);

    /// <summary>Stops the cell that runs, or leaves it behind where it did not stop and was said so; between cells it does nothing.</summary>
    public void Interrupt()
    {
        lock (_gate)
        {
            _interrupts?.Add();
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
        var session = new CSharpSession(Directory.GetCurrentDirectory(), new FileLibraries(), new ThreadRunner(), packages: new SdkPackages());

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
            (_running, _interrupts) = (request, new Interrupts());
            messenger.PublishState(request, "busy");
        }
    }

    private void End(Message request)
    {
        lock (_gate)
        {
            (_running, _interrupts) = (null, null);
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
        SayWhereTheLastEnded();
        var client = new CellClient { Ask = Ask, Stop = _interrupts!.AsStop(Say) };
        runningFile.Begin(number);
        session.RunAsync(number, code, Show, client).GetAwaiter().GetResult();
        runningFile.End();
        KernelLog.Write(string.Create(CultureInfo.InvariantCulture, $"cell {number} ran: {error?.Name ?? "ok"}"));
        throttle.Flush();
        help.Reference(session.PackageLibraries);
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

        void Say(string note) => Show(new StreamOutput("stderr", note + "\n"));

        void SayWhereTheLastEnded()
        {
            if (_endedIn is { } cell && !isSilent)
            {
                Say(RunningCellFile.Describe(cell));
                _endedIn = null;
            }
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
