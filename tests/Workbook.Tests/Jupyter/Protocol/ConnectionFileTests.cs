using System.Net;
using Workbook.Jupyter.Protocol;

namespace Workbook.Tests.Jupyter.Protocol;

public sealed class ConnectionFileTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.2")]
    [InlineData("::1")]
    [InlineData("localhost")]
    public void The_kernel_listens_on_loopback(string ip) => Assert.True(IPAddress.IsLoopback(Parse(ip: ip).Ip));

    [Theory]
    [InlineData("0.0.0.0")]
    [InlineData("192.168.1.5")]
    [InlineData("::")]
    [InlineData("example.org")]
    [InlineData("*")]
    [InlineData("")]
    public void Any_other_address_is_refused(string ip) =>
        Assert.Contains($"listen on '{ip}'", Refusal(() => Parse(ip: ip)), StringComparison.Ordinal);

    [Fact]
    public void A_transport_that_it_does_not_speak_is_refused() =>
        Assert.Contains("the transport 'ipc'", Refusal(() => Parse(transport: "ipc")), StringComparison.Ordinal);

    [Fact]
    public void Signatures_that_it_cannot_make_are_refused() =>
        Assert.Contains("hmac-md5", Refusal(() => Parse(scheme: "hmac-md5")), StringComparison.Ordinal);

    [Fact]
    public void No_signatures_are_asked_for_by_an_empty_key() => Assert.Empty(Parse(key: "\"\"").Key);

    [Theory]
    [InlineData("null")]
    [InlineData("3")]
    public void A_key_that_is_no_text_is_refused(string key) =>
        Assert.Contains("no text under \"key\"", Refusal(() => Parse(key: key)), StringComparison.Ordinal);

    [Theory]
    [InlineData("0")]
    [InlineData("65536")]
    [InlineData("\"5\"")]
    [InlineData("1.5")]
    public void A_port_that_is_none_is_refused(string port) =>
        Assert.Contains("no port, 1 to 65535, under \"shell_port\"", Refusal(() => Parse(shellPort: port)), StringComparison.Ordinal);

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{}")]
    public void What_is_no_connection_file_is_refused_by_its_name(string text) =>
        Assert.Contains("'kernel.json'", Refusal(() => ConnectionFile.Parse(text, "kernel.json")), StringComparison.Ordinal);

    private static string Refusal(Action parse) => Assert.Throws<ConnectionFileException>(parse).Message;

    private static ConnectionFile Parse(
        string ip = "127.0.0.1", string transport = "tcp", string scheme = "hmac-sha256", string key = "\"k\"", string shellPort = "1") =>
        ConnectionFile.Parse(
            $$"""
            {
              "ip": "{{ip}}", "transport": "{{transport}}", "signature_scheme": "{{scheme}}", "key": {{key}}, "kernel_name": "x",
              "shell_port": {{shellPort}}, "control_port": 2, "stdin_port": 3, "iopub_port": 4, "hb_port": 5
            }
            """,
            "kernel.json");
}
