using System.Globalization;
using Classroom.Checks;
using Classroom.Grading;
using Classroom.Lecture;
using Contract;

namespace Classroom.Tests.Lecture;

public sealed class MockTestTests
{
    private static readonly MockTest[] Tests = [.. Enumerable.Range(0, 500).Select(MockTest.Draw)];

    private static IEnumerable<Question> Questions => Tests.SelectMany(test => test.Questions);

    [Fact]
    public void The_same_seed_asks_the_same()
    {
        var (one, other) = (MockTest.Draw(7), MockTest.Draw(7));

        Assert.Equal(one.ToString(), other.ToString());
        Assert.Equal(one.Questions.Select(question => question.Answer), other.Questions.Select(question => question.Answer));
    }

    [Fact]
    public void Another_seed_asks_with_other_numbers() => Assert.Distinct(Tests.Select(test => test.ToString()));

    [Fact]
    public void Every_question_comes_in_several_variants_and_every_number_in_many() =>
        Assert.All(
            Questions.GroupBy(question => question.Id),
            asked => Assert.True(
                asked.Select(question => Answered(question.Answer)).Distinct().Count() >= (asked.First().Answer is double ? 15 : 3), asked.Key));

    [Fact]
    public void Every_competency_is_asked() =>
        Assert.Equal(
            [Competency.Loss, Competency.BinaryEquivalence, Competency.Weights, Competency.Boundary, Competency.BenefitsAndDrawbacks],
            MockTest.Draw(1).Questions.Select(question => question.Competency).Distinct());

    [Fact]
    public void At_least_eight_questions_are_asked_each_by_a_name_of_its_own()
    {
        var ids = MockTest.Draw(1).Questions.Select(question => question.Id).ToArray();

        Assert.True(ids.Length >= 8);
        Assert.Distinct(ids);
    }

    [Fact]
    public void The_right_answer_passes_with_as_many_decimals_as_are_asked_for() =>
        Assert.All(Questions, question => Assert.Equal(CheckStatus.Passed, Line(question, question.Answer).Status));

    [Fact]
    public void Every_question_knows_at_least_four_mistakes() =>
        Assert.All(Questions, question => Assert.True(question.Known.Length >= 4, question.Id));

    [Fact]
    public void Every_mistake_is_told_from_the_answer_and_from_the_other_mistakes() =>
        Assert.All(
            Questions.SelectMany(question => question.Known.Select(mistake => (question, mistake))),
            pair =>
            {
                var line = Line(pair.question, pair.mistake.Answer);
                Assert.Equal(CheckStatus.Wrong, line.Status);
                Assert.StartsWith(pair.mistake.Words, line.Hint, StringComparison.Ordinal);
            });

    [Fact]
    public void No_number_of_a_question_is_infinite_or_none() =>
        Assert.All(
            Questions.SelectMany(question => question.Known.Select(mistake => mistake.Answer).Append(question.Answer)).OfType<double>(),
            number => Assert.True(double.IsFinite(number)));

    [Fact]
    public void The_worked_answer_contains_the_answer() =>
        Assert.All(Questions, question => Assert.Contains(
            Answered(question.Answer, question.Decimals), Line(question, question.Answer).Hint, StringComparison.Ordinal));

    [Fact]
    public void The_worked_answer_is_shown_with_the_right_answer_alone() =>
        Assert.All(MockTest.Draw(1).Questions, question =>
        {
            var worked = Line(question, question.Answer).Hint!;
            Assert.DoesNotContain(worked, Line(question, "something else").Hint, StringComparison.Ordinal);
            Assert.Null(Assert.Single(question.Check(null).Lines).Hint);
        });

    [Fact]
    public void A_question_says_its_numbers_and_not_its_answer() =>
        Assert.All(Questions.Where(question => question.Decimals == 2), question =>
            Assert.DoesNotContain(Answered(question.Answer, 2), question.Text, StringComparison.Ordinal));

    [Fact]
    public void Its_questions_are_shown_numbered_through_a_list_a_competency()
    {
        var test = MockTest.Draw(1);
        var (html, text) = (Displayed.In("text/html", test), Displayed.In("text/plain", test));

        Assert.Equal(5, html.Split("<ol start=").Length - 1);
        Assert.Equal(test.Questions.Length, html.Split("<li").Length - 1);
        Assert.All(test.Questions.Index(), numbered =>
            Assert.Contains(
                string.Create(CultureInfo.InvariantCulture,
                    $"\n{numbered.Index + 1}. {numbered.Item.Text}\n   Answer: {numbered.Item.Wanted}."), text, StringComparison.Ordinal));
    }

    private static CheckRecord Line(Question question, object answer) => Assert.Single(question.Check(
        answer is double x ? double.Parse(NumberFormat.Fixed(x, question.Decimals), CultureInfo.InvariantCulture) : answer).Lines);

    private static string Answered(object answer, int decimals = 6) => answer switch
    {
        double x => NumberFormat.Fixed(x, decimals),
        int[] signs => $"[{string.Join(", ", signs)}]",
        _ => (string)answer,
    };
}
