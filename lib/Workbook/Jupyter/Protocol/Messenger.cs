using System.Text;
using System.Text.Json.Nodes;

namespace Workbook.Jupyter.Protocol;

/// <summary>Sends the messages of the kernel to front ends, from any thread.</summary>
internal sealed class Messenger(MessageCodec codec, KernelSockets sockets)
{
    /// <summary>Answers a request on the channel it came by.</summary>
    public void Reply(Channel channel, Message request, JsonObject content) =>
        Send(channel, request, request.Type.Replace("_request", "_reply", StringComparison.Ordinal), content);

    /// <summary>Sends a message to the front end that made a request.</summary>
    public void Send(Channel channel, Message request, string type, JsonObject content) =>
        sockets.Send(channel, codec.Encode(request.Identities, type, content, request.Header));

    /// <summary>Tells all front ends something about a request; without one, about the kernel.</summary>
    public void Publish(Message? about, string type, JsonObject content) =>
        sockets.Send(Channel.Publish, codec.Encode([Encoding.UTF8.GetBytes(type)], type, content, about?.Header));

    /// <summary>Tells all front ends whether the kernel is at work on a request.</summary>
    public void PublishState(Message? about, string state) =>
        Publish(about, "status", new JsonObject { ["execution_state"] = state });
}
