using System.Runtime.CompilerServices;

namespace Jupyter.Tests;

/// <summary>Messages that are not what they should be: dropped, and the kernel goes on.</summary>
public sealed class HostileMessageTests(InstalledJupyter jupyter)
{
    [Fact]
    public Task A_forged_signature_is_dropped() => ShowAsync();

    [Fact]
    public Task A_message_sent_twice_runs_once() => ShowAsync();

    [Fact]
    public Task Malformed_frames_are_dropped() => ShowAsync();

    [Fact]
    public Task Odd_contents_are_answered_or_ignored() => ShowAsync();

    [Fact]
    public Task Noise_on_the_ports_is_survived() => ShowAsync();

    [Fact]
    public Task An_answer_that_nobody_waits_for_is_dropped() => ShowAsync();

    [Fact]
    public Task The_heart_beats() => ShowAsync();

    private Task ShowAsync([CallerMemberName] string test = "") => jupyter.ShowsAsync("hostile.py", test);
}
