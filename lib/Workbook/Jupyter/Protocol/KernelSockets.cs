using System.Collections.Immutable;
using System.Net;
using System.Net.Sockets;
using NetMQ;
using NetMQ.Sockets;

namespace Workbook.Jupyter.Protocol;

/// <summary>The channels between a front end and the kernel, besides the heartbeat.</summary>
internal enum Channel
{
    /// <summary>Requests that are answered in order.</summary>
    Shell,

    /// <summary>Requests that cannot wait for a cell: interrupt and shutdown.</summary>
    Control,

    /// <summary>Questions of the kernel to a person.</summary>
    Stdin,

    /// <summary>Messages that all front ends hear.</summary>
    Publish,
}

/// <summary>The kernel's sockets. They belong to the thread that runs them; others hand over what to send.</summary>
internal sealed class KernelSockets : IDisposable
{
    private static readonly TimeSpan Linger = TimeSpan.FromSeconds(1);

    private readonly Dictionary<Channel, NetMQSocket> _channels = [];
    private readonly ResponseSocket _heartbeat = new();
    private readonly NetMQQueue<Action> _outbox = new();
    private readonly NetMQPoller _poller = [];

    /// <summary>Binds the sockets.</summary>
    /// <exception cref="ConnectionFileException">A port is taken.</exception>
    public KernelSockets(ConnectionFile connection)
    {
        Open(Channel.Shell, new RouterSocket(), connection.ShellPort);
        Open(Channel.Control, new RouterSocket(), connection.ControlPort);
        Open(Channel.Stdin, new RouterSocket(), connection.StdinPort);
        Open(Channel.Publish, new PublisherSocket(), connection.PublishPort);
        Bind(_heartbeat, connection.HeartbeatPort);
        _heartbeat.ReceiveReady += (_, ready) => ready.Socket.SendMultipartBytes(ready.Socket.ReceiveMultipartBytes());
        _outbox.ReceiveReady += (_, ready) =>
        {
            while (ready.Queue.TryDequeue(out var send, TimeSpan.Zero))
            {
                send();
            }
        };
        _poller.Add(_heartbeat);
        _poller.Add(_outbox);

        void Open(Channel channel, NetMQSocket socket, int port)
        {
            _channels[channel] = socket;
            Bind(socket, port);
            if (channel is not Channel.Publish)
            {
                socket.ReceiveReady += (_, ready) => Received?.Invoke(channel, ready.Socket.ReceiveMultipartBytes());
                _poller.Add(socket);
            }
        }

        void Bind(NetMQSocket socket, int port)
        {
            socket.Options.Linger = Linger;

            // Nothing that a cell printed may be lost because a front end is slow.
            socket.Options.SendHighWatermark = 0;
            socket.Options.IPv4Only = connection.Ip.AddressFamily == AddressFamily.InterNetwork;
            try
            {
                socket.Bind($"tcp://{new IPEndPoint(connection.Ip, port)}");
            }
            catch (NetMQException problem)
            {
                throw new ConnectionFileException($"The kernel cannot listen on {new IPEndPoint(connection.Ip, port)}: {problem.Message}");
            }
        }
    }

    /// <summary>Raised with the frames that came, on the sockets' thread.</summary>
    public event Action<Channel, IReadOnlyList<byte[]>>? Received;

    /// <summary>Sends frames, in the order of the calls, from any thread.</summary>
    public void Send(Channel channel, ImmutableArray<byte[]> frames) => _outbox.Enqueue(() => _channels[channel].SendMultipartBytes(frames));

    /// <summary>Calls an action again and again on the sockets' thread.</summary>
    public void Every(TimeSpan interval, Action action)
    {
        var timer = new NetMQTimer(interval);
        timer.Elapsed += (_, _) => action();
        _poller.Add(timer);
    }

    /// <summary>Sends and receives until it is stopped.</summary>
    public void Run() => _poller.Run();

    /// <summary>Ends the run when all that is to be sent was handed to the system.</summary>
    public void Stop() => _outbox.Enqueue(_poller.Stop);

    /// <inheritdoc/>
    public void Dispose()
    {
        _poller.Dispose();
        _outbox.Dispose();
        _heartbeat.Dispose();
        foreach (var socket in _channels.Values)
        {
            socket.Dispose();
        }

        NetMQConfig.Cleanup(block: true);
    }
}
