using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;

namespace Datasets.Tests.Cifar;

/// <summary>What a client asks for: a path, and perhaps a range of bytes.</summary>
internal sealed record Request(string Path, long? From, long? To)
{
    /// <summary>Whether it only wants to see how fast the server is.</summary>
    public bool IsProbe => To is not null;
}

/// <summary>What a server answers, true or not.</summary>
internal sealed record Reply(string Status, byte[] Body, string? ContentRange = null)
{
    /// <summary>What it says the length is, if that is not the body's.</summary>
    public long? Length { get; init; }

    /// <summary>Whether it keeps the connection open and sends nothing more.</summary>
    public bool Stalls { get; init; }

    /// <summary>What an honest server answers.</summary>
    public static Reply Of(byte[] file, Request request) => request.From is not { } from
        ? new("200 OK", file)
        : from >= file.Length
            ? new("416 Range Not Satisfiable", [], $"bytes */{file.Length}")
            : new("206 Partial Content", file[(int)from..], $"bytes {from}-{file.Length - 1}/{file.Length}");
}

/// <summary>A web server on this machine that answers as a test tells it to.</summary>
internal sealed partial class FileServer : IDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stop = new();
    private readonly Func<Request, Reply> _answer;
    private readonly Task _serving;

    public FileServer(Func<Request, Reply> answer)
    {
        _answer = answer;
        _listener.Start();
        _serving = ServeAsync();
    }

    public ConcurrentQueue<Request> Requests { get; } = [];

    /// <summary>What was asked for in earnest: where each request began.</summary>
    public long?[] Starts => [.. from request in Requests where !request.IsProbe select request.From];

    public Uri this[string path] => new(string.Create(CultureInfo.InvariantCulture,
        $"http://127.0.0.1:{((IPEndPoint)_listener.LocalEndpoint).Port}/{path}"));

    public void Dispose()
    {
        _stop.Cancel();
        _listener.Stop();
        _serving.Wait();
        _stop.Dispose();
    }

    private async Task ServeAsync()
    {
        var open = new List<Task>();
        while (!_stop.IsCancellationRequested)
        {
            try
            {
                open.Add(ReplyAsync(await _listener.AcceptTcpClientAsync(_stop.Token)));
            }
            catch (OperationCanceledException)
            {
                await Task.WhenAll(open);
            }
        }
    }

    private async Task ReplyAsync(TcpClient client)
    {
        using (client)
        {
            try
            {
                var stream = client.GetStream();
                var reader = new StreamReader(stream, Encoding.Latin1);
                var head = new StringBuilder();
                while (await reader.ReadLineAsync(_stop.Token) is { Length: > 0 } line)
                {
                    head.Append(line).Append('\n');
                }

                if (head.Length == 0)
                {
                    // A client that connected and thought better of it.
                    return;
                }

                var request = Parse(head.ToString());
                Requests.Enqueue(request);
                var reply = _answer(request);
                var headers = $"HTTP/1.1 {reply.Status}\r\nConnection: close\r\nContent-Length: {reply.Length ?? reply.Body.Length}\r\n"
                    + (reply.ContentRange is { } range ? $"Content-Range: {range}\r\n\r\n" : "\r\n");
                await stream.WriteAsync(Encoding.Latin1.GetBytes(headers), _stop.Token);
                await stream.WriteAsync(reply.Body, _stop.Token);
                if (reply.Stalls)
                {
                    await Task.Delay(Timeout.Infinite, _stop.Token);
                }
            }
            catch (Exception gone) when (gone is IOException or OperationCanceledException)
            {
                // The client has heard enough, or the test is over.
            }
        }
    }

    private static Request Parse(string head)
    {
        var range = RangeHeader().Match(head);
        return new(
            head.Split(' ')[1],
            range.Success ? long.Parse(range.Groups[1].Value, CultureInfo.InvariantCulture) : null,
            range.Groups[2].Length > 0 ? long.Parse(range.Groups[2].Value, CultureInfo.InvariantCulture) : null);
    }

    [GeneratedRegex(@"^Range: bytes=(\d+)-(\d*)$", RegexOptions.Multiline | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex RangeHeader();
}
