using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using Workbook.Jupyter.Protocol;

namespace Workbook.Tests.Jupyter.Protocol;

public sealed class MessageCodecTests
{
    private static readonly byte[] Key = "key"u8.ToArray();
    private static readonly Gen<byte[]> Bytes = Gen.Byte.Array[0, 40];

    [Fact]
    public void A_message_arrives_as_it_was_sent() => Gen.Select(Bytes, Gen.String, Bytes.Array[0, 3]).Sample((key, code, identities) =>
    {
        var content = new JsonObject { ["code"] = code };
        var written = new MessageCodec(key).Encode(identities, "execute_request", content, null);
        if (identities.Any(identity => identity.AsSpan().SequenceEqual("<IDS|MSG>"u8)))
        {
            return;
        }

        var read = new MessageCodec(key).Decode(written)!;

        Assert.Equal("execute_request", read.Type);
        Assert.Equal(JsonNode.Parse(content.ToJsonString())!["code"]!.GetValue<string>(), read.Text("code"));
        Assert.Equal(identities, read.Identities);
    });

    [Fact]
    public void A_signature_is_Jupyters()
    {
        // The HMAC-SHA256 of Python's hmac.new(b"key", b"".join(parts), "sha256").
        byte[][] parts = ["{\"msg_id\":\"1\",\"msg_type\":\"a\"}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray(), "{}"u8.ToArray()];
        var signature = "e2bb6d803a6d65a5c7059e6279852c64136c608e74276b9b3e75b506b1453519"u8.ToArray();

        Assert.NotNull(new MessageCodec(Key).Decode([.. Frames(signature, parts)]));
    }

    [Fact]
    public void A_message_that_was_changed_by_a_bit_is_dropped()
    {
        var frames = new MessageCodec(Key).Encode([], "a", [], null);
        Gen.Select(Gen.Int[1, frames.Length - 1], Gen.Int[0, 1000], Gen.Int[0, 7]).Sample((frame, at, bit) =>
        {
            byte[][] changed = [.. frames.Select(part => part.ToArray())];
            changed[frame][at % changed[frame].Length] ^= (byte)(1 << bit);
            Assert.Null(new MessageCodec(Key).Decode(changed));
        });
    }

    [Fact]
    public void A_message_signed_with_another_key_is_dropped() =>
        Assert.Null(new MessageCodec(Key).Decode(new MessageCodec("other"u8.ToArray()).Encode([], "a", [], null)));

    [Fact]
    public void A_message_that_comes_again_is_dropped()
    {
        var codec = new MessageCodec(Key);
        var frames = codec.Encode([], "a", [], null);

        Assert.NotNull(codec.Decode(frames));
        Assert.Null(codec.Decode(frames));
        Assert.NotNull(codec.Decode(codec.Encode([], "a", [], null)));
    }

    [Fact]
    public void Without_a_key_nothing_is_signed()
    {
        var codec = new MessageCodec([]);
        var frames = codec.Encode([], "a", [], null);

        Assert.Empty(frames[1]);
        Assert.NotNull(codec.Decode(frames));
        Assert.NotNull(codec.Decode(frames));
    }

    [Theory]
    [InlineData("{}", "{}", "{}", "{}")]
    [InlineData("nonsense", "{}", "{}", "{}")]
    [InlineData("[]", "{}", "{}", "{}")]
    [InlineData("""{"msg_id": "1"}""", "{}", "{}", "{}")]
    [InlineData("""{"msg_id": 1, "msg_type": "a"}""", "{}", "{}", "{}")]
    [InlineData("""{"msg_id": "1", "msg_type": null}""", "{}", "{}", "{}")]
    [InlineData("""{"msg_id": "1", "msg_type": "\ud800"}""", "{}", "{}", "{}")]
    [InlineData("""{"msg_id": "1", "msg_type": "a", "username": "\ud800"}""", "{}", "{}", "{}")]
    [InlineData("""{"msg_id": "1", "msg_type": "a", "\ud800": 1}""", "{}", "{}", "{}")]
    [InlineData("""{"msg_id": "1", "msg_type": "a", "msg_type": "b"}""", "{}", "{}", "{}")]
    [InlineData(Header, "3", "{}", "{}")]
    [InlineData(Header, "{}", "", "{}")]
    [InlineData(Header, "{}", "{}", "null")]
    [InlineData(Header, "{}", "{}", """{"code": """)]
    [InlineData(Header, "{}", "{}", """{"\ud800": 1, "code": "1"}""")]
    public void What_is_signed_and_no_message_is_dropped(params string[] parts) =>
        Assert.Null(new MessageCodec([]).Decode([.. Frames([], [.. parts.Select(Encoding.UTF8.GetBytes)])]));

    [Fact]
    public void Half_of_a_surrogate_pair_is_no_text_of_a_message()
    {
        string[] parts = [Header, "{}", "{}", """{"code": "\ud800", "name": "\ud83d\ude42"}"""];
        var message = new MessageCodec([]).Decode([.. Frames([], [.. parts.Select(Encoding.UTF8.GetBytes)])])!;

        Assert.Equal("none", message.Text("code", otherwise: "none"));
        Assert.Equal("\U0001f642", message.Text("name"));
    }

    [Fact]
    public void Any_frames_are_dropped_without_an_exception() => Gen.OneOf(
            Bytes, Gen.Const("<IDS|MSG>"u8.ToArray()), Gen.Const("{}"u8.ToArray()), Gen.Const(Encoding.UTF8.GetBytes(Header)))
        .Array[0, 9]
        .Sample(frames => new MessageCodec(Key).Decode(frames) is null);

    [Fact]
    public void An_answer_names_the_header_that_it_answers()
    {
        var parent = JsonElement.Parse(Header);
        var frames = new MessageCodec(Key).Encode([], "a", [], parent);

        Assert.True(JsonElement.DeepEquals(parent, JsonElement.Parse(frames[3])));
    }

    private const string Header = """{"msg_id":"1","msg_type":"a"}""";

    private static IEnumerable<byte[]> Frames(byte[] signature, byte[][] parts) => ["<IDS|MSG>"u8.ToArray(), signature, .. parts];
}
