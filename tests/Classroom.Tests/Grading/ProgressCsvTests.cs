using System.Collections.Immutable;
using Classroom.Checks;
using Classroom.Grading;
using Contract;

namespace Classroom.Tests.Grading;

public sealed class ProgressCsvTests
{
    private static readonly ImmutableArray<Exercise> Exercises =
    [
        new Question("one", "01-a", Competency.Loss, "the first", 1),
        new Question("two", "01-a", Competency.Loss, "the second", 2),
        new Question("three", "02-b", Competency.Weights, "the third", 3),
    ];

    private static readonly Dictionary<string, ProgressEntry> Kept = new()
    {
        ["one"] = new(CheckStatus.Passed, 2, DateTimeOffset.UnixEpoch),
        ["three"] = new(CheckStatus.Wrong, 1, DateTimeOffset.UnixEpoch),
    };

    [Fact]
    public void The_export_has_a_line_an_exercise() =>
        Assert.Equal(
            """
            exercise,notebook,competency,status,tries,since
            one,01-a,"classification loss, for two classes and for K",done,2,1970-01-01T00:00:00Z
            two,01-a,"classification loss, for two classes and for K",not tried,0,
            three,02-b,what the weights mean,wrong,1,1970-01-01T00:00:00Z

            """.ReplaceLineEndings("\n"),
            ProgressCsv.Of(Exercises, Kept));
}
