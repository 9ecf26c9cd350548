using System.Text.Json;
using Classroom.Explorables;
using MathNet.Numerics.LinearAlgebra;

namespace Classroom.Tests.Explorables;

public sealed class LossInstrumentTests
{
    private static readonly string[] Names = ["plane", "car", "bird"];
    private static readonly Vector<double> Lecture = Vector<double>.Build.Dense([2.00, 2.78, -1.40]);

    [Fact]
    public void In_words_it_says_what_it_shows_and_what_is_to_be_found() =>
        Assert.Equal(
            """
            Three scores to drag: plane 2.00, car 2.78, bird -1.40. Their probabilities: plane 0.31, car 0.68, bird 0.01. If the plane is true, the loss is 1.17. -log p: plane 1.17, car 0.39, bird 4.57. p - y: plane -0.69, car 0.68, bird 0.01.
            - The plane is true. Find 0.31, 0.68 and 0.01, and the lecture’s loss, 1.17.
            - Drag all three together. Does the loss move?
            - Move the wrong mass about, from one wrong class to the other. Does the loss care?
            - Be sure and wrong: push the loss above 7.
            """,
            Explore.Loss(Names, Lecture, truth: 0).ToString(), ignoreLineEndingDifferences: true);

    [Fact]
    public void Softmax_alone_says_nothing_of_a_loss() =>
        Assert.Equal(
            """
            Three scores to drag: plane 0.00, car 0.00, bird 0.00. Their probabilities: plane 0.33, car 0.33, bird 0.33.
            - Leave the bird’s score at 0, and find scores for 0.31, 0.68 and 0.01.
            - Drag all three together. Which probability moves?
            - With scores for 0.31, 0.68 and 0.01, lower the temperature until the car reads 0.90.
            """,
            Explore.Softmax(Names, Vector<double>.Build.Dense(3)).ToString(), ignoreLineEndingDifferences: true);

    [Fact]
    public void A_host_gets_its_name_state_and_tasks_as_data()
    {
        using var data = JsonDocument.Parse(Displayed.In("application/vnd.workbook.explorable+json", Explore.Loss(Names, Lecture, truth: 1)));
        Assert.Equal("loss", data.RootElement.GetProperty("name").GetString());
        Assert.Equal(
            """{"classes":["plane","car","bird"],"scores":[2,2.78,-1.4],"temperature":1,"truth":1}""",
            data.RootElement.GetProperty("state").GetRawText());
        Assert.Equal(
            ["lecture", "together", "wrong", "sure"],
            data.RootElement.GetProperty("tasks").EnumerateArray().Select(task => task.GetProperty("id").GetString()));
    }

    [Fact]
    public void Its_picture_has_a_bar_for_every_number_and_stands_before_the_script()
    {
        var html = Explore.Loss(Names, Lecture, truth: 0).ToHtml();
        var still = html[..html.IndexOf("<script", StringComparison.Ordinal)];
        Assert.Equal(12, still.Split("<rect").Length - 1);
        Assert.All(["2.78", "0.68", "4.57", "-0.69"], number => Assert.Contains($">{number}</text>", still, StringComparison.Ordinal));
        Assert.Equal(6, Explore.Softmax(Names, Lecture).ToHtml().Split("<rect").Length - 1);
    }

    [Fact]
    public void A_name_is_text_wherever_it_stands()
    {
        var html = Explore.Softmax(["<b>", "\"car\"", "</script>"], Lecture).ToHtml();
        Assert.DoesNotContain("<b>", html, StringComparison.Ordinal);
        Assert.Equal(html.IndexOf("</script", StringComparison.Ordinal), html.LastIndexOf("</script", StringComparison.Ordinal));
    }

    [Fact]
    public void What_has_no_room_or_is_out_of_reach_is_refused_with_the_remedy()
    {
        Assert.Contains("2 classes and 3 scores", Refused(() => Explore.Softmax(["a", "b"], Lecture)), StringComparison.Ordinal);
        Assert.Contains("Subtract the same number", Refused(() => Explore.Softmax(Names, Lecture + 100)), StringComparison.Ordinal);
        Assert.Contains("counted from 0", Refused(() => Explore.Loss(Names, Lecture, truth: 3)), StringComparison.Ordinal);
        Assert.Contains("-6 to 6", Refused(() => Explore.Softmax(Names, Lecture * double.NaN)), StringComparison.Ordinal);
    }

    [Fact]
    public void A_change_of_the_scores_it_was_made_from_does_not_reach_it()
    {
        var scores = Lecture.Clone();
        var explorable = Explore.Softmax(Names, scores);
        scores[0] = 5;
        Assert.Contains("plane 2.00", explorable.ToHtml(), StringComparison.Ordinal);
    }

    private static string Refused(Action make) => Assert.ThrowsAny<ArgumentException>(make).Message;
}
