using System.Net;
using System.Text;
using System.Text.Json;

namespace Workbook.Jupyter.Protocol;

/// <summary>The file in which a front end names the ports of the kernel and the key that both sign with.</summary>
/// <param name="Ip">An address of this machine's loopback.</param>
/// <param name="ShellPort">The port for requests.</param>
/// <param name="ControlPort">The port for requests that cannot wait for a cell.</param>
/// <param name="StdinPort">The port on which the kernel asks.</param>
/// <param name="PublishPort">The port on which the kernel tells what happens.</param>
/// <param name="HeartbeatPort">The port on which whatever comes is sent back.</param>
/// <param name="Key">The key; empty where the front end asks for no signatures.</param>
internal sealed record ConnectionFile(
    IPAddress Ip, int ShellPort, int ControlPort, int StdinPort, int PublishPort, int HeartbeatPort, byte[] Key)
{
    /// <summary>Reads the file that a front end wrote.</summary>
    /// <exception cref="ConnectionFileException">It asks for what this kernel does not do.</exception>
    public static ConnectionFile Read(string path) => Parse(File.ReadAllText(path), path);

    /// <summary>Reads a file's text.</summary>
    /// <param name="text">The text, a JSON object.</param>
    /// <param name="path">The file's name, for errors.</param>
    public static ConnectionFile Parse(string text, string path)
    {
        JsonElement file;
        try
        {
            file = JsonElement.Parse(text);
        }
        catch (JsonException problem)
        {
            throw new ConnectionFileException($"'{path}' is no connection file: {problem.Message}");
        }

        var transport = Text("transport");
        if (transport != "tcp")
        {
            throw new ConnectionFileException($"'{path}' asks for the transport '{transport}'; this kernel speaks tcp alone.");
        }

        var key = Text("key");
        var scheme = file.TryGetProperty("signature_scheme", out _) ? Text("signature_scheme") : "hmac-sha256";
        if (scheme != "hmac-sha256" && key.Length > 0)
        {
            throw new ConnectionFileException($"'{path}' asks for signatures by '{scheme}'; this kernel signs by hmac-sha256 alone.");
        }

        return new ConnectionFile(
            Loopback(Text("ip")),
            Port("shell_port"),
            Port("control_port"),
            Port("stdin_port"),
            Port("iopub_port"),
            Port("hb_port"),
            Encoding.UTF8.GetBytes(key));

        string Text(string name) => Member(name) is { ValueKind: JsonValueKind.String } member
            ? member.GetString()!
            : throw new ConnectionFileException($"'{path}' has no text under \"{name}\".");

        int Port(string name) =>
            Member(name) is { ValueKind: JsonValueKind.Number } member && member.TryGetInt32(out var port) && port is > 0 and < 65536
            ? port
            : throw new ConnectionFileException($"'{path}' has no port, 1 to 65535, under \"{name}\".");

        JsonElement? Member(string name) =>
            file.ValueKind == JsonValueKind.Object && file.TryGetProperty(name, out var member) ? member : null;

        IPAddress Loopback(string ip)
        {
            var address = ip == "localhost" ? IPAddress.Loopback : IPAddress.TryParse(ip, out var parsed) ? parsed : null;
            return address is not null && IPAddress.IsLoopback(address)
                ? address
                : throw new ConnectionFileException(
                    $"'{path}' asks the kernel to listen on '{ip}', where other machines could run code on this one. It listens on 127.0.0.1 alone.");
        }
    }
}

/// <summary>A connection file that asks for what this kernel does not do.</summary>
internal sealed class ConnectionFileException(string message) : IOException(message);
