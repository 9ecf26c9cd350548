using Classroom.Checks;

namespace Classroom.Tests.Checks;

public sealed class ProgressFileTests : IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("progress-");
    private readonly StoppedClock clock = new();
    private readonly ProgressFile file;

    public ProgressFileTests() => file = new ProgressFile(FilePath, clock);

    private string FilePath => Path.Combine(folder.FullName, "progress.json");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Nothing_is_kept_to_begin_with() => Assert.Empty(file.Read());

    [Fact]
    public void A_try_is_kept_with_its_time_and_survives_a_restart()
    {
        file.Note("my-softmax", CheckStatus.Wrong);

        Assert.Equal(
            """
            {
              "my-softmax": {
                "status": "wrong",
                "tries": 1,
                "since": "2026-01-02T03:04:05+00:00"
              }
            }

            """.ReplaceLineEndings("\n"),
            File.ReadAllText(FilePath));
        Assert.Equal(new ProgressEntry(CheckStatus.Wrong, 1, clock.Now), new ProgressFile(FilePath, clock).Read()["my-softmax"]);
    }

    [Fact]
    public void Wrong_becomes_passed_and_the_tries_are_counted()
    {
        file.Note("a", CheckStatus.Wrong);
        clock.Now += TimeSpan.FromMinutes(5);
        file.Note("a", CheckStatus.Passed);

        Assert.Equal(new ProgressEntry(CheckStatus.Passed, 2, clock.Now), file.Read()["a"]);
    }

    [Fact]
    public void What_has_passed_once_stays_passed_since_then()
    {
        file.Note("a", CheckStatus.Passed);
        var first = clock.Now;
        clock.Now += TimeSpan.FromMinutes(5);
        file.Note("a", CheckStatus.Wrong);

        Assert.Equal(new ProgressEntry(CheckStatus.Passed, 2, first), file.Read()["a"]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_put_aside_and_not_lost()
    {
        File.WriteAllText(FilePath, "{ half");

        Assert.Empty(file.Read());
        Assert.Equal("{ half", File.ReadAllText(FilePath + ".unreadable-20260102-030405"));
    }

    [Fact]
    public void Many_notebooks_at_once_lose_nothing()
    {
        Parallel.For(0, 40, i => new ProgressFile(FilePath, clock).Note($"exercise-{i % 8}", CheckStatus.Wrong));

        var kept = file.Read();
        Assert.Equal(8, kept.Count);
        Assert.All(kept.Values, entry => Assert.Equal(5, entry.Tries));
        Assert.Equal([FilePath], folder.GetFiles().Select(left => left.FullName));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
