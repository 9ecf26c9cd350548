using Classroom.Grading;
using Classroom.Lecture;

namespace Classroom.Tests.Lecture;

public sealed class ExercisesTests
{
    public static TheoryData<string> Ids => [.. Exercises.All.Select(exercise => exercise.Id)];

    [Fact]
    public void Every_exercise_has_a_name_of_its_own() => Assert.Distinct(Exercises.All.Select(exercise => exercise.Id));

    [Fact]
    public void They_come_in_the_order_of_the_notebooks() =>
        Assert.Equal(
            Exercises.All.Select(exercise => exercise.Notebook).Order(StringComparer.Ordinal),
            Exercises.All.Select(exercise => exercise.Notebook));

    [Fact]
    public void The_mock_tests_questions_are_among_them() =>
        Assert.Equal(
            MockTest.Draw(1).Questions.Select(question => question.Id),
            Exercises.All.Where(exercise => exercise.Notebook == "09-competencies").Select(exercise => exercise.Id));

    [Theory]
    [MemberData(nameof(Ids))]
    public void At_least_four_mistakes_are_known_each_by_a_name_of_its_own(string id)
    {
        var mistakes = Of(id).Mistakes;

        Assert.True(mistakes.Length >= 4);
        Assert.Distinct(mistakes);
        Assert.All(mistakes, name => Assert.False(string.IsNullOrWhiteSpace(name)));
    }

    [Theory]
    [MemberData(nameof(Ids))]
    public void A_mistakes_name_is_a_few_words_and_ends_without_a_stop(string id) =>
        Assert.All(Of(id).Mistakes, name =>
        {
            Assert.InRange(name.Length, 3, 70);
            Assert.DoesNotContain(name[^1], ".!?:");
            Assert.DoesNotContain(": ", name, StringComparison.Ordinal);
        });

    [Theory]
    [MemberData(nameof(Ids))]
    public void What_is_asked_is_said_in_a_few_words(string id)
    {
        Assert.InRange(Of(id).Task.Length, 5, 80);
        Assert.DoesNotContain(Of(id).Task[^1], ".!?:");
    }

    [Fact]
    public void No_hint_of_a_question_gives_a_number_away() =>
        Assert.All(
            from question in Questions
            where question.Answer is double
            from mistake in question.Known
            select (Printed: NumberFormat.Fixed((double)question.Answer, question.Decimals), mistake.Hint),
            pair => Assert.DoesNotContain(pair.Printed, pair.Hint, StringComparison.Ordinal));

    [Fact]
    public void No_hint_of_a_question_repeats_the_right_choice() =>
        Assert.All(
            from question in Questions
            where question.Answer is string
            from mistake in question.Known
            select (Choice: (string)question.Answer, mistake.Hint),
            pair => Assert.DoesNotContain(pair.Choice, pair.Hint, StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void No_two_answers_of_a_question_could_be_taken_for_each_other() =>
        Assert.All(Questions, question => Assert.True(question.IsClear, question.Id));

    [Fact]
    public void Every_hint_of_a_question_is_there_and_ends_its_sentence() =>
        Assert.All(Questions.SelectMany(question => question.Known), mistake => Assert.Contains(mistake.Hint[^1], "?."));

    private static IEnumerable<Question> Questions => Exercises.All.OfType<Question>();

    private static Exercise Of(string id) => Exercises.All.Single(exercise => exercise.Id == id);
}
