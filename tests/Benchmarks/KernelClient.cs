using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using NetMQ;
using NetMQ.Sockets;

namespace Benchmarks;

/// <summary>A kernel in a process of its own, and what a front end says to it; the least of the protocol that measures.</summary>
internal sealed class KernelClient : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly string _session = Guid.NewGuid().ToString();
    private readonly string _key = Guid.NewGuid().ToString();
    private readonly string _file = Path.GetTempFileName();
    private readonly DealerSocket _shell = new();
    private readonly DealerSocket _control = new();
    private readonly SubscriberSocket _published = new();
    private readonly Process _kernel;

    /// <summary>Starts a kernel as a front end would.</summary>
    public KernelClient(KernelCommand command)
    {
        var ports = FreePorts(5);
        File.WriteAllText(_file, new JsonObject
        {
            ["transport"] = "tcp",
            ["ip"] = "127.0.0.1",
            ["shell_port"] = ports[0],
            ["iopub_port"] = ports[1],
            ["stdin_port"] = ports[2],
            ["control_port"] = ports[3],
            ["hb_port"] = ports[4],
            ["signature_scheme"] = "hmac-sha256",
            ["key"] = _key,
        }.ToJsonString());

        _kernel = Process.Start(new ProcessStartInfo(command.Argv[0], command.Argv.Skip(1).Select(word => word.Replace("{connection_file}", _file, StringComparison.Ordinal))))!;
        foreach (var (socket, port) in new (NetMQSocket, int)[] { (_shell, ports[0]), (_published, ports[1]), (_control, ports[3]) })
        {
            // The kernel listens when it is there; asking a hundred times a second measures it and not the asking.
            socket.Options.ReconnectInterval = TimeSpan.FromMilliseconds(10);
            socket.Connect($"tcp://127.0.0.1:{port}");
        }

        _published.SubscribeToAnyTopic();
    }

    /// <summary>The memory that the process has, in bytes.</summary>
    public long WorkingSet
    {
        get
        {
            _kernel.Refresh();
            return _kernel.WorkingSet64;
        }
    }

    /// <summary>Runs a cell, until its reply is there and the kernel has said that it is idle.</summary>
    public void Run(string code)
    {
        var reply = Ask(_shell, "execute_request", new JsonObject
        {
            ["code"] = code,
            ["silent"] = false,
            ["store_history"] = true,
            ["allow_stdin"] = false,
            ["stop_on_error"] = true,
        });
        if (reply.GetProperty("status").GetString() != "ok")
        {
            throw new InvalidOperationException($"The cell failed: {reply}");
        }
    }

    /// <summary>Asks what could stand at the end of some code.</summary>
    /// <returns>How many answers there are.</returns>
    public int Complete(string code) =>
        Ask(_shell, "complete_request", new JsonObject { ["code"] = code, ["cursor_pos"] = code.Length }).GetProperty("matches").GetArrayLength();

    /// <inheritdoc/>
    public void Dispose()
    {
        Send(_control, "shutdown_request", new JsonObject { ["restart"] = false });
        if (!_kernel.WaitForExit(TimeSpan.FromSeconds(5)))
        {
            _kernel.Kill(entireProcessTree: true);
        }

        _shell.Dispose();
        _control.Dispose();
        _published.Dispose();
        _kernel.Dispose();
        File.Delete(_file);
    }

    private JsonElement Ask(DealerSocket socket, string type, JsonObject content)
    {
        var id = Send(socket, type, content);
        Await(_published, id, message => message.Type == "status" && message.Content.GetProperty("execution_state").GetString() == "idle");
        return Await(socket, id, message => message.Type.EndsWith("_reply", StringComparison.Ordinal));
    }

    private string Send(DealerSocket socket, string type, JsonObject content)
    {
        var id = Guid.NewGuid().ToString();
        var header = new JsonObject
        {
            ["msg_id"] = id,
            ["msg_type"] = type,
            ["session"] = _session,
            ["username"] = "benchmark",
            ["date"] = DateTime.UtcNow.ToString("O"),
            ["version"] = "5.3",
        };
        string[] parts = [header.ToJsonString(), "{}", "{}", content.ToJsonString()];
        var signature = HMACSHA256.HashData(Encoding.UTF8.GetBytes(_key), Encoding.UTF8.GetBytes(string.Concat(parts)));
        var message = new NetMQMessage();
        foreach (var part in new[] { "<IDS|MSG>", Convert.ToHexStringLower(signature) }.Concat(parts))
        {
            message.Append(part, Encoding.UTF8);
        }

        socket.SendMultipartMessage(message);
        return id;
    }

    // The first message that answers a request and is the one that is waited for.
    private JsonElement Await(NetMQSocket socket, string request, Func<(string Type, JsonElement Content), bool> isIt)
    {
        var waited = Stopwatch.StartNew();
        var frames = new NetMQMessage();
        while (socket.TryReceiveMultipartMessage(Patience, ref frames))
        {
            var parts = frames.Select(frame => frame.ConvertToString(Encoding.UTF8)).SkipWhile(frame => frame != "<IDS|MSG>").ToArray();
            if (JsonElement.Parse(parts[3]) is { ValueKind: JsonValueKind.Object } parent
                && parent.TryGetProperty("msg_id", out var id) && id.GetString() == request
                && JsonElement.Parse(parts[5]) is var content && isIt((JsonElement.Parse(parts[2]).GetProperty("msg_type").GetString()!, content)))
            {
                return content;
            }
        }

        throw new TimeoutException($"The kernel did not answer within {waited.Elapsed.TotalSeconds:0} s{(_kernel.HasExited ? ": it has ended" : "")}.");
    }

    private static int[] FreePorts(int count)
    {
        var listeners = Enumerable.Range(0, count).Select(_ => new TcpListener(IPAddress.Loopback, 0)).ToArray();
        foreach (var listener in listeners) listener.Start();
        var ports = listeners.Select(listener => ((IPEndPoint)listener.LocalEndpoint).Port).ToArray();
        foreach (var listener in listeners) listener.Dispose();
        return ports;
    }
}
