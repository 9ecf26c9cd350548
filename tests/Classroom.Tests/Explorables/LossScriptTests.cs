using System.Collections.Immutable;
using System.Text.Json;
using Classroom.Explorables;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Explorables;

/// <summary>The script of the loss beside the library, over seeded states.</summary>
public sealed class LossScriptTests : IDisposable
{
    private const int States = 600;
    private const double Tolerance = 1e-12;

    private static readonly ImmutableArray<string> Names = ["plane", "car", "bird"];
    private readonly ExplorableEngine _engine = new("loss.js");

    public void Dispose() => _engine.Dispose();

    [Fact]
    public void Every_reading_is_the_librarys() => Each(state =>
    {
        var read = Call("readings", state);
        Same(state.Probabilities, read.GetProperty("p"));
        Same(state.Surprises, read.GetProperty("surprises"));
        Same(state.Gradient, read.GetProperty("gradient"));
        Same(state.Loss, read.GetProperty("loss").GetDouble());
    });

    [Fact]
    public void Without_a_true_class_there_are_probabilities_alone() => Each(state =>
    {
        var read = Call("readings", state with { Truth = null });
        Same(state.Probabilities, read.GetProperty("p"));
        Assert.Single(read.EnumerateObject());
    });

    [Fact]
    public void All_three_move_by_the_same_as_far_as_there_is_room() => Each((state, random) =>
    {
        var by = (20 * random.NextDouble()) - 10;
        var moved = Scores(Call("together", state, by)) - state.Scores;
        Assert.Equal(moved[0], moved[1], 12);
        Assert.Equal(moved[0], moved[2], 12);
        var room = by > 0 ? LossInstrument.HighestScore - state.Scores.Maximum() : -LossInstrument.HighestScore - state.Scores.Minimum();
        Assert.Equal(by > 0 ? Math.Min(by, room) : Math.Max(by, room), moved[0], 12);
    });

    [Fact]
    public void Where_all_three_move_the_library_reads_the_same() => Each((state, random) =>
    {
        var moved = state with { Scores = Scores(Call("together", state, (20 * random.NextDouble()) - 10)) };
        Same(state.Loss, moved.Loss);
        Same(state.Probabilities, moved.Probabilities);
    });

    [Fact]
    public void The_wrong_mass_goes_where_it_is_sent_and_the_librarys_loss_stays() => Each((state, random) =>
    {
        var ends = Call("shares", state);
        var (least, most) = (ends[0].GetDouble(), ends[1].GetDouble());
        var share = least + ((most - least) * (0.001 + (0.998 * random.NextDouble())));

        var moved = state with { Scores = Scores(Call("withShare", state, share)) };

        Assert.All(moved.Scores, score => Assert.InRange(score, -LossInstrument.HighestScore, LossInstrument.HighestScore));
        Same(state.Loss, moved.Loss);
        var truth = state.Truth!.Value;
        Same(state.Probabilities[truth], moved.Probabilities[truth]);
        var first = truth == 0 ? 1 : 0;
        var second = 3 - truth - first;
        Same(share, moved.Probabilities[first] / (moved.Probabilities[first] + moved.Probabilities[second]));
    });

    [Fact]
    public void The_numbers_on_both_sides_have_the_same_ends() => Assert.Equal(
        $$"""{"score":{{LossInstrument.HighestScore}},"temperature":[0.05,{{LossInstrument.Temperatures.Highest}}]}""",
        _engine.Evaluate("limits"));

    [Fact]
    public void A_state_is_written_into_an_address_and_read_back() => Assert.Equal(
        """["2,2.78,-1.4;1;0",[2,2.78,-1.4],1,0,"0,0,0;0.5;",null]""",
        _engine.Evaluate("""
            (() => {
              const state = { classes: ["a", "b", "c"], scores: [2, 2.78, -1.4], temperature: 1, truth: 0 };
              const line = loss.line(state);
              const back = loss.unline(line, { ...state, scores: [0, 0, 0] });
              const alone = { ...state, scores: [0, 0, 0], temperature: 0.5, truth: null };
              return [line, back.scores, back.temperature, back.truth, loss.line(alone), loss.unline(loss.line(alone), alone).truth];
            })()
            """));

    [Theory]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{ classes: ["a", "b"], scores: [1, 2], temperature: 1, truth: 0 }""")]
    [InlineData("""{ classes: ["a", "b", 3], scores: [1, 2, 3], temperature: 1, truth: 0 }""")]
    [InlineData("""{ classes: ["a", "b", "c"], scores: [1, 2, "3"], temperature: 1, truth: 0 }""")]
    [InlineData("""{ classes: ["a", "b", "c"], scores: [1, 2, 7], temperature: 1, truth: 0 }""")]
    [InlineData("""{ classes: ["a", "b", "c"], scores: [1, 2, NaN], temperature: 1, truth: 0 }""")]
    [InlineData("""{ classes: ["a", "b", "c"], scores: [1, 2, 3], temperature: 0, truth: 0 }""")]
    [InlineData("""{ classes: ["a", "b", "c"], scores: [1, 2, 3], temperature: 1, truth: 1.5 }""")]
    public void A_state_that_is_none_is_refused(string state) => Assert.Equal("null", _engine.Evaluate($"loss.check({state})"));

    private static void Each(Action<LossInstrument> test) => Each((state, _) => test(state));

    // Scores anywhere, now and then equal or at an end; temperatures as many below 1 as above.
    private static void Each(Action<LossInstrument, Random> test)
    {
        for (var seed = 0; seed < States; seed++)
        {
            var random = new Random(seed);
            var scores = Vector<double>.Build.Dense(3, _ => random.Next(8) switch
            {
                0 => 0,
                1 => LossInstrument.HighestScore,
                _ => LossInstrument.HighestScore * ((2 * random.NextDouble()) - 1),
            });
            var (lowest, highest) = LossInstrument.Temperatures;
            var temperature = seed % 4 == 0 ? 1 : lowest * Math.Pow(highest / lowest, random.NextDouble());
            test(new LossInstrument(Names, scores, random.Next(3), temperature), random);
        }
    }

    private JsonElement Call(string function, LossInstrument state, double? value = null)
    {
        var given = JsonSerializer.Serialize(
            new { state.Classes, Scores = state.Scores.ToArray(), state.Temperature, state.Truth }, JsonSerializerOptions.Web);
        var more = value is { } x ? $", {JsonSerializer.Serialize(x)}" : "";
        return JsonElement.Parse(_engine.Evaluate($"{function}({given}{more})"));
    }

    private static Vector<double> Scores(JsonElement state) =>
        Vector<double>.Build.DenseOfEnumerable(state.GetProperty("scores").EnumerateArray().Select(score => score.GetDouble()));

    private static void Same(Vector<double> expected, JsonElement got)
    {
        Assert.Equal(expected.Count, got.GetArrayLength());
        foreach (var (k, value) in expected.Index())
        {
            Same(value, got[k].GetDouble());
        }
    }

    private static void Same(Vector<double> expected, Vector<double> got)
    {
        foreach (var (k, value) in expected.Index())
        {
            Same(value, got[k]);
        }
    }

    private static void Same(double expected, double got) => Assert.True(
        Math.Abs(expected - got) <= Tolerance * Math.Max(Math.Abs(expected), Math.Abs(got)), $"expected {expected:R}, got {got:R}");
}
