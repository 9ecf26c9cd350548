namespace Jupyter.Tests;

/// <summary>Messages that are not what they should be: dropped, and the kernel goes on.</summary>
public sealed class HostileMessageTests(JupyterClient jupyter)
{
    public static TheoryData<string> Behaviours => Script.Behaviours("hostile.py");

    [Theory]
    [MemberData(nameof(Behaviours))]
    public Task Hostile_messages_do_no_harm(string behaviour) => jupyter.ShowsAsync("hostile.py", behaviour);
}
