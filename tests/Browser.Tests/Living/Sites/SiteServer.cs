using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Browser.Tests.Living.Sites;

/// <summary>A plain file server on the loopback, below a sub-path, that sends no header but a file's type. It can be ended.</summary>
internal sealed class SiteServer : IDisposable
{
    private const string Below = "/courses/lc/";

    private readonly HttpListener _listener = new();
    private readonly ConcurrentQueue<(string Path, int Bytes)> _sent = new();

    private SiteServer(string folder, int port)
    {
        Folder = folder;
        Address = new Uri($"http://localhost:{port}{Below}");
        _listener.Prefixes.Add($"http://localhost:{port}/");
        _listener.Start();
        _ = ServeAsync();
    }

    /// <summary>The folder that is served; another one from the next request on.</summary>
    public string Folder { get; set; }

    /// <summary>The address of the site.</summary>
    public Uri Address { get; }

    /// <summary>The addresses that were asked for and are not there.</summary>
    public ConcurrentQueue<string> Missing { get; } = new();

    /// <summary>Starts serving a folder.</summary>
    public static SiteServer Start(string folder)
    {
        using var free = new TcpListener(IPAddress.Loopback, 0);
        free.Start();
        var port = ((IPEndPoint)free.LocalEndpoint).Port;
        free.Stop();
        return new SiteServer(folder, port);
    }

    /// <summary>The files that were sent since this was asked last.</summary>
    public IReadOnlyList<(string Path, int Bytes)> TakeSent()
    {
        List<(string, int)> sent = [];
        while (_sent.TryDequeue(out var file)) sent.Add(file);
        return sent;
    }

    public void Dispose() => _listener.Close();

    private async Task ServeAsync()
    {
        try
        {
            while (true)
            {
                Answer(await _listener.GetContextAsync());
            }
        }
        catch (Exception ended) when (ended is HttpListenerException or ObjectDisposedException)
        {
            // It was ended.
        }
    }

    private void Answer(HttpListenerContext context)
    {
        var path = Uri.UnescapeDataString(context.Request.Url!.AbsolutePath);
        var name = path.StartsWith(Below, StringComparison.Ordinal) ? path[Below.Length..] : "../";
        var file = Path.GetFullPath(name.Length == 0 ? "index.html" : name, Folder);
        try
        {
            if (!File.Exists(file) || !file.StartsWith(Folder, StringComparison.Ordinal))
            {
                Missing.Enqueue(path);
                context.Response.StatusCode = 404;
            }
            else
            {
                var content = File.ReadAllBytes(file);
                _sent.Enqueue((name, content.Length));
                context.Response.ContentType = TypeOf(file);
                context.Response.OutputStream.Write(content);
            }

            context.Response.Close();
        }
        catch (Exception gone) when (gone is HttpListenerException or IOException or ObjectDisposedException)
        {
            // Who asked does not want it any more.
        }
    }

    private static string TypeOf(string file) => Path.GetExtension(file) switch
    {
        ".html" => "text/html",
        ".js" => "text/javascript",
        ".css" => "text/css",
        ".woff2" => "font/woff2",
        _ => "application/octet-stream",
    };
}
