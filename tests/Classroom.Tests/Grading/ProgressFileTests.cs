using Classroom.Grading;
using Contract;

namespace Classroom.Tests.Grading;

public sealed class ProgressFileTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("progress-");
    private readonly StoppedClock _clock = new();
    private readonly ProgressFile _file;

    public ProgressFileTests() => _file = new ProgressFile(FilePath, _clock);

    private string FilePath => Path.Combine(_folder.FullName, "progress.json");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Nothing_is_kept_to_begin_with() => Assert.Empty(_file.Read());

    [Fact]
    public void A_try_is_kept_with_its_time_and_survives_a_restart()
    {
        _file.Note("my-softmax", CheckStatus.Wrong);

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
        Assert.Equal(new ProgressEntry(CheckStatus.Wrong, 1, _clock.Now), new ProgressFile(FilePath, _clock).Read()["my-softmax"]);
    }

    [Fact]
    public void Wrong_becomes_passed_and_the_tries_are_counted()
    {
        _file.Note("a", CheckStatus.Wrong);
        _clock.Now += TimeSpan.FromMinutes(5);
        _file.Note("a", CheckStatus.Passed);

        Assert.Equal(new ProgressEntry(CheckStatus.Passed, 2, _clock.Now), _file.Read()["a"]);
    }

    [Fact]
    public void What_has_passed_once_stays_passed_since_then()
    {
        _file.Note("a", CheckStatus.Passed);
        var first = _clock.Now;
        _clock.Now += TimeSpan.FromMinutes(5);
        _file.Note("a", CheckStatus.Wrong);

        Assert.Equal(new ProgressEntry(CheckStatus.Passed, 2, first), _file.Read()["a"]);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_put_aside_and_not_lost()
    {
        File.WriteAllText(FilePath, "{ half");

        Assert.Empty(_file.Read());
        Assert.Equal("{ half", File.ReadAllText(FilePath + ".unreadable-20260102-030405"));
    }

    [Fact]
    public void Many_notebooks_at_once_lose_nothing()
    {
        Parallel.For(0, 40, i => new ProgressFile(FilePath, _clock).Note($"exercise-{i % 8}", CheckStatus.Wrong));

        var kept = _file.Read();
        Assert.Equal(8, kept.Count);
        Assert.All(kept.Values, entry => Assert.Equal(5, entry.Tries));
        Assert.Equal([FilePath], _folder.GetFiles().Select(left => left.FullName));
    }

    private sealed class StoppedClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = new(2026, 1, 2, 3, 4, 5, TimeSpan.Zero);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
