using System.Diagnostics;
using LinearClassifiers.Tests.Training;

namespace LinearClassifiers.Tests.Arithmetic;

/// <summary>The tests of the trainer pass on processors whose vectors are narrower than this one's.</summary>
public sealed class NarrowVectorTests
{
    [Theory]
    [InlineData("DOTNET_EnableAVX512", "256 bits")]
    [InlineData("DOTNET_EnableAVX2", "128 bits")]
    public async Task Training_is_as_right_without(string instructions, string widest)
    {
        var start = new ProcessStartInfo(Path.ChangeExtension(typeof(NarrowVectorTests).Assembly.Location, OperatingSystem.IsWindows() ? "exe" : null))
        {
            ArgumentList = { "-class", typeof(ImageTrainerTests).FullName!, "-class", typeof(ImageBlockTests).FullName!, "-noColor" },
            Environment = { [instructions] = "0", [Turn.Held] = "1" },
            RedirectStandardOutput = true,
        };
        using var program = Process.Start(start)!;
        var output = await program.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await program.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.True(program.ExitCode == 0, $"With vectors of at most {widest}:\n{output}");
    }
}
