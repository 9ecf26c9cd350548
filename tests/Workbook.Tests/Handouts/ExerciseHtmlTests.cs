using System.Text.RegularExpressions;
using Contract;
using Documents;
using Session.Errors;
using Workbook.Editions;
using Workbook.Handouts;
using static Workbook.Tests.Handouts.WrittenPage;

namespace Workbook.Tests.Handouts;

/// <summary>What a page has of exercises, in both editions.</summary>
public sealed partial class ExerciseHtmlTests
{
    private static readonly string Region = CheckCells.Region("two", 2, "1 + 1");

    public static TheoryData<Edition> Editions => [Edition.Teacher, Edition.Learner];

    [Theory]
    [MemberData(nameof(Editions))]
    public void The_code_of_an_exercise_is_what_a_learner_begins_with(Edition edition) =>
        Assert.Equal(
            "static int? Mytwo()\n{\n    throw new NotImplementedException(\"two: your turn\");\n}\n\nAnswer(\"two\", Mytwo, 2)",
            CodeOf(PageOf(edition, Code(Region))));

    [Theory]
    [MemberData(nameof(Editions))]
    public void No_mark_is_on_any_page(Edition edition)
    {
        var page = PageOf(edition, Code(Region), Code(CheckCells.Inline("one", 1, "1")));

        Assert.DoesNotContain("SOLUTION", page, StringComparison.Ordinal);
        Assert.DoesNotContain("EXERCISE", page, StringComparison.Ordinal);
        Assert.DoesNotContain("/* END */", page, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Editions))]
    public void An_exercise_is_named_where_links_to_it_lead(Edition edition)
    {
        var page = PageOf(edition, Code(Region));

        Assert.Contains(
            """<p class="exercise-name" id="exercise-two"><a href="#exercise-two">Exercise: two</a></p>""", page, StringComparison.Ordinal);
        Assert.Contains("""<section class="code exercise" id="cell-1" role="group" aria-label="cell 1, exercise two">""", page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Edition.Teacher, "Teacher’s edition")]
    [InlineData(Edition.Learner, "Learner’s edition")]
    public void Page_and_index_say_which_edition_they_are(Edition edition, string name)
    {
        var (page, index, _) = PagesOf(edition, Code("1"));

        Assert.Contains($"{name} · no checks", Text(page), StringComparison.Ordinal);
        Assert.Contains($"<p class=\"edition\">{name}</p>", index, StringComparison.Ordinal);
    }

    [Fact]
    public void The_teachers_page_folds_the_solution_and_colours_it()
    {
        var page = PageOf(Edition.Teacher, Code(Region));

        Assert.Matches(
            """<details class="solution"><summary>Solution</summary>\s*<div class="source"><pre><code><span class="keyword">return</span>""", page);
        Assert.DoesNotContain("class=\"room\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public void The_learners_page_has_no_solution_anywhere_and_room_to_write_one()
    {
        var page = PageOf(Edition.Learner, Code(Region), Code(CheckCells.Inline("one", 1, "123 + 456")));

        Assert.DoesNotContain("Solution", Text(Script().Replace(page, "")), StringComparison.Ordinal);
        Assert.DoesNotContain("1 + 1", Text(page), StringComparison.Ordinal);
        Assert.DoesNotContain("123 + 456", Text(page), StringComparison.Ordinal);
        Assert.Equal(2, Room().Count(page));
    }

    [Theory]
    [InlineData("1;", 3)]
    [InlineData("1;\n    F();", 4)]
    [InlineData("1;\n\n    F();\n    G();\n    H();\n    I()", 8)]
    public void The_room_is_a_few_lines_more_than_the_solution(string solution, int lines) =>
        Assert.Equal(lines, Lines().Count(Room().Match(PageOf(Edition.Learner, Code(CheckCells.Region("two", 2, solution)))).Value));

    [Fact]
    public void A_wrong_answer_explains_itself_and_no_error_stands_below_it()
    {
        var wrong = Code(Region, Reported("two", "wrong"));
        var (page, _) = Of(Run("a", wrong) with { Failures = [new CellFailure(1, 9, "two: wrong", IsEnd: false)] });

        Assert.Contains("code exercise failed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("class=\"error\"", page, StringComparison.Ordinal);
        Assert.Contains("cell 1 failed", Text(page), StringComparison.Ordinal);
    }

    [Fact]
    public void The_proof_counts_exercises_by_competency_and_leads_to_the_first_that_is_not_done()
    {
        var (_, _, proof) = PagesOf(
            Edition.Learner,
            Code(CheckCells.Inline("one", 1, "1"), Reported("one", "passed")),
            Code(CheckCells.Inline("three", 1, "1"), Reported("three", "wrong")),
            Code(Region, Reported("two", "not-done")),
            Code(CheckCells.Inline("four", 1, "1"), Reported("four", "not-done")));

        Assert.Matches(@"numbers\s*✓ 1 done ✗ 1 wrong ○ 2 not done\s*next: two\s*1 of 4", Text(proof));
        Assert.Contains("next: <a href=\"a.html#exercise-two\">two</a>", proof, StringComparison.Ordinal);
        Assert.Contains(
            """<span class="bar" aria-hidden="true"><span class="done" style="flex-grow:1"></span><span class="wrong" style="flex-grow:1"></span><span class="open" style="flex-grow:2"></span></span>""",
            proof, StringComparison.Ordinal);
    }

    [Fact]
    public void Where_all_were_tried_the_proof_leads_to_the_first_that_is_wrong() =>
        Assert.Contains(
            "next: <a href=\"a.html#cell-2\">other: a number</a>",
            PagesOf(Edition.Teacher, Code(Region, Reported("two", "passed")), Code("1", Reported("other", "wrong"))).Proof,
            StringComparison.Ordinal);

    [Fact]
    public void Where_nothing_is_to_be_done_the_proof_has_no_column_for_it()
    {
        var (_, _, proof) = PagesOf(Edition.Teacher, Code("1", Reported("two", "passed", "law")));

        Assert.DoesNotContain(">exercises</th>", proof, StringComparison.Ordinal);
        Assert.Matches(@"numbers\s*1 of 1", Text(proof));
    }

    [Fact]
    public void Marks_that_do_not_go_together_fail_their_cell()
    {
        var (_, run) = Of(Run("a", Code("// EXERCISE two")));

        Assert.StartsWith("an exercise is one line", Assert.Single(run.Failures).Message, StringComparison.Ordinal);
    }

    private static DisplayOutput Reported(string id, string status, string kind = "exercise") => Shows((
        MimeTypes.Checks,
        $$"""[{"id":"{{id}}","kind":"{{kind}}","competency":"numbers","what":"{{id}}: a number","status":"{{status}}","expected":"e","got":"g"}]"""));

    private static string PageOf(Edition edition, params Cell[] cells) => PagesOf(edition, cells).Page;

    private static (string Page, string Index, string Proof) PagesOf(Edition edition, params Cell[] cells)
    {
        using var folder = new TemporaryFolder();
        HandoutWriter.Write([Run("a", [.. cells]) with { Edition = edition }], WrittenPage.Collection, folder.Path);
        return (Read("a.html"), Read("index.html"), Read("proof.html"));

        string Read(string name) => File.ReadAllText(Path.Combine(folder.Path, name));
    }

    private static string CodeOf(string page) => Text(CodeBlock().Match(page).Groups["code"].Value);

    [GeneratedRegex("<div class=\"source\">.*?<code>(?<code>.*?)</code>", RegexOptions.Singleline)]
    private static partial Regex CodeBlock();

    [GeneratedRegex("<(script|style)[^>]*>[\\s\\S]*?</\\1>")]
    private static partial Regex Script();

    [GeneratedRegex("<div class=\"room\" aria-hidden=\"true\">.*?</div>")]
    private static partial Regex Room();

    [GeneratedRegex("<span></span>")]
    private static partial Regex Lines();
}
